import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { emptyAgainstMinLength } from './empty-against-min-length.ts'

const description = 'Leaving any parameter empty will submit it as such.'

test('a field that the prose lets be empty and the schema does not is found, and also read as empty', () => {
  const endpoint = endpointWithField({ type: 'string', minLength: 1 }, { description })
  expect(placesBy(emptyAgainstMinLength, endpoint)).toEqual(['body/toy'])
  expect(readingBy(emptyAgainstMinLength, endpoint)).toEqual([{}, { also: { enum: [''] } }])
})

test('an enum refuses the empty text as well', () => {
  expect(
    placesBy(
      emptyAgainstMinLength,
      endpointWithField({ type: 'string', enum: ['nl', 'en'] }, { description }),
    ),
  ).toEqual(['body/toy'])
})

test('a schema that allows the empty text, and prose that does not speak of it, are fine', () => {
  expect(placesBy(emptyAgainstMinLength, endpointWithField({ type: 'string' }, { description }))).toEqual([])
  expect(placesBy(emptyAgainstMinLength, endpointWithField({ type: 'string', minLength: 1 }))).toEqual([])
})
