import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'

import { documentedReply } from './documented-reply.ts'

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
  const documented = response && documentedReply(endpoint, response.status)
  if (!response || documented?.schema === undefined || response.json === undefined) return undefined
  if (response.status >= 400 && !isLabelledJson(response)) return undefined
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

/** A refusal of another type is no JSON that lacks something, whatever its bytes read as. */
const isLabelledJson = ({ headers }: Response): boolean => /json|^$/.test(headers['content-type'] ?? '')
