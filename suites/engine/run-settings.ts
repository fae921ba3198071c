import type { Duplex } from 'node:stream'
import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import type { Target } from '../../contracts/model/target.ts'
import type { LedgerHooks } from '../../fixtures/state/kit.ts'
import type { Family } from './family.ts'
import type { Watcher } from './watch.ts'

/** What is held against what, and how. */
export interface RunSettings {
  readonly apis: readonly Api[]
  readonly target: Target
  readonly families: readonly Family[]
  readonly watchers: readonly Watcher[]
  readonly seed: number
  readonly tag: string
  /** Kinds of which what is known was made by the run. */
  readonly made?: readonly string[]
  /** Random cases per clause. */
  readonly runs: number
  /** The claims to try; all when not given. */
  readonly wanted?: (claim: Claim) => boolean
  readonly budget?: number
  /** Whether a finding is an accepted deviation. */
  readonly known: (finding: string) => boolean
  /** The command that repeats one claim. */
  readonly repeat: (claim: string) => string
  /** When the run began, by the process's own clock; the run's time limit counts from here. */
  readonly startedAt?: number
  readonly hooks?: LedgerHooks
  /** Lets time pass; by the wall clock where not given. */
  readonly wait?: (ms: number) => Promise<void>
  /** The way to a target in this process; by its address where not given. */
  readonly connect?: () => Duplex
  readonly signal?: AbortSignal
}

export interface RunListener {
  readonly record: (line: RecordLine) => void
  readonly outcome: (outcome: Outcome) => void
  readonly leftOut: (claim: Claim, reason: string) => void
}
