import type { Body, Endpoint, Parameter } from '../model/endpoint.ts'
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

export function formOf(
  properties: { readonly [name: string]: Schema },
  required: readonly string[] = [],
): Body {
  return {
    mediaType: 'application/x-www-form-urlencoded',
    required: required.length > 0,
    schema: { type: 'object', required, properties },
  }
}

export function jsonOf(
  properties: { readonly [name: string]: Schema },
  required: readonly string[] = [],
): Body {
  return {
    mediaType: 'application/json',
    required: required.length > 0,
    schema: { type: 'object', required, properties },
  }
}

export function queryOf(name: string, schema: Schema): Parameter {
  return { in: 'query', name, required: false, schema }
}
