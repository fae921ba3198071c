import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { asInJson, bodyText } from './body-text.ts'

/**
 * Whoever is turned away is told nothing of others, such as whoever has the value that is refused: none of these texts,
 * which only they have.
 */
export function holderUntold(
  exchange: Exchange,
  texts: readonly string[],
  of = 'whoever has the value',
): Verdict {
  const reply = bodyText(exchange.response?.body)
  const found = texts.find(text => reply.includes(asInJson(text)))
  if (found === undefined) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'holder-untold',
    direction: 'told',
    expected: `a refusal that says nothing of ${of}`,
    observed: 'the refusal shows something that nobody else has',
    exchange,
  }
}
