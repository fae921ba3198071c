import { expect, test } from 'vitest'
import { bareEndpoint, jsonOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { envelopeUnsaid } from './envelope-unsaid.ts'

const body = jsonOf({ name: { type: 'string' } })

test('a reply said to hold the request in a wrapper is found, and the wrapper read as valid', () => {
  const responses = { '200': { description: 'ToyAPIBody handles request/response for a single toy' } }
  const endpoint = bareEndpoint({ body, responses })
  expect(placesBy(envelopeUnsaid, endpoint)).toEqual(['body'])
  const wrapped = { type: 'object', required: ['toy'], properties: { toy: body.schema } }
  expect(readingBy(envelopeUnsaid, endpoint)).toEqual([{}, { also: wrapped }])
})

test('a reply that says nothing of the request is fine', () => {
  expect(
    placesBy(envelopeUnsaid, bareEndpoint({ body, responses: { '200': { description: 'The toy.' } } })),
  ).toEqual([])
})
