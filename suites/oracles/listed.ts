import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** Whether a list shows whom it must, and nobody whom it must not; `what` completes "the entity …". */
export function listed(shown: boolean, must: boolean, what: string, exchange: Exchange): Verdict {
  if (shown === must) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'listed',
    direction: must ? 'missing' : 'unwanted',
    expected: `${must ? 'listed' : 'not listed'}: the entity ${what}`,
    observed: must ? 'the list does not show it' : 'the list shows it',
    exchange,
  }
}
