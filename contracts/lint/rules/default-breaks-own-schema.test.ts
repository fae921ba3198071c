import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { defaultBreaksOwnSchema } from './default-breaks-own-schema.ts'

test('a word as the default of a number is found, and read as valid besides', () => {
  const endpoint = endpointWithField({ type: 'number', default: 'UID' })
  expect(placesBy(defaultBreaksOwnSchema, endpoint)).toEqual(['body/toy'])
  expect(readingBy(defaultBreaksOwnSchema, endpoint)).toEqual([{}, { also: { enum: ['UID'] } }])
})

test('an empty default beside a minLength is found', () => {
  expect(
    placesBy(defaultBreaksOwnSchema, endpointWithField({ type: 'string', minLength: 1, default: '' })),
  ).toEqual(['body/toy'])
})

test('a default that keeps its schema is fine', () => {
  expect(
    placesBy(defaultBreaksOwnSchema, endpointWithField({ type: 'number', maximum: 99, default: 15 })),
  ).toEqual([])
})
