import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/schema.ts'

/** A reply, and what stands in it where its list should; undefined where nothing does. */
export interface ListReply {
  readonly exchange: Exchange
  readonly list: Json | undefined
}

/**
 * A list without entries is of the media type of one with entries, and a list (or, of a map, an empty one in either
 * form).
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
  if (!isSilent && usual !== own)
    return broken('media-type', `${usual}, as with entries`, `${own || 'no content type'}`)
  const isList = typeof empty.list === 'object' && empty.list !== null
  if (isSilent || empty.list === undefined || isList) return { kind: 'holds' }
  return broken('no-list', 'an empty list', `${JSON.stringify(empty.list)} in its place`)
}

const mediaTypeOf = ({ response }: Exchange): string =>
  (response?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
