import { membersOf } from '../../contracts/clauses/places-of.ts'
import { typesOf } from '../../contracts/clauses/lexical/read-text.ts'
import type { Body, Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { bodyText } from './body-text.ts'

/** Larger ones are turned away by servers on their own (RFC 9110, 15.5.14). */
const LARGEST = 64_000

/**
 * Whether the body of a request is labelled as documented and can be read by anybody, whatever it says: what can't be is
 * turned away before an application sees it, in the words of the server.
 */
export function isLegibleBody({ request }: Exchange, { body }: Endpoint): boolean {
  const { headers, body: bytes } = request
  const labels = headers.filter(([name]) => name.toLowerCase() === 'content-type').map(([, value]) => value)
  if (bytes === undefined || bytes.length === 0) return body?.required !== true && labels.length === 0
  const [label = '', ...more] = labels
  if (!body || more.length > 0 || bytes.length > LARGEST) return false
  const bare = label.split(';')[0]?.trim().toLowerCase()
  if (bare !== (body.label ?? body.mediaType)) return false
  const text = bodyText(bytes)
  switch (body.mediaType) {
    case 'application/json':
      return isPlainJson(text, body)
    case 'application/x-www-form-urlencoded':
      return isPlainForm(text, body)
    case 'multipart/form-data':
      return isWhole(text, label)
  }
}

/** JSON as every writer writes it, each name once, of the type that the whole body is documented to have. */
function isPlainJson(text: string, { schema }: Body): boolean {
  if (/\\u(d[89a-f]|0000)/i.test(text) || text.includes('\ufffd')) return false
  try {
    const json: Json = JSON.parse(text)
    const type = Array.isArray(json) ? 'array' : 'object'
    return typeof json === 'object' && json !== null && typesOf(schema).has(type) && isAsWritten(json, text)
  } catch {
    return false
  }
}

/** A name that stands twice is read once, so that what is written again is shorter. */
const isAsWritten = (json: Json, text: string): boolean => JSON.stringify(json) === text

function isPlainForm(text: string, { schema }: Body): boolean {
  if (/%(?![\da-f]{2})|%00/i.test(text)) return false
  const names = [...new URLSearchParams(text).keys()]
  const known = new Set(Object.keys(membersOf(schema)))
  return names.every(name => known.has(name)) && new Set(names).size === names.length
}

function isWhole(text: string, label: string): boolean {
  const [, boundary] = /boundary="?([^";]+)/i.exec(label) ?? []
  return boundary !== undefined && text.trimEnd().endsWith(`--${boundary}--`)
}
