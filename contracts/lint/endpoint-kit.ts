import type { Body, Endpoint, MediaType, Parameter } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'

/** An endpoint that says as little as possible, for tests to say more. */
export function bareEndpoint(more: Partial<Endpoint> = {}): Endpoint {
  return {
    id: 'toys.update-toy',
    api: 'toys',
    method: 'PUT',
    path: '/toys',
    title: 'Updates a toy.',
    source: { document: 'Toys API 1', place: 'update-toy' },
    permission: { anyOf: ['TOYS'], basis: 'documented' },
    parameters: [],
    responses: {},
    ambiguities: [],
    marks: {},
    relations: [],
    ...more,
  }
}

/** The same with one field `toy` in an urlencoded form. */
export function endpointWithField(toy: Schema, more: Partial<Endpoint> = {}): Endpoint {
  return bareEndpoint({ body: formOf({ toy }), ...more })
}

type Properties = { readonly [name: string]: Schema }

export const formOf = (properties: Properties, required: readonly string[] = []): Body =>
  bodyOf('application/x-www-form-urlencoded', properties, required)

export const jsonOf = (properties: Properties, required: readonly string[] = []): Body =>
  bodyOf('application/json', properties, required)

const bodyOf = (mediaType: MediaType, properties: Properties, required: readonly string[]): Body => ({
  mediaType,
  required: required.length > 0,
  schema: { type: 'object', required, properties },
})

export function queryOf(name: string, schema: Schema): Parameter {
  return { in: 'query', name, required: false, schema }
}
