import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Snapshot } from '../../contracts/model/snapshot.ts'

/** Text that is shorter may be shown for another reason. */
const SHORTEST = 4

/** Whether a value that is shown could not be there for another reason. */
export const isKnownAgain = (value: Json): boolean => textOf(value).length >= SHORTEST

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/**
 * A value that is not valid is shown nowhere, by itself or joined to another, after a request that was accepted although
 * it carried it.
 */
export function notShown(snapshot: Snapshot, value: Json, exchange: Exchange, place: string): Verdict {
  const text = textOf(value)
  if (!isKnownAgain(value)) return { kind: 'holds' }
  const isNumber = /^[\d.+-]+$/.test(text)
  const shown = [...snapshot.views.values()].find(view =>
    [...view.places.values()]
      .flat()
      .some(seen => (isNumber ? String(seen) === text : String(seen).includes(text))),
  )
  if (!shown) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'not-shown',
    direction: 'stored',
    expected: `the invalid one of two values at ${place} is not stored`,
    observed: `${shown.read} shows it`,
    exchange,
  }
}
