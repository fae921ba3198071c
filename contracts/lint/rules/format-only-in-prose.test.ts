import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField, jsonOf } from '../bare-endpoint.ts'
import { placesBy, readingBy } from '../found-by.ts'
import { formatOnlyInProse } from './format-only-in-prose.ts'

test('a text called e-mail without a format is found, and also read as an address', () => {
  const endpoint = bareEndpoint({ body: jsonOf({ ownerEmail: { type: 'string' } }) })
  expect(placesBy(formatOnlyInProse, endpoint)).toEqual(['body/ownerEmail'])
  expect(readingBy(formatOnlyInProse, endpoint)).toEqual([{}, { only: { format: 'email' } }])
})

test('a text that is described as a SIP URI is found', () => {
  const schema = { type: 'string', description: 'The SIP URI of the toy.' } as const
  expect(placesBy(formatOnlyInProse, endpointWithField(schema))).toEqual(['body/toy'])
})

test('a text with a format, and one that only mentions mail, are fine', () => {
  const body = jsonOf({
    email: { type: 'string', format: 'email' },
    factor: { type: 'string', description: 'email - Email - with one-time code' },
  })
  expect(placesBy(formatOnlyInProse, bareEndpoint({ body }))).toEqual([])
})
