import type { Outcome } from './outcome.ts'
import type { MatrixCell } from './finding.ts'

/** One line of the run record (JSON lines), appended as it happens: the one hand-over from the engine to the reporters. */
export type RecordLine =
  | RunStarted
  | { readonly type: 'planned'; readonly claims: number; readonly endpoints: readonly string[] }
  | { readonly type: 'fact'; readonly name: string; readonly says: string }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'cell'; readonly cell: MatrixCell }
  | { readonly type: 'observability'; readonly endpoint: string; readonly seen: number; readonly of: number }
  | { readonly type: 'left-out'; readonly claim: string; readonly reason: string }
  | { readonly type: 'spent'; readonly requests: { readonly [family: string]: number } }
  | { readonly type: 'error'; readonly where: string; readonly message: string }
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'residue'; readonly entity: string; readonly reason: string }
  | RunEnded

export interface RunStarted {
  readonly type: 'started'
  readonly toolVersion: string
  readonly target: string
  /** API id → base URL. */
  readonly apis: { readonly [api: string]: string }
  readonly seed: number
  readonly tag: string
  readonly startedAt: string
  /** The command's own words, without secrets, to repeat the run. */
  readonly command: readonly string[]
}

export interface RunEnded {
  readonly type: 'ended'
  readonly requests: number
  readonly durationMs: number
  readonly interrupted: boolean
}
