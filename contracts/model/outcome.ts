import type { Claim } from './claim.ts'
import type { Finding } from './finding.ts'

/** How a claim ended. The ladder only climbs: held < known < unsteady < inconclusive < broken < error. */
export type OutcomeKind = 'held' | 'known' | 'unsteady' | 'inconclusive' | 'broken' | 'error'

/** What became of one claim, as plain data. */
export interface Outcome {
  readonly claim: Claim
  readonly kind: OutcomeKind
  /** How many cases were tried, and how many requests they took. */
  readonly cases: number
  readonly requests: number
  readonly durationMs: number
  /** For inconclusive and error. */
  readonly reason?: string
  /** One for broken and unsteady, the grouped ones in `also` of another claim's finding excepted. */
  readonly findings: readonly Finding[]
}
