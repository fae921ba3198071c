import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { stateWithoutMinimum } from './state-without-minimum.ts'

test('a number up to 1 without a minimum is found, and also read as 0 or 1', () => {
  const endpoint = endpointWithField({ type: 'number', maximum: 1 })
  expect(placesBy(stateWithoutMinimum, endpoint)).toEqual(['body/toy'])
  expect(readingBy(stateWithoutMinimum, endpoint)).toEqual([
    { also: { type: 'boolean' } },
    { only: { enum: [0, 1] } },
  ])
})

test('a number that is described as an indication is found', () => {
  const endpoint = endpointWithField({ type: 'number', description: 'Indicates if the toy is broken.' })
  expect(placesBy(stateWithoutMinimum, endpoint)).toEqual(['body/toy'])
})

test.for([
  { type: 'number', maximum: 999 },
  { type: 'number', enum: [0, 1], maximum: 1 },
  { type: 'number', minimum: -1, maximum: 1 },
  { type: 'boolean', description: 'Indicates if the toy is broken.' },
] as const)('%o is fine', schema => {
  expect(placesBy(stateWithoutMinimum, endpointWithField(schema))).toEqual([])
})
