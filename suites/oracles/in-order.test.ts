import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import { inOrder } from './in-order.ts'

const price = { property: 'price', as: 'number' } as const
const name = { property: 'name', as: 'text' } as const
const exchange = answeredWith(200)
const priced = (...prices: readonly Json[]): readonly Json[] => prices.map(each => ({ price: each }))

it('holds where the entries stand as they were asked for', () => {
  expect(inOrder(priced('9.99', '10.50', '100.00'), [{ ...price, way: 'up' }], exchange)).toEqual({
    kind: 'holds',
  })
  expect(inOrder(priced(3, 2, 2, 1), [{ ...price, way: 'down' }], exchange)).toEqual({ kind: 'holds' })
})

it('tells of numbers that stand in the order of their letters', () => {
  expect(inOrder(priced('10.50', '100.00', '9.99'), [{ ...price, way: 'up' }], exchange)).toMatchObject({
    kind: 'broken',
    oracle: 'in-order',
    direction: 'out-of-order',
    expected: 'entries in the order of price upwards',
    observed: 'one with price "10.50" before one with price "9.99"',
  })
})

it('lets either way pass where none is said, and neither where the entries go to and fro', () => {
  expect(inOrder(priced(1, 2, 3), [price], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(3, 2, 1), [price], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(1, 3, 2), [price], exchange)).toMatchObject({ kind: 'broken' })
})

it('lets entries without a value stand anywhere, and looks past them', () => {
  expect(inOrder(priced(null, 1, 2), [{ ...price, way: 'up' }], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(1, null, 2), [{ ...price, way: 'up' }], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(2, null, 1), [{ ...price, way: 'up' }], exchange)).toMatchObject({ kind: 'broken' })
})

it('holds entries without a value to where the document puts them, whichever way the others go', () => {
  const last = { ...price, missing: 'last' } as const
  expect(inOrder(priced(2, 1, null), [{ ...last, way: 'down' }], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(1, 2, null), [{ ...last, way: 'up' }], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(null, 2, 1), [{ ...last, way: 'down' }], exchange)).toMatchObject({
    kind: 'broken',
    observed: 'one with price null before one with price 2',
  })
  const first = { ...price, missing: 'first', way: 'up' } as const
  expect(inOrder(priced(null, 1), [first], exchange)).toEqual({ kind: 'holds' })
  expect(inOrder(priced(1, null), [first], exchange)).toMatchObject({ kind: 'broken' })
  expect(inOrder([{ name: 'a' }, { price: 1 }], [last], exchange)).toMatchObject({ kind: 'inconclusive' })
})

it('is open where nothing is told apart', () => {
  expect(inOrder(priced(1, 1), [{ ...price, way: 'up' }], exchange)).toMatchObject({ kind: 'inconclusive' })
  expect(inOrder([], [{ ...price, way: 'up' }], exchange)).toMatchObject({ kind: 'inconclusive' })
})

it('parts ties by the second field, and by nothing else', () => {
  const keys = [
    { ...price, way: 'up' },
    { ...name, way: 'down' },
  ] as const
  const entry = (price: number, name: string): Json => ({ price, name })
  expect(inOrder([entry(1, 'b'), entry(1, 'a'), entry(2, 'c')], keys, exchange)).toEqual({ kind: 'holds' })
  expect(inOrder([entry(1, 'a'), entry(1, 'b'), entry(2, 'c')], keys, exchange)).toMatchObject({
    direction: 'ties-out-of-order',
  })
  expect(inOrder([entry(1.5, 'a'), entry(1.5, 'b'), entry(2, 'c')], keys, exchange)).toEqual({
    kind: 'holds',
  })
})

it('finds what an entry shows among its attributes', () => {
  const entries = [2, 1].map(each => ({ id: 'x', attributes: { price: each } }))
  expect(inOrder(entries, [{ ...price, way: 'up' }], exchange)).toMatchObject({ kind: 'broken' })
})
