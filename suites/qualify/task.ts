import type { MockOptions } from '../../fixtures/mock/start-mock.ts'
import type { Meeting } from './meet-fault.ts'
import type { Choice } from './choice.ts'

/** One mock to be met, as plain data: it goes to a worker process and comes back with what was found. */
export interface Task {
  readonly name: string
  readonly mock: MockOptions
  readonly api: string
  readonly seed: number
  /** Random cases per clause. */
  readonly runs: number
  readonly choice: Choice
  readonly budget?: number
}

/** What became of a task: a worker that crashed or did not come to an end sinks its own task only. */
export type Met =
  | { readonly kind: 'met'; readonly meeting: Meeting; readonly seconds: number }
  | { readonly kind: 'lost'; readonly reason: string }
