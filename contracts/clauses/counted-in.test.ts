import { expect, it } from 'vitest'
import type { Schema } from '../model/schema.ts'
import { countedIn } from './counted-in.ts'

const shop = (description: string, type: 'integer' | 'string' = 'integer'): Schema => ({
  type: 'object',
  properties: { figure: { type, description }, name: { type: 'string' } },
})

it.each([
  'How many order items the shop has',
  'Number of order items.',
  'Sum of the amounts of the order items',
  'The total number of its order items that are open',
])('takes "%s" for a count of order items', description => {
  expect(countedIn(shop(description), 'orderItem')).toEqual(['figure'])
})

it.each([
  ['of other things', 'How many orders the shop has'],
  ['of all that there ever were', 'Number of order items created so far'],
  ['of what was deleted', 'Number of deleted order items'],
  ['in no such words', 'Grows with each order item'],
])('takes nothing for it that is a count %s', (_, description) => {
  expect(countedIn(shop(description), 'orderItem')).toEqual([])
})

it('takes numbers alone', () => {
  expect(countedIn(shop('Number of order items', 'string'), 'orderItem')).toEqual([])
})
