import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint, Reply } from '../../contracts/model/endpoint.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'
import { documentedReply } from './documented-reply.ts'

/** How far a refusal is from its documentation: JSON under another name, or something else altogether. */
export type Distance = 'other-label' | 'other-type'

/**
 * A refusal that the application gave has one of the media types that are documented for its status, parameters aside.
 * JSON of a narrower kind than documented is JSON, too. Nothing is said of an empty body, or of one without a label.
 */
export function refusalMediaType(
  exchange: Exchange,
  endpoint: Endpoint,
  asked: Distance,
): Verdict | undefined {
  const { response } = exchange
  const reply = response && documentedReply(endpoint, response.status)
  const documented = typesOf(reply)
  const said = typeSaid(response)
  if (!response || documented.length === 0 || response.body.length === 0 || said === '') return undefined
  const distance = distanceOf(said, documented, response)
  if (distance !== asked) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'refusal-media-type',
    direction: distance,
    expected: `${documented.join(' or ')}, as documented for ${response.status}`,
    observed: `it says ${said}`,
    exchange,
  }
}

const typesOf = (reply: Reply | undefined): readonly string[] => {
  const printed = reply?.mediaTypes ?? (reply?.mediaType === undefined ? [] : [reply.mediaType])
  return printed.map(bare)
}

/** What goes by two names (RFC 7303, 4.1). */
const bare = (type: string): string =>
  (type.split(';')[0]?.trim().toLowerCase() ?? '').replace(/^text\/(?=xml$|json$)/, 'application/')

const typeSaid = (response: Response | undefined): string => bare(response?.headers['content-type'] ?? '')

function distanceOf(said: string, documented: readonly string[], response: Response): Distance | undefined {
  if (documented.includes(said) || documented.some(type => type.includes('*'))) return undefined
  if (!documented.some(isJson)) return 'other-type'
  if (isJson(said))
    return said.endsWith('+json') && documented.includes(JSON_TYPE) ? undefined : 'other-label'
  const isStructured = typeof response.json === 'object' && response.json !== null
  return isStructured ? 'other-label' : 'other-type'
}

const JSON_TYPE = 'application/json'

const isJson = (type: string): boolean => type === JSON_TYPE || type.endsWith('+json')
