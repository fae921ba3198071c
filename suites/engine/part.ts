import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import type { PlannedClaim } from './family.ts'
import type { Slice } from './slice.ts'
import type { Stage } from './stage.ts'

/** What the run of one API reports while it goes on. */
export interface Listener {
  readonly record: (line: RecordLine) => void
  readonly outcome: (outcome: Outcome) => void
  /** No case of the claim was tried, since the profile, the budget or the contract itself said so. */
  readonly leftOut: (claim: Claim, reason: string) => void
}

/** One API's part of a run: what is planned, and where it is played. */
export interface Part {
  readonly api: Api
  readonly stage: Stage
  readonly planned: readonly PlannedClaim[]
  /** Claims whose cases are played for the sake of others; their outcomes are not told. */
  readonly supporting: readonly PlannedClaim[]
  readonly watched: readonly Claim[]
  readonly repeat: (claim: string) => string
  /** Whether a finding is an accepted deviation. */
  readonly known: (finding: string) => boolean
  /** The batches in the order of what they are likely to find, sliced where the budget is too small for all. */
  readonly queueOf: (batches: readonly Slice[]) => readonly Slice[]
  /** How many requests of the budget are left to this part. */
  readonly allowance: () => number
}
