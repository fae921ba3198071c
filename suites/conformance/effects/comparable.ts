import type { Exchange } from '../../../contracts/model/exchange.ts'
import { isNoise } from '../../../fixtures/state/difference.ts'
import { flatten } from '../../../fixtures/state/flatten.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import { isCurrentMoment } from '../../../fixtures/state/time-stamp.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Listing } from './listing.ts'
import { entriesOf } from './listing.ts'

/** A reply about one entity as text, without what moves by itself, in no order. */
export function replyText(context: CaseContext, exchange: Exchange): string {
  const { noise } = context.facts
  const json = exchange.response?.json
  if (json === undefined) return ''
  return [...flatten(json)]
    .filter(
      ([place, shown]) =>
        !isNoise(noise, exchange.endpoint, place) &&
        !shown.every(value => isCurrentMoment(value, noise.around)),
    )
    .filter(([place]) => !place.endsWith('[]') || !hasMembers(json, place))
    .map(([place, shown]) => `${place}=${shown.map(textOf).sort().join(',')}`)
    .sort()
    .join('\n')
}

/** Entries of a list that are objects stand as wholes, too, with the members that move. */
const hasMembers = (json: Parameters<typeof flatten>[0], place: string): boolean =>
  [...flatten(json).keys()].some(other => other.startsWith(`${place}.`))

/** Which entries a list shows, and which members they have: what it shows of strangers may move meanwhile. */
export function listText(exchange: Exchange, listing: Listing): string {
  const entries = entriesOf(exchange, listing)
  const members = new Set(
    [...flatten(exchange.response?.json ?? null).keys()].map(place =>
      place
        .split('.')
        .filter(
          segment =>
            segment !== '[]' && segment !== '{}' && !/^\d+$/.test(segment) && !entries?.includes(segment),
        )
        .join('.'),
    ),
  )
  return `${[...(entries ?? [])].sort().join(', ')}\n${[...members].sort().join(', ')}`
}
