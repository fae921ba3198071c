import { expect, test } from 'vitest'
import { bareEndpoint, formOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { siblingSchemaDiffers } from './sibling-schema-differs.ts'

const create = bareEndpoint({
  id: 'toys.create',
  method: 'POST',
  body: formOf({
    groups: { type: 'array', items: { type: 'number', maximum: 99 } },
    name: { type: 'string' },
  }),
})
const update = bareEndpoint({
  path: '/toys/{id}',
  body: formOf({
    groups: { type: 'array', items: { type: 'number' } },
    name: { type: 'string', maxLength: 9 },
  }),
})

test('limits that only the other operation has are found where they are missing', () => {
  expect(placesBy(siblingSchemaDiffers, create, update)).toEqual(['body/name', 'body/groups/*'])
  expect(readingBy(siblingSchemaDiffers, create, update)).toEqual([{}, { only: { maxLength: 9 } }])
})

test('operations on different paths may differ', () => {
  expect(placesBy(siblingSchemaDiffers, create, { ...update, path: '/dolls/{id}' })).toEqual([])
  expect(placesBy(siblingSchemaDiffers, create, { ...update, path: '/toys/rename' })).toEqual([])
})

test('the same limits are fine', () => {
  expect(
    placesBy(
      siblingSchemaDiffers,
      create,
      bareEndpoint({ path: '/toys/{id}', body: create.body ?? formOf({}) }),
    ),
  ).toEqual([])
})
