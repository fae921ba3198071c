import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** What a reply, or what is shown after a request, comes to: two of equal text are equal. */
export interface Outcome {
  readonly text: string
  readonly exchange: Exchange
}

/** Leaving a place out equals sending its default; tried again afterwards, so that what moves by itself proves nothing. */
export function defaultEquals(
  omitted: Outcome,
  sent: Outcome,
  omittedAgain: Outcome,
  value: string,
): Verdict {
  if (omitted.text !== omittedAgain.text)
    return { kind: 'inconclusive', reason: 'the same request was answered differently meanwhile' }
  if (omitted.text === sent.text) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'default-equals',
    direction: 'differs',
    expected: `leaving it out equals sending ${value}`,
    observed: 'the two requests bring different results',
    exchange: omitted.exchange,
    twin: sent.exchange,
  }
}
