import type { OutcomeKind } from '../../contracts/model/outcome.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { Citation } from '../../contracts/model/source.ts'
import type { ClaimWithReason, RunSummary } from '../record/run-summary.ts'

/** What a contract promises of one endpoint, part by part. */
export interface Promised {
  readonly endpoint: string
  readonly source: Citation
  readonly parts: readonly PromisedPart[]
}

export interface PromisedPart {
  readonly kind: 'clause' | 'relation' | 'permission'
  /** As claims name it: a clause's id, or what a claim's id has behind its endpoint (`undoes/activate`). */
  readonly id: string
  readonly says: string
}

/** `untouched`: no claim speaks of it at all. */
export type PartState = OutcomeKind | 'left out' | 'untouched'

export interface CoveredPart extends PromisedPart {
  readonly state: PartState
  /** Why it was not tried, where the run says so. */
  readonly reason?: string
}

/** What became of the promises of one endpoint, which stand at one place of the documentation. */
export interface CoveredEndpoint {
  readonly endpoint: string
  readonly source: Citation
  readonly parts: readonly CoveredPart[]
}

const ladder: readonly OutcomeKind[] = ['held', 'known', 'unsteady', 'inconclusive', 'broken', 'error']

/** Holds what a run tried against all that was promised: a promise that no claim touches is a line, never an absence. */
export function coverageOf(summary: RunSummary, promised: readonly Promised[]): readonly CoveredEndpoint[] {
  return promised.map(({ endpoint, source, parts }) => {
    const outcomes = summary.outcomes.filter(each => each.claim.endpoint === endpoint)
    const leftOut = summary.leftOut.filter(each => each.claim.startsWith(`${endpoint}/`))
    return { endpoint, source, parts: parts.map(part => covered(part, endpoint, outcomes, leftOut)) }
  })
}

function covered(
  part: PromisedPart,
  endpoint: string,
  outcomes: readonly Outcome[],
  leftOut: readonly ClaimWithReason[],
): CoveredPart {
  const own = outcomes.filter(
    ({ claim }) => claim.clause === part.id || speaksOf(claim.id, endpoint, part.id),
  )
  const worst = ladder.findLast(kind => own.some(each => each.kind === kind))
  const reason = own.find(each => each.kind === worst)?.reason
  if (worst !== undefined) return { ...part, state: worst, ...(reason === undefined ? {} : { reason }) }
  const left = leftOut.find(each => speaksOf(each.claim, endpoint, part.id))
  return left === undefined
    ? { ...part, state: 'untouched' }
    : { ...part, state: 'left out', reason: left.reason }
}

/** Whether a claim's id has the part's id behind its endpoint, whole path members only: `<endpoint>/refuses/<part>`. */
const speaksOf = (claim: string, endpoint: string, part: string): boolean =>
  `${claim.slice(endpoint.length)}/`.includes(`/${part}/`)
