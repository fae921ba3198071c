import type { Endpoint, Reply } from '../../contracts/model/endpoint.ts'

/** Who lets in is often no part of what a document calls all other replies. */
const NAMED_ALONE: ReadonlySet<number> = new Set([401, 403])

/**
 * The reply that is documented for a status: of its own, of its class (`4XX`), and for refusals the one of all others
 * (`default`), which does not speak of denials.
 */
export function documentedReply({ responses }: Endpoint, status: number): Reply | undefined {
  const own = responses[String(status)]
  if (own) return own
  const ofClass = responses[`${Math.floor(status / 100)}XX`] ?? responses[`${Math.floor(status / 100)}xx`]
  if (ofClass || status < 400 || status > 499 || NAMED_ALONE.has(status)) return ofClass
  return responses['default']
}
