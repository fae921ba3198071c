import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { stateAsText } from './state-as-text.ts'

test('a text that indicates on or off is found, and also read as "0" or "1"', () => {
  const endpoint = endpointWithField({ type: 'string', description: 'Indicates if the toy is broken.' })
  expect(placesBy(stateAsText, endpoint)).toEqual(['body/toy'])
  expect(readingBy(stateAsText, endpoint)).toEqual([{}, { only: { enum: ['0', '1'] } }])
})

test.for([
  { type: 'string', description: 'Indicates if it is broken.', enum: ['yes', 'no'] },
  { type: 'string', description: 'The name of the toy.' },
] as const)('%o is fine', schema => {
  expect(placesBy(stateAsText, endpointWithField(schema))).toEqual([])
})
