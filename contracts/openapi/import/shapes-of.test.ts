import { describe, expect, test } from 'vitest'
import type { Endpoint } from '../../model/endpoint.ts'
import { readDocument } from './read-document.ts'

function endpointsOf(text: string): readonly Endpoint[] {
  const document = readDocument(text, 'toys.json')
  if ('reason' in document) throw new Error(document.reason)
  return document.subject.endpoints
}

describe('a body of several shapes', () => {
  const shape = (name: string, kind?: string) => ({
    type: 'object',
    required: kind === undefined ? [name] : ['kind', name],
    properties: {
      kind: kind === undefined ? { type: 'string' } : { const: kind },
      [name]: { type: 'string' },
    },
  })
  const shapes = (schemas: object, schema: object) =>
    endpointsOf(
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'Toys' },
        paths: {
          '/toys': {
            post: { operationId: 'add', requestBody: { content: { 'application/json': { schema } } } },
          },
        },
        components: { schemas },
      }),
    ).map(({ id, body }) => [id, body?.schema])

  test('is an endpoint for each that a member tells apart', () => {
    const [ball, doll] = [shape('size', 'ball'), shape('hair', 'big doll')]
    expect(shapes({}, { oneOf: [ball, doll] })).toEqual([
      ['toys.add-ball', ball],
      ['toys.add-big-doll', doll],
    ])
  })

  test('is told apart by its discriminator, too', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
    const discriminator = { propertyName: 'kind', mapping: { round: '#/components/schemas/Ball' } }
    const told = shapes(
      { Ball: shape('size'), Doll: shape('hair') },
      { oneOf: [ref('Ball'), ref('Doll')], discriminator },
    )
    expect(told).toMatchObject([
      ['toys.add-round', { required: ['size', 'kind'], properties: { kind: { enum: ['round'] } } }],
      ['toys.add-doll', { required: ['hair', 'kind'], properties: { kind: { enum: ['Doll'] } } }],
    ])
  })

  test('is one endpoint where nothing tells them apart', () => {
    expect(shapes({}, { oneOf: [shape('size'), shape('hair')] }).map(([id]) => id)).toEqual(['toys.add'])
  })
})
