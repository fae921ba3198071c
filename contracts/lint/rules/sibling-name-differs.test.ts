import { expect, test } from 'vitest'
import { bareEndpoint, formOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { siblingNameDiffers } from './sibling-name-differs.ts'

const phone = { type: 'string', pattern: '^\\+[0-9]+$', minLength: 12 } as const

test('the same field under a longer name is found on both sides, each read under the other name', () => {
  const create = bareEndpoint({
    id: 'toys.create',
    method: 'POST',
    body: formOf({ telephone_number: phone }),
  })
  const update = bareEndpoint({ body: formOf({ telephone: phone }) })
  expect(placesBy(siblingNameDiffers, create, update)).toEqual(['body/telephone_number', 'body/telephone'])
  expect(readingBy(siblingNameDiffers, create, update)).toEqual([{}, { name: 'telephone' }])
})

test('names with common words are found whatever their case', () => {
  const add = bareEndpoint({ id: 'toys.add', body: formOf({ toyOption: phone, toySecondOption: phone }) })
  const drop = bareEndpoint({ body: formOf({ toyFirstOption: phone, toySecondOption: phone }) })
  expect(placesBy(siblingNameDiffers, add, drop)).toEqual(['body/toyOption', 'body/toyFirstOption'])
})

test('other patterns, other words, and two names in one operation are fine', () => {
  const one = bareEndpoint({ id: 'toys.one', body: formOf({ firstname: phone, mobile: phone }) })
  const two = bareEndpoint({
    id: 'toys.two',
    body: formOf({ lastname: phone, mobile_code: { ...phone, minLength: 2 } }),
  })
  const three = bareEndpoint({ id: 'toys.three', body: formOf({ line: phone, line_two: phone }) })
  expect(placesBy(siblingNameDiffers, one, two, three)).toEqual([])
})

test('a bound of a field, and what it was before, are other fields', () => {
  const one = bareEndpoint({ id: 'toys.one', body: formOf({ line: phone }) })
  for (const name of ['max_line', 'lineFrom', 'oldLine']) {
    const two = bareEndpoint({ id: 'toys.two', body: formOf({ [name]: phone }) })
    expect(placesBy(siblingNameDiffers, one, two)).toEqual([])
  }
})
