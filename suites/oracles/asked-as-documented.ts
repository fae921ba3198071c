import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { isLegibleBody } from './asked-body.ts'
import { isHarmless, isPlainQuery, lookOf, plainPathValues } from './asked-path.ts'

/** What servers, frameworks and gateways answer on their own, in their own words (RFC 9110, 15.5; RFC 6585). */
const OF_THE_SERVER: ReadonlySet<number> = new Set([
  402, 405, 406, 407, 408, 411, 413, 414, 415, 416, 417, 421, 425, 426, 429, 431, 451,
])
const TURNED_AWAY: ReadonlySet<number> = new Set([401, 403])

/**
 * Whether a refusal was surely given by the application: to the documented method, path and parameters, with a body that
 * can be read and a credential of the profile's. A denial may also be given to whoever has none, or an unknown one. That
 * there is nothing (404) is said by routers, too: the same path must have been answered before. `looks` remembers what the
 * paths that were accepted look like.
 */
export function refusedByApplication(
  exchange: Exchange,
  endpoint: Endpoint,
  kind: AnswerKind,
  looks: Set<string>,
): boolean {
  const { request, response } = exchange
  if (!response || request.method !== endpoint.method) return false
  const values = plainPathValues(request.path, endpoint)
  if (!values) return false
  if (kind === 'accepted') looks.add(lookOf(values))
  const { status } = response
  if (status < 400 || status > 499 || OF_THE_SERVER.has(status)) return false
  if (status === 404 && !looks.has(lookOf(values))) return false
  const isDenial = TURNED_AWAY.has(status)
  if (isDenial ? !isHarmless(request.path) : exchange.caller.kind === 'forged') return false
  return (
    isKnownCaller(exchange) &&
    isPlainQuery(request.path, endpoint) &&
    hasPlainHeaders(exchange, endpoint) &&
    isLegibleBody(exchange, endpoint)
  )
}

/** Forged credentials of other kinds may be turned away for their form. */
const isKnownCaller = ({ caller }: Exchange): boolean =>
  caller.kind === 'identity' || caller.forgery === 'none' || caller.forgery === 'unknown'

/** Documented headers of plain signs, and the label of the body; others may ask for another kind of answer. */
function hasPlainHeaders({ request }: Exchange, { parameters }: Endpoint): boolean {
  const known = new Set(parameters.flatMap(each => (each.in === 'header' ? [each.name.toLowerCase()] : [])))
  return request.headers.every(([name, value]) => {
    const isKnown = known.has(name.toLowerCase()) && /^accept/i.exec(name) === null
    return name.toLowerCase() === 'content-type' || (isKnown && /^[\x20-\x7e]{0,200}$/.test(value))
  })
}
