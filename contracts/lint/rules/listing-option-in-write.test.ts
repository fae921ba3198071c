import { expect, test } from 'vitest'
import { endpointWithField } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { listingOptionInWrite } from './listing-option-in-write.ts'

const paging = { type: 'object', description: 'Allows specifying paging and sorting options.' } as const

test('what pages a list is of no use where one thing is changed', () => {
  const update = endpointWithField(paging)
  expect(placesBy(listingOptionInWrite, update)).toEqual(['body/toy'])
  expect(readingBy(listingOptionInWrite, update)).toEqual([{}, { also: true }])
})

test('a search may be paged', () => {
  expect(placesBy(listingOptionInWrite, endpointWithField(paging, { method: 'POST' }))).toEqual([])
})

test('other fields are what they are', () => {
  const field = { type: 'object', description: 'The pages of the book.' } as const
  expect(placesBy(listingOptionInWrite, endpointWithField(field))).toEqual([])
})
