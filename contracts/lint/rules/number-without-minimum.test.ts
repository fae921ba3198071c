import { expect, test } from 'vitest'
import { bareEndpoint, endpointWithField, jsonOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { numberWithoutMinimum } from './number-without-minimum.ts'

test('a number without a minimum is found, and also read as numbers from 1', () => {
  const endpoint = endpointWithField({ type: 'number', maximum: 99 })
  expect(placesBy(numberWithoutMinimum, endpoint)).toEqual(['body/toy'])
  expect(readingBy(numberWithoutMinimum, endpoint)).toEqual([{}, { only: { minimum: 1 } }])
})

test('a documented default of 0 shows that 0 is meant', () => {
  const endpoint = endpointWithField({ type: 'number', default: 0 })
  expect(readingBy(numberWithoutMinimum, endpoint)).toEqual([{}, { only: { minimum: 0 } }])
})

test('the items of a list have a place of their own', () => {
  const endpoint = endpointWithField({ type: 'array', items: { type: 'integer' } })
  expect(placesBy(numberWithoutMinimum, endpoint)).toEqual(['body/toy/*'])
})

test('a measure, an on/off state, and a number with a minimum are fine', () => {
  const body = jsonOf({
    temperature: { type: 'number' },
    price: { type: 'number', maximum: 9.5 },
    state: { type: 'number', maximum: 1 },
    count: { type: 'integer', minimum: 0 },
    toy_id: { type: 'integer', exclusiveMinimum: 0 },
  })
  expect(placesBy(numberWithoutMinimum, bareEndpoint({ body }))).toEqual([])
})
