import type { Api } from '../../contracts/model/api.ts'
import type { Case } from '../../contracts/model/claim.ts'
import type { Target } from '../../contracts/model/target.ts'
import { openClient } from '../../fixtures/client/index.ts'
import { families, watchers } from '../conformance/families.ts'
import type { CaseContext, PlannedClaim } from '../engine/family.ts'
import { isUntried } from '../engine/family.ts'
import { matches } from '../engine/matches.ts'
import { openPart } from '../engine/open-part.ts'
import { planOf } from '../engine/plan.ts'
import type { RunListener } from '../engine/run-settings.ts'
import { routed } from '../engine/routed.ts'
import type { PlannedLine, PlanOptions } from './jobs.ts'

/** The claims that a run would try on the target, in the order of the families, and their cost. Sends nothing. */
export function planLines(
  target: Target,
  apis: readonly Api[],
  options: PlanOptions,
): readonly PlannedLine[] {
  const client = openClient(target, { seed: 1 })
  try {
    return target.apis.flatMap(targetApi => {
      const api = apis.find(({ id }) => id === targetApi.api)
      if (api === undefined) return []
      const plan = planOf(
        routed(api, targetApi),
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
      return summed([...part.planned.map(planned => lineOf(planned, part.stage.context)), ...watched])
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

/** A claim that needs facts can't say what it costs before they are learnt. */
function lineOf({ claim, cases }: PlannedClaim, context: CaseContext): PlannedLine {
  const thought = cases(context)
  if (!isUntried(thought)) {
    const all = [...thought]
    return { ...told(claim), cases: all.length, requests: costOf(all) }
  }
  return claim.needs.length > 0 ? told(claim) : { ...told(claim), untried: thought.reason }
}

/** The requests that the cases send themselves; what a set-up costs is shared with other claims. */
function costOf(cases: readonly Case[]): number {
  return cases.flatMap(({ steps }) => steps).filter(({ do: what }) => what === 'send' || what === 'walk')
    .length
}
