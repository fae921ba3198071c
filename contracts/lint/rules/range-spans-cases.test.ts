import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { rangeSpansCases } from './range-spans-cases.ts'

test('a range from upper into lower case is found, and also read as the letters only', () => {
  const endpoint = endpointWithField({ type: 'string', pattern: '^[a-zA-z0-9\\-_]+$' })
  expect(placesBy(rangeSpansCases, endpoint)).toEqual(['body/toy'])
  expect(readingBy(rangeSpansCases, endpoint)).toEqual([{}, { only: { pattern: '^[a-zA-Z0-9\\-_]+$' } }])
})

test('where lower case is not there yet, it is put in', () => {
  const endpoint = endpointWithField({ type: 'string', pattern: '^([A-z]+)$' })
  expect(readingBy(rangeSpansCases, endpoint)).toEqual([{}, { only: { pattern: '^([A-Za-z]+)$' } }])
})

test.for(['^[A-Za-z]$', '^[0-z]$', '^A-z$'])('%s is fine', pattern => {
  expect(placesBy(rangeSpansCases, endpointWithField({ type: 'string', pattern }))).toEqual([])
})
