import { expect, it } from 'vitest'
import type { SchemaObject } from '../model/schema.ts'
import { reckonedIn } from './reckoned.ts'

/** An order with four numbers, and a total that is described so. */
const order = (description: string, total: SchemaObject = { type: 'number' }): object => ({
  type: 'object',
  properties: {
    quantity: { type: 'integer' },
    price: { type: 'number' },
    shipping: { type: 'number' },
    taxRate: { type: 'number' },
    note: { type: 'string' },
    total: { ...total, description },
  },
})
const shown = { quantity: 3, price: 2.5, shipping: 4, taxRate: 19, note: 'soon', total: 0 }
const reckoning = (description: string) => reckonedIn(order(description))[0]?.of(shown)

it.each([
  ['quantity × price', 7.5],
  ['quantity × price + shipping', 11.5],
  ['shipping + quantity * price.', 11.5],
  ['total = shipping − price', 1.5],
  ['Calculated as (price + shipping) * quantity, rounded to two decimals', 19.5],
  ['quantity times price plus shipping', 11.5],
  ['shipping / quantity', 4 / 3],
  ['shipping - price - quantity', -1.5],
  ['price × taxRate / 100', 0.475],
])('reckons "%s"', (description, wanted) => {
  expect(reckoning(description)).toBeCloseTo(wanted, 10)
})

it.each([
  ['a sentence about others', 'quantity × price of the room'],
  ['what is shown nowhere', 'quantity × unitPrice'],
  ['what is no number', 'quantity × note'],
  ['another name alone', 'price'],
  ['itself', 'total + price'],
  ['an open bracket', '(price + shipping * quantity'],
  ['a share that may be written in two ways', 'price × taxRate'],
  ['a formula of something else', 'net = price − shipping'],
  ['a word with a hyphen', 'read-only'],
])('takes %s for no formula', (_, description) => {
  expect(reckonedIn(order(description))).toEqual([])
})

it('reckons nothing where a part of it is not shown, or by nothing', () => {
  const [product] = reckonedIn(order('quantity × price'))
  const [quotient] = reckonedIn(order('price / quantity'))
  expect(product?.of({ quantity: null, price: 2 })).toBeUndefined()
  expect(quotient?.of({ quantity: 0, price: 2 })).toBeUndefined()
})

it('reckons numbers alone, also where they may be nothing', () => {
  expect(reckonedIn(order('quantity × price', { type: 'string' }))).toEqual([])
  const orNothing: SchemaObject = { anyOf: [{ type: 'integer' }, { type: 'null' }] }
  expect(reckonedIn(order('quantity × price', orNothing))).toMatchObject([
    { member: 'total', isWhole: true, from: ['quantity', 'price'] },
  ])
})
