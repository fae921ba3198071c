import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { limitsExcludeEachOther } from './limits-exclude-each-other.ts'

test('a minimum above the maximum is found, and read as if neither stood there', () => {
  const endpoint = endpointWithField({ type: 'integer', minimum: 10, maximum: 1 })
  expect(placesBy(limitsExcludeEachOther, endpoint)).toEqual(['body/toy'])
  expect(readingBy(limitsExcludeEachOther, endpoint)).toEqual([
    {},
    { change: { minimum: undefined, maximum: undefined } },
  ])
})

test('limits that something keeps are fine', () => {
  const fine = [{ minLength: 3, maxLength: 3 }, { minimum: 1 }, { maxItems: 0 }]
  expect(fine.flatMap(each => placesBy(limitsExcludeEachOther, endpointWithField(each)))).toEqual([])
})
