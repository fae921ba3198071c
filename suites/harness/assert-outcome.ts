import { AssertionError } from 'node:assert'
import type { Outcome } from '../../contracts/model/outcome.ts'
import { failureMessage } from '../../reporters/allure/failure-message.ts'

/**
 * Turns an outcome into what a test does: nothing for what held, an AssertionError for a broken promise, another error for
 * an error of ours; what could not be tried, what does not repeat and what is accepted is skipped with its reason.
 */
export function assertOutcome(outcome: Outcome, skip: (reason: string) => void): void {
  switch (outcome.kind) {
    case 'held':
      return
    case 'broken':
      throw new AssertionError({ message: failureMessage(outcome) })
    case 'error':
      throw new Error(outcome.reason ?? 'the engine failed')
    case 'inconclusive':
      return skip(outcome.reason ?? 'it could not be concluded')
    case 'unsteady':
      return skip('it broke once and held when it was repeated')
    case 'known':
      return skip('an accepted deviation of the baseline')
  }
}
