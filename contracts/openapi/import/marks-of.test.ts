import { expect, test } from 'vitest'
import { marksOf } from './marks-of.ts'

test('names and formats tell what a place is', () => {
  const schema = {
    type: 'object',
    properties: {
      email: { type: 'string' },
      password: { type: 'string' },
      createdAt: { type: 'string', readOnly: true },
      ownerId: { type: 'integer' },
      colour: { type: 'string' },
      parts: { type: 'object', properties: { shop_id: { type: 'integer' } } },
    },
  } as const
  const parameters = [{ in: 'query', name: 'viewID', required: false, schema: { type: 'number' } }] as const
  expect(
    marksOf('/companies/{companyId}/toys/{id}', parameters, {
      mediaType: 'application/json',
      required: true,
      schema,
    }),
  ).toEqual({
    'path/companyId': { names: 'companyId' },
    'path/id': { names: 'toyId', subject: true },
    'query/viewID': { names: 'viewID' },
    'body/email': { unique: true },
    'body/password': { secret: true },
    'body/createdAt': { ignorable: true },
    'body/ownerId': { names: 'ownerId' },
    'body/parts/shop_id': { names: 'shop_id' },
  })
})
