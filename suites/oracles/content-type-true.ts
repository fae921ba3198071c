import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'

/**
 * The bytes of a reply are what its content type says they are, decoded strictly (RULES, more 18). Writes are often
 * answered with a label and nothing else; what is to show something has to say something.
 */
export function contentTypeTrue(exchange: Exchange, isToShow = false): Verdict | undefined {
  const { response } = exchange
  if (!response || response.unread || exchange.request.method === 'HEAD') return undefined
  if (response.body.length === 0 && !(isToShow && response.status === 200)) return undefined
  const lie = lieOf(response)
  if (lie === undefined) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'content-type-true',
    direction: lie.direction,
    expected: `bytes that are what the content type says: ${typeOf(response) || 'none given'}`,
    observed: lie.observed,
    exchange,
  }
}

const typeOf = (response: Response): string =>
  (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function lieOf(response: Response): { readonly direction: string; readonly observed: string } | undefined {
  const type = typeOf(response)
  if ((/json|^text\//.test(type) || type === '') && !isUtf8(response))
    return saysUtf8(response) ? { direction: 'not-utf-8', observed: 'the bytes are no UTF-8' } : undefined
  const charset = otherCharset(response)
  if (charset !== undefined && isMultiByteUtf8(response.body))
    return { direction: 'charset-untrue', observed: `the bytes are UTF-8, and no ${charset}` }
  if (/[/+]json$/.test(type) && response.json === undefined)
    return { direction: 'not-json', observed: 'the bytes do not read as JSON' }
  const structured = typeof response.json === 'object' && response.json !== null
  if (structured && /^(text\/html|text\/xml|application\/xml|image\/|application\/pdf)/.test(type))
    return { direction: 'json-as-other', observed: 'the bytes are JSON' }
  return undefined
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** What was read as JSON was read strictly, by the charset that it names. */
function isUtf8({ json, body, headers }: Response): boolean {
  if (json !== undefined && !(headers['content-type'] ?? '').includes('charset')) return true
  try {
    strict.decode(body)
    return true
  } catch {
    return false
  }
}

/** The charset that a reply names, where UTF-8 is none of its spellings. */
function otherCharset({ headers }: Response): string | undefined {
  const [, charset] = /charset="?([\w.:-]+)/i.exec(headers['content-type'] ?? '') ?? []
  return charset === undefined || /^(?:utf-?8|.*(?:utf-?(?:16|32)|gb).*)$/i.test(charset)
    ? undefined
    : charset
}

/** Bytes beyond ASCII that happen to be UTF-8 are that: in another charset they would hardly fall into its sequences. */
function isMultiByteUtf8(body: Uint8Array): boolean {
  if (!body.some(byte => byte > 0x7f)) return false
  try {
    strict.decode(body)
    return true
  } catch {
    return false
  }
}

/** JSON is UTF-8 (RFC 8259, section 8.1); other text may say otherwise. */
const saysUtf8 = (response: Response): boolean => {
  const header = (response.headers['content-type'] ?? '').toLowerCase()
  return header.includes('json') || !header.includes('charset') || header.includes('utf-8')
}
