import type { DialectName } from '../../fixtures/mock/dialect.ts'
import type { ShapeName } from '../../fixtures/mock/shapes/shapes.ts'
import type { Leftover } from '../../fixtures/targets/ledger.ts'
import type { Target } from '../../contracts/model/target.ts'
import type { RunOptions } from './run-options.ts'
import type { StarterProfile } from './starter-profile.ts'

/**
 * The work behind the commands. The command line knows only these functions, so that parsing is tested without running
 * anything, and so that each command loads only what it needs.
 */
export interface Jobs {
  /** Runs, reports and resolves to the exit code. */
  readonly conductRun: (options: RunOptions) => Promise<number>
  readonly listPlan: (options: PlanOptions) => Promise<readonly PlannedLine[]>
  readonly startMock: (options: MockChoice) => Promise<RunningMock>
  /** Removes what a run left on the target; resolves to what could not be removed, with the reason. */
  readonly removeLeftovers: (options: CleanUpOptions) => Promise<readonly Kept[]>
  readonly lint: (paths: readonly string[], options: LintOptions) => Promise<number>
  /** A profile for the API that stands at the path. */
  readonly profile: (path: string) => Promise<StarterProfile>
  readonly values: (options: ValuesOptions) => Promise<number>
}

export interface PlanOptions {
  readonly target?: string
  readonly api?: string
  readonly contracts?: string
  readonly only?: string
  readonly runs: number
}

/** One claim of the plan. */
export interface PlannedLine {
  readonly claim: string
  readonly family: string
  readonly says: string
  readonly basis: 'documented' | 'inferred'
  /** Cases and about how many requests they take; nothing where only a target could tell. */
  readonly cases?: number
  readonly requests?: number
  /** Why it has no cases on this target. */
  readonly untried?: string
}

export interface MockChoice {
  readonly port?: number
  readonly dialect?: DialectName
  readonly shape?: ShapeName
  readonly fault?: string
}

export interface RunningMock {
  readonly url: string
  readonly profile: { readonly [key: string]: unknown }
  readonly close: () => Promise<void>
}

export interface CleanUpOptions {
  readonly target: Target
  readonly contracts?: string
  readonly leftovers: readonly Leftover[]
}

/** A leftover that stays on the target. */
export interface Kept {
  readonly leftover: Leftover
  readonly reason: string
}

export interface LintOptions {
  readonly json: boolean
  readonly api?: string
}

/** As text: what they may be is told by commands/values.ts. */
export interface ValuesOptions {
  /** A file with one schema, or `-` for JSON lines from standard input; the contracts' own without it. */
  readonly schema?: string
  readonly count?: string
  readonly seed?: string
  readonly break: boolean
  readonly contracts?: string
}
