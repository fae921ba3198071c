/** For the tests of this room: what an operation takes. */
import type { Endpoint } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'
import { bareEndpoint } from '../lint/endpoint-kit.ts'

/** With one parameter in the query, `q`. */
export const inQuery = (schema: Schema, more: Partial<Endpoint> = {}, required = true): Endpoint =>
  bareEndpoint({ parameters: [{ in: 'query', name: 'q', required, schema }], ...more })

/** With a JSON body. */
export const inJson = (schema: Schema, more: Partial<Endpoint> = {}): Endpoint =>
  bareEndpoint({ body: { mediaType: 'application/json', required: true, schema }, ...more })
