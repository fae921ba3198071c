import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { textWithoutMinLength } from './text-without-min-length.ts'

test('a plain text without a minLength is found, and also read as not empty', () => {
  const endpoint = endpointWithField({ type: 'string' })
  expect(placesBy(textWithoutMinLength, endpoint)).toEqual(['body/toy'])
  expect(readingBy(textWithoutMinLength, endpoint)).toEqual([{}, { only: { minLength: 1 } }])
})

test.for([
  { type: 'string', minLength: 0 },
  { type: 'string', pattern: '^[a-z]+$' },
  { type: 'string', enum: ['a', ''] },
  { type: 'number' },
] as const)('%o is fine', schema => {
  expect(placesBy(textWithoutMinLength, endpointWithField(schema))).toEqual([])
})

test('a part of the path is never empty', () => {
  const parameters = [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } } as const]
  expect(placesBy(textWithoutMinLength, bareEndpoint({ path: '/toys/{id}', parameters }))).toEqual([])
})
