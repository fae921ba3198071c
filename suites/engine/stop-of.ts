import type { Stage } from './stage.ts'
import type { StepFailure } from './step-failure.ts'

/** Why the run as a whole goes no further. */
export type Stop = NonNullable<StepFailure['stop']>

/** What a failed step says of the run: once it was interrupted, or its budget is spent, no other step can go well. */
export function stopOf(stage: Stage, failure: StepFailure): Stop | undefined {
  if (stage.interrupted()) return 'interrupted'
  return failure.stop ?? (stage.exhausted() ? 'budget' : undefined)
}
