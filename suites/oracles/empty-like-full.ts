import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { isObject, isScalar } from '../../contracts/model/json.ts'
import type { Json } from '../../contracts/model/json.ts'

/** A reply, and what stands in it where its list should; undefined where nothing does. */
export interface ListReply {
  readonly exchange: Exchange
  readonly list: Json | undefined
}

/**
 * A list without entries is of the media type of one with entries, and a list; of a map, an empty one in either form. With
 * a status that says that there is content, there is some.
 */
export function emptyLikeFull(full: ListReply, empty: ListReply, what: string): Verdict {
  const broken = (direction: string, expected: string, observed: string): Verdict => ({
    kind: 'broken',
    oracle: 'empty-like-full',
    direction,
    expected,
    observed: `for ${what} ${observed}`,
    exchange: empty.exchange,
    twin: full.exchange,
  })
  const [usual, own] = [full, empty].map(({ exchange }) => mediaTypeOf(exchange))
  const isSilent = (empty.exchange.response?.body.length ?? 0) === 0
  if (isSilent && empty.exchange.response?.status === OK && full.list !== undefined)
    return broken('no-body', 'an empty list', 'the reply has no body')
  if (!isSilent && usual !== own)
    return broken('media-type', `${usual}, as with entries`, `${own || 'no content type'}`)
  const isThing = !isScalar(empty.list)
  if (Array.isArray(full.list) && isEmptyMap(empty.list))
    return broken('no-list', 'an empty list', 'an empty map in its place')
  if (isSilent || empty.list === undefined || isThing) return { kind: 'holds' }
  return broken('no-list', 'an empty list', `${JSON.stringify(empty.list)} in its place`)
}

const OK = 200

const isEmptyMap = (json: Json | undefined): boolean => isObject(json) && Object.keys(json).length === 0

const mediaTypeOf = ({ response }: Exchange): string =>
  (response?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
