import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'

/** A list that was bounded twice, once in a way that is not valid, is no longer than with the valid bound alone. */
export function noMoreThan(probe: Exchange, alone: Exchange, place: string): Verdict {
  const [shown, bounded] = [probe, alone].map(({ response }) => entriesIn(response?.json ?? null))
  if (shown === undefined || bounded === undefined || bounded === 0 || shown <= bounded)
    return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'no-more-than',
    direction: 'longer',
    expected: `at most ${bounded} entries, as with the valid ${place} alone`,
    observed: `${shown} entries`,
    exchange: probe,
    twin: alone,
  }
}

/** The size of the longest list, or map of objects, in a reply. */
function entriesIn(json: Json): number {
  if (typeof json !== 'object' || json === null) return 0
  const members = Object.values(json)
  const own = members.filter(member => typeof member === 'object' && member !== null).length
  return Math.max(own, ...members.map(entriesIn))
}
