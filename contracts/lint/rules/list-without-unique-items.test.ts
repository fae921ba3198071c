import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { listWithoutUniqueItems } from './list-without-unique-items.ts'

test('a list that says nothing of repeated entries is found, and also read as one of each', () => {
  const endpoint = endpointWithField({ type: 'array', items: { type: 'number' } })
  expect(placesBy(listWithoutUniqueItems, endpoint)).toEqual(['body/toy'])
  expect(readingBy(listWithoutUniqueItems, endpoint)).toEqual([{}, { only: { uniqueItems: true } }])
})

test('a list that says so, either way, is fine', () => {
  expect(placesBy(listWithoutUniqueItems, endpointWithField({ type: 'array', uniqueItems: true }))).toEqual(
    [],
  )
  expect(placesBy(listWithoutUniqueItems, endpointWithField({ type: 'array', uniqueItems: false }))).toEqual(
    [],
  )
})
