/** For the tests of this room: an operation about nothing, and what it takes. */
import type { Endpoint } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'

export const bare: Endpoint = {
  id: 'toy.update',
  api: 'toy',
  method: 'PUT',
  path: '/things/{id}',
  title: 'Updates a thing.',
  source: { document: 'Toy', place: 'update' },
  permission: { anyOf: ['*'], basis: 'documented' },
  parameters: [],
  responses: {},
  ambiguities: [],
  marks: {},
  relations: [],
}

/** With one parameter in the query, `q`. */
export const inQuery = (schema: Schema, more: Partial<Endpoint> = {}, required = true): Endpoint => ({
  ...bare,
  parameters: [{ in: 'query', name: 'q', required, schema }],
  ...more,
})

/** With a JSON body. */
export const inJson = (schema: Schema, more: Partial<Endpoint> = {}): Endpoint => ({
  ...bare,
  body: { mediaType: 'application/json', required: true, schema },
  ...more,
})
