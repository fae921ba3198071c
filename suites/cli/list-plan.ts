import type { Api } from '../../contracts/model/api.ts'
import type { Case } from '../../contracts/model/claim.ts'
import type { Target } from '../../contracts/model/target.ts'
import { openClient } from '../../fixtures/client/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { costAround, costOfCase, readsOf } from '../engine/case-cost.ts'
import type { CaseContext, PlannedClaim, Untried } from '../engine/family.ts'
import { isUntried } from '../engine/family.ts'
import { groupedBy } from '../engine/grouped-by.ts'
import type { Job } from '../engine/job.ts'
import { matches } from '../engine/matches.ts'
import { mergeCases } from '../engine/merge-cases.ts'
import { openPart } from '../engine/open-part.ts'
import { partsAt } from '../engine/parts-at.ts'
import { planOf } from '../engine/plan.ts'
import type { RunListener } from '../engine/run-settings.ts'
import type { PlannedLine, PlanOptions } from './jobs.ts'

/** The claims that a run would try on the target, in the order of the families, and their cost. Sends nothing. */
export function planLines(
  target: Target,
  apis: readonly Api[],
  options: PlanOptions,
): readonly PlannedLine[] {
  const client = openClient(target, { seed: 1 })
  try {
    return target.apis
      .flatMap(targetApi => {
        const api = apis.find(({ id }) => id === targetApi.api)
        return api ? partsAt(api, targetApi) : []
      })
      .flatMap(each => {
        const plan = planOf(
          each,
          families,
          watchers,
          ({ id }) => options.only === undefined || matches(id, options.only),
        )
        const settings = {
          apis,
          target,
          families,
          watchers,
          seed: 1,
          tag: 'plan',
          runs: options.runs,
          known: () => false,
          repeat: () => '',
        }
        const part = openPart(settings, plan, client, silence)
        const watched = plan.watched.map(claim => ({ ...told(claim), cases: 0, requests: 0 }))
        const thought = part.planned.map(planned => ({
          planned,
          cases: casesOf(planned, part.stage.context),
        }))
        const costs = costsOf(thought.flatMap(jobsOf), plan.api)
        return summed([...thought.map(each => lineOf(each, costs)), ...watched])
      })
  } finally {
    client.close()
  }
}

/** A claim that is both tried and watched over stands once. */
function summed(lines: readonly PlannedLine[]): readonly PlannedLine[] {
  const byClaim = new Map<string, PlannedLine>()
  for (const line of lines) {
    const before = byClaim.get(line.claim)
    byClaim.set(line.claim, before?.cases === undefined || before.cases === 0 ? line : before)
  }
  return [...byClaim.values()]
}

const silence: RunListener = { record: () => {}, outcome: () => {}, leftOut: () => {} }

function told({
  id,
  family,
  says,
  basis,
}: PlannedClaim['claim']): Pick<PlannedLine, 'claim' | 'family' | 'says' | 'basis'> {
  return { claim: id, family, says, basis }
}

/** A planned claim, with its cases or the reason for which it has none. */
interface Thought {
  readonly planned: PlannedClaim
  readonly cases: readonly Case[] | Untried
}

function casesOf({ cases }: PlannedClaim, context: CaseContext): Thought['cases'] {
  const thought = cases(context)
  return isUntried(thought) ? thought : [...thought]
}

const jobsOf = ({ planned: { claim }, cases }: Thought): readonly Job[] =>
  isUntried(cases) ? [] : cases.map(each => ({ claim, case: each }))

/** About what each case takes: its own requests, or its part of one that serves several, and its part of the set-up. */
function costsOf(jobs: readonly Job[], api: Api): ReadonlyMap<Case, number> {
  const costs = { reads: readsOf(api), entity: ENTITY }
  const found = new Map<Case, number>()
  for (const members of groupedBy(jobs, job => job.case.batch.id).values()) {
    const [first] = members
    const around = first === undefined ? 0 : costAround(first.case.batch, costs) / members.length
    for (const { job, parts } of mergeCases(members)) {
      const together = parts.length === 0 ? [job] : parts
      for (const part of together)
        found.set(part.case, around + costOfCase(job.case, costs) / together.length)
    }
  }
  return found
}

/** Made, found again, removed. */
const ENTITY = 3

/** A claim that needs facts can't say what it costs before they are learnt. */
function lineOf({ planned: { claim }, cases }: Thought, costs: ReadonlyMap<Case, number>): PlannedLine {
  if (!isUntried(cases)) {
    const requests = cases.reduce((sum, each) => sum + (costs.get(each) ?? 0), 0)
    return { ...told(claim), cases: cases.length, requests: Math.ceil(requests) }
  }
  return claim.needs.length > 0 ? told(claim) : { ...told(claim), untried: cases.reason }
}
