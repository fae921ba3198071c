import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'

/** So many other endpoints label their JSON as such before one that does not stands out. */
const ENOUGH = 3

/** Which endpoints labelled JSON as JSON, and which as plain text; which answered with a page in its place. */
export interface Labels {
  readonly json: Set<string>
  readonly text: Set<string>
  readonly page: Set<string>
}

interface Odd {
  readonly direction: string
  readonly expected: string
  readonly observed: string
}

const AS_TEXT: Odd = {
  direction: 'json-as-text',
  expected: 'JSON labelled as JSON',
  observed: 'it is labelled text/plain',
}

const AS_PAGE: Odd = {
  direction: 'page-for-json',
  expected: 'JSON labelled as JSON',
  observed: 'it is a page of HTML',
}

/**
 * JSON under the label of plain text is legal, and so it is where the whole API does it: one endpoint alone that shows JSON
 * so, where all others label it, lost its label. One alone that answers with a page of HTML, where all others show JSON,
 * shows no data. Replies are judged as they come, and remembered.
 */
export function labelledAlike(exchange: Exchange, labels: Labels): Verdict {
  const { endpoint, response } = exchange
  const type = (response?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isStructured = typeof response?.json === 'object' && response.json !== null
  if (isStructured && /[/+]json$/.test(type)) labels.json.add(endpoint)
  if (isStructured && type === 'text/plain') return judged(exchange, AS_TEXT, labels.text, labels)
  if (type === 'text/html' && isPage(response)) return judged(exchange, AS_PAGE, labels.page, labels)
  return { kind: 'holds' }
}

/** Frameworks label any text as HTML: only what begins as a document does is a page. */
const isPage = (response: Response | undefined): boolean =>
  /^\s*<(!doctype html|html)\b/i.test(new TextDecoder().decode(response?.body.subarray(0, 200)))

function judged(exchange: Exchange, odd: Odd, likewise: Set<string>, { json }: Labels): Verdict {
  likewise.add(exchange.endpoint)
  if (likewise.size > 1 || json.has(exchange.endpoint) || json.size < ENOUGH) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'labelled-alike',
    direction: odd.direction,
    expected: `${odd.expected}, as ${[...json].slice(0, ENOUGH).join(', ')} label it`,
    observed: odd.observed,
    exchange,
  }
}
