import type { EndpointCoverage, Finding, MatrixCell } from '../../contracts/model/finding.ts'
import type { Outcome, OutcomeKind } from '../../contracts/model/outcome.ts'
import type { RunStarted } from '../../contracts/model/record.ts'

export interface ClaimWithReason {
  readonly claim: string
  readonly reason: string
}

/** What a run record says, digested once for all reporters. */
export interface RunSummary {
  readonly started: RunStarted
  /** The run was stopped, or killed before it could say that it ended. */
  readonly interrupted: boolean
  readonly requests: number
  readonly durationMs: number
  readonly endpoints: readonly string[]
  readonly outcomes: readonly Outcome[]
  readonly counts: { readonly [Kind in OutcomeKind]: number }
  /** Claims that were planned, but have neither an outcome nor a reason for being left out. */
  readonly untried: number
  /** Broken promises, known ones included, each id once; the most severe first, then by endpoint. */
  readonly findings: readonly Finding[]
  readonly unsteady: readonly Finding[]
  readonly inconclusive: readonly ClaimWithReason[]
  readonly leftOut: readonly ClaimWithReason[]
  /** Errors of Plumbline itself, those that ended a claim included. */
  readonly errors: readonly { readonly where: string; readonly message: string }[]
  readonly facts: readonly { readonly name: string; readonly says: string }[]
  readonly notices: readonly string[]
  readonly cells: readonly MatrixCell[]
  readonly residue: readonly { readonly entity: string; readonly reason: string }[]
  /** Requests by claim family, set-up and clean-up under names of their own. */
  readonly spent: { readonly [family: string]: number }
  readonly coverage: { readonly [endpoint: string]: EndpointCoverage }
}
