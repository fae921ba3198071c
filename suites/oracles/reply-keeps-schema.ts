import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json, Schema } from '../../contracts/model/schema.ts'

/** One way in which a value fails its schema; an empty list when it keeps it. */
export type Failures = (
  schema: Schema,
  value: Json,
) => readonly { readonly path: string; readonly message: string }[]

/** Where the documentation gives a schema for the status of a reply, the reply keeps it. */
export function replyKeepsSchema(
  exchange: Exchange,
  endpoint: Endpoint,
  failures: Failures,
): Verdict | undefined {
  const { response } = exchange
  const documented =
    response &&
    (endpoint.responses[String(response.status)] ??
      endpoint.responses[`${Math.floor(response.status / 100)}XX`])
  if (!response || documented?.schema === undefined || response.json === undefined) return undefined
  const [first] = failures(documented.schema, response.json)
  if (!first) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'reply-keeps-schema',
    direction: `status-${response.status}`,
    expected: `a reply that keeps the documented schema of ${response.status}`,
    observed: `${first.path || 'the reply'} ${first.message}`,
    exchange,
  }
}
