import type { Outcome, OutcomeKind } from '../../contracts/model/outcome.ts'

/** How many claims ended in which way. */
export function countsOf(outcomes: readonly Outcome[]): { readonly [Kind in OutcomeKind]: number } {
  const counts = { held: 0, known: 0, unsteady: 0, inconclusive: 0, broken: 0, error: 0 }
  for (const outcome of outcomes) counts[outcome.kind] += 1
  return counts
}
