import type { Json } from '../../../contracts/model/json.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { WriteSeen } from '../../oracles/value-shown.ts'
import { underName } from './under-name.ts'

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
    const shown = underName(seen.exchange, seen.property).map(textOf)
    return shown.includes(String(before)) && !shown.includes(String(seen.written))
      ? [{ seen, instead: String(before) }]
      : []
  })
  return lags.length >= FEWEST && lags.length === pairs.length ? lags[0] : undefined
}

const isTelling = (written: Json): written is string | number =>
  typeof written === 'string'
    ? written.length >= SHORTEST && stateOf(written) === undefined
    : typeof written === 'number' && stateOf(written) === undefined
