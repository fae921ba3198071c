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

/** Whether whoever is listed is listed once; by how many entries of one page hold what nobody else has. */
export function listedOnce(counts: readonly number[], exchange: Exchange): Verdict {
  const most = Math.max(0, ...counts)
  if (most <= 1) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'listed',
    direction: 'twice',
    expected: 'each entity stands once in the list',
    observed: `${most} entries of one page hold what a single entity was given`,
    exchange,
  }
}
