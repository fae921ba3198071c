import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { isNoise } from '../../../fixtures/state/difference.ts'
import type { Noise } from '../../../fixtures/state/difference.ts'
import { flatten } from '../../../fixtures/state/flatten.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import { isCurrentMoment } from '../../../fixtures/state/time-stamp.ts'
import type { Listing } from './listing.ts'
import { entriesOf } from './listing.ts'

/** A reply about one entity as text, without what moves by itself and without its own address, in no order. */
export function replyText(noise: Noise, exchange: Exchange): string {
  const json = exchange.response?.json
  if (json === undefined) return ''
  return [...flatten(json)]
    .filter(
      ([place, shown]) =>
        !isNoise(noise, exchange.endpoint, place) &&
        !shown.every(value => isCurrentMoment(value, noise.around) || isOwnAddress(value, exchange)),
    )
    .filter(([place]) => !place.endsWith('[]') || !hasMembers(json, place))
    .map(([place, shown]) => `${place}=${shown.map(textOf).sort().join(',')}`)
    .sort()
    .join('\n')
}

/** Links of a reply to itself, or to a page beside it: they repeat or alter what was asked for. */
function isOwnAddress(value: Shown, { request }: Exchange): boolean {
  const [path = ''] = request.path.split('?')
  return typeof value === 'string' && path.length > 1 && (value.split('?')[0] ?? '').endsWith(path)
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
