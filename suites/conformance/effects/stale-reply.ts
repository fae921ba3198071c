import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import { flatten, segmentsOf } from '../../../fixtures/state/flatten.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import type { WriteSeen } from '../../oracles/value-shown.ts'

/** What a reply calls by such a name may tell of before. */
const PAST = /old|prev|before|was|from|orig/i
/** One may be chance. */
const FEWEST = 2
const SHORTEST = 2

/** A write whose reply shows, under the property's own name, what was there before it, and nowhere what it wrote. */
interface Lag {
  readonly seen: WriteSeen
  readonly instead: string
}

/**
 * Writes of one property, one after the other: the reply to each is about the entity as it is by then, where it shows the
 * property at all. One reply may be of another kind, so that only what lags behind each time counts.
 */
export function staleReply(writes: readonly WriteSeen[]): Lag | undefined {
  const pairs = writes.flatMap((seen, index) => {
    const before = writes[index - 1]
    return before && isTelling(seen.written) && isTelling(before.written) && seen.written !== before.written
      ? [{ seen, before: before.written }]
      : []
  })
  const lags = pairs.flatMap(({ seen, before }): readonly Lag[] => {
    const shown = underName(seen.exchange, seen.property)
    return shown.includes(before) && !shown.includes(String(seen.written)) ? [{ seen, instead: before }] : []
  })
  return lags.length >= FEWEST && lags.length === pairs.length ? lags[0] : undefined
}

const isTelling = (written: Json): written is string =>
  typeof written === 'string' && written.length >= SHORTEST && stateOf(written) === undefined

/** What a reply shows at places that are called like the property, and do not speak of the past. */
function underName({ response }: Exchange, property: string): readonly string[] {
  const json = response?.json
  if (json === undefined) return []
  return [...flatten(json)].flatMap(([place, shown]) => {
    const segments = segmentsOf(place)
    const isOwn = plainName(segments.at(-1) ?? '') === plainName(property)
    return isOwn && !segments.slice(0, -1).some(each => PAST.test(each)) ? shown.map(textOf) : []
  })
}
