import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** So many other endpoints label their JSON as such before one that does not stands out. */
const ENOUGH = 3

/** Which endpoints labelled JSON as JSON, and which as plain text. */
export interface Labels {
  readonly json: Set<string>
  readonly text: Set<string>
}

/**
 * JSON under the label of plain text is legal, and so it is where the whole API does it: one endpoint alone that shows JSON
 * so, where all others label it, lost its label. Replies are judged as they come, and remembered.
 */
export function labelledAlike(exchange: Exchange, labels: Labels): Verdict {
  const { endpoint, response } = exchange
  const type = (response?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isStructured = typeof response?.json === 'object' && response.json !== null
  if (isStructured && /[/+]json$/.test(type)) labels.json.add(endpoint)
  if (!isStructured || type !== 'text/plain') return { kind: 'holds' }
  labels.text.add(endpoint)
  if (labels.text.size > 1 || labels.json.has(endpoint) || labels.json.size < ENOUGH) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'labelled-alike',
    direction: 'json-as-text',
    expected: `JSON labelled as JSON, as ${[...labels.json].slice(0, ENOUGH).join(', ')} label it`,
    observed: 'it is labelled text/plain',
    exchange,
  }
}
