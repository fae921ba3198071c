import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { asInJson, bodyText } from './body-text.ts'

/**
 * Whoever is refused a value because somebody has it is told nothing else of this one: none of these texts, which only
 * the holder has.
 */
export function holderUntold(exchange: Exchange, texts: readonly string[]): Verdict {
  const reply = bodyText(exchange.response?.body)
  const found = texts.find(text => reply.includes(asInJson(text)))
  if (found === undefined) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'holder-untold',
    direction: 'told',
    expected: 'a refusal that says nothing of whoever has the value',
    observed: 'the refusal shows something else that only the holder has',
    exchange,
  }
}
