import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { reckons, replyAsReckoned } from './reply-as-reckoned.ts'

const line: Schema = {
  type: 'object',
  properties: {
    count: { type: 'integer' },
    price: { type: 'number' },
    amount: { type: 'number', description: 'count × price' },
    done: { type: 'integer' },
    percent: { type: 'integer', description: 'done / count × 100' },
  },
}
const list: Schema = {
  type: 'object',
  properties: { items: { type: 'array', items: { allOf: [line] } } },
}
const endpoint = endpointWith({ '200': { description: '', schema: list } })
const told = (...items: readonly Json[]) =>
  replyAsReckoned(answeredWith(200, { json: { items } }), endpoint, 'accepted')
const holds = { kind: 'holds' }

describe('a reply with members that are reckoned from others', () => {
  it('holds where each of them is what it is reckoned to be', () => {
    expect(
      told({ count: 3, price: 1.1, amount: 3.3000000000000003 }, { count: 2, price: 2, amount: 4 }),
    ).toEqual(holds)
  })

  it('is broken where one of them is something else', () => {
    expect(told({ count: 3, price: 1, amount: 3 }, { count: 2, price: 2, amount: 2 })).toMatchObject({
      kind: 'broken',
      oracle: 'reply-as-reckoned',
      direction: 'amount',
      expected: 'amount as it is described: count × price, here 4',
      observed: 'it is 2',
    })
  })

  it('lets hundredths be cut, and whole numbers be rounded either way', () => {
    expect(told({ count: 3, price: 0.333, amount: 0.99 })).toEqual(holds)
    expect(told({ done: 2, count: 3, percent: 66 })).toEqual(holds)
    expect(told({ done: 2, count: 3, percent: 67 })).toEqual(holds)
    expect(told({ done: 2, count: 3, percent: 65 })).toMatchObject({ direction: 'percent' })
    expect(told({ done: 1, count: 2, percent: 51 })).toMatchObject({ direction: 'percent' })
  })

  it('lets fractions be kept more exactly than they are shown', () => {
    expect(told({ count: 100, price: 0.33, amount: 33.33 })).toEqual(holds)
    expect(told({ count: 100, price: 0.33, amount: 34 })).toMatchObject({ direction: 'amount' })
  })

  it('has nothing to judge where a part is not shown, or the request was not accepted', () => {
    expect(told({ count: 3, amount: 7 })).toBeUndefined()
    expect(told({ count: 3, price: null, amount: 7 })).toBeUndefined()
    const json = { items: [{ count: 3, price: 1, amount: 7 }] }
    expect(replyAsReckoned(answeredWith(200, { json }), endpoint, 'refused')).toBeUndefined()
    expect(replyAsReckoned(answeredWith(200, { json, method: 'GET' }), endpoint, 'accepted')).toBeUndefined()
  })
})

it('is asked for where a documented reply reckons anything', () => {
  expect(reckons(endpoint)).toBe(true)
  expect(reckons(endpointWith({ '200': { description: '', schema: { type: 'object' } } }))).toBe(false)
  expect(reckons(endpointWith({ '400': { description: '', schema: list } }))).toBe(false)
})
