import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** A reply holds all that its description lists. Where it holds nothing of it, it may well write everything otherwise. */
export function listedShown(missing: readonly string[], listed: number, exchange: Exchange): Verdict {
  if (missing.length === 0) return { kind: 'holds' }
  if (missing.length === listed)
    return {
      kind: 'inconclusive',
      reason: 'the reply shows nothing of what is listed in a form that is known',
    }
  return {
    kind: 'broken',
    oracle: 'listed-shown',
    direction: 'missing',
    expected: 'a reply with everything that the description lists',
    observed: `no ${missing.join(', no ')}`,
    exchange,
  }
}
