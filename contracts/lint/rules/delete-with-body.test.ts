import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField } from '../endpoint-kit.ts'
import { placesBy } from '../rule-kit.ts'
import { deleteWithBody } from './delete-with-body.ts'

test.for(['DELETE', 'GET'] as const)('a %s with a body is found', method => {
  expect(placesBy(deleteWithBody, endpointWithField({ type: 'string' }, { method }))).toEqual(['body'])
})

test('a DELETE without a body, and a PUT with one, are fine', () => {
  expect(placesBy(deleteWithBody, bareEndpoint({ method: 'DELETE' }))).toEqual([])
  expect(placesBy(deleteWithBody, endpointWithField({ type: 'string' }))).toEqual([])
})
