import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { shownOf } from '../../../fixtures/state/places.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { WriteSeen } from '../../oracles/value-shown.ts'
import { underName } from './under-name.ts'

/** One may be chance. */
const FEWEST = 2

/**
 * The text that the replies to all writes of a telling property show under its name, although it is what the caller is
 * told by, and never was the entity's: they are about somebody else. Undefined where any of them shows what it wrote.
 */
export function foreignReply(
  writes: readonly WriteSeen[],
  caller: Snapshot | undefined,
  places: readonly PropertyPlace[],
): { readonly seen: WriteSeen; readonly instead: string } | undefined {
  const callers = new Set(caller ? places.flatMap(place => shownOf(caller, place) ?? []).map(textOf) : [])
  const [first, ...others] = writes
  const [instead, another] = first ? shownBy(first) : []
  if (!first || instead === undefined || another !== undefined || !callers.has(instead)) return undefined
  const wasOwn = writes.some(({ written, seen }) =>
    [
      String(written),
      ...seen.flatMap(({ before = [], after }) => [...before, ...after].map(textOf)),
    ].includes(instead),
  )
  const isAlways = others.every(each => shownBy(each).join('\n') === instead)
  const distinct = new Set(writes.map(({ written }) => String(written)))
  return !wasOwn && isAlways && distinct.size >= FEWEST ? { seen: first, instead } : undefined
}

const shownBy = ({ exchange, property }: WriteSeen): readonly string[] => [
  ...new Set(underName(exchange, property).map(textOf)),
]
