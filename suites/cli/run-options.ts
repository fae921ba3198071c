import type { Severity } from '../../contracts/model/claim.ts'
import type { DialectName } from '../../fixtures/mock/dialect.ts'
import type { ShapeName } from '../../fixtures/mock/shapes/shapes.ts'

export const severities = ['blocker', 'critical', 'normal', 'minor'] as const satisfies readonly Severity[]

export type FailOn = Severity | 'documented'

/** What one run is told by its command line. Plain JSON: it travels to the Vitest worker. Paths are absolute. */
export interface RunOptions {
  /** The profile; the embedded mock without it. */
  readonly target?: string
  /** The one API to hold to its contracts; all of the target's without it. */
  readonly api?: string
  /** A folder of contracts in place of Plumbline's own. */
  readonly contracts?: string
  /** Patterns of claim ids, separated by commas; `*` stands for any text. */
  readonly only?: string
  readonly seed: number
  /** Makes unique values differ between runs on a live target; the run makes one up without it. */
  readonly tag?: string
  /** Random cases per clause. */
  readonly runs: number
  /** Requests in all; the profile's budget without it. */
  readonly budget?: number
  readonly baseline?: string
  /** The least severity of a new finding that fails the run, or only documented ones; any finding without it. */
  readonly failOn?: FailOn
  /** The folder for everything that a run writes. */
  readonly out: string
  /** The findings file, the JUnit report and the folder of Allure results; in `out` without them. */
  readonly json?: string
  readonly junit?: string
  readonly allure?: string
  /** Show the permission matrix even if none of its cells is broken. */
  readonly matrix?: boolean
  /** Of the embedded mock. */
  readonly dialect?: DialectName
  readonly shape?: ShapeName
  readonly fault?: string
  /** The words after `plumbline` that make this run again, without secrets. */
  readonly command: readonly string[]
}

/** Random cases per clause, unless told otherwise. */
export const usualRuns = 1
