import { expect, test } from 'vitest'
import { bareEndpoint, queryOf } from '../../lint/endpoint-kit.ts'
import type { Parameter } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { sortsOf } from './sorts-of.ts'

const pet: Schema = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    price: { type: 'string', format: 'decimal' },
    bornOn: { type: 'string', format: 'date' },
    mood: { type: 'string', enum: ['glad', 'sad'] },
  },
}

/** The orders that a list of pets with these parameters can be asked for: what is sent, and what the pets then go by. */
function ordersOf(...parameters: readonly Parameter[]) {
  const schema: Schema = {
    type: 'object',
    properties: { content: { type: 'array', items: pet }, sort: { type: 'array', items: {} } },
  }
  const [sorted] = sortsOf(
    bareEndpoint({ method: 'GET', parameters, responses: { 200: { description: 'pets', schema } } }),
  )
  if (sorted?.kind !== 'sorts') return []
  return sorted.orders.map(({ values, keys }) => [
    ...Object.entries(values).map(([place, value]) => `${place}=${JSON.stringify(value)}`),
    ...keys.map(({ property, as, way = 'either way' }) => `${property} ${as} ${way}`),
  ])
}

const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values })

test('a minus turns an order round, and what names no member of the entries asks for none', () => {
  expect(ordersOf(queryOf('sort', oneOf('newest', 'price', '-price')))).toEqual([
    ['query/sort="price"', 'price number up'],
    ['query/sort="-price"', 'price number down'],
  ])
})

test('a word behind the field says the way, in whatever spelling of either', () => {
  expect(ordersOf(queryOf('order_by', oneOf('price:desc', 'born_on_asc', 'name,desc')))).toEqual([
    ['query/order_by="price:desc"', 'price number down'],
    ['query/order_by="born_on_asc"', 'bornOn day up'],
    ['query/order_by="name,desc"', 'name text down'],
  ])
})

test('a field of which nothing says the way may go either way, unless another parameter says it', () => {
  expect(ordersOf(queryOf('sortBy', oneOf('price')))).toEqual([
    ['query/sortBy="price"', 'price number either way'],
  ])
  expect(ordersOf(queryOf('sortBy', oneOf('price')), queryOf('order', oneOf('ASC', 'DESC')))).toEqual([
    ['query/sortBy="price"', 'query/order="ASC"', 'price number up'],
    ['query/sortBy="price"', 'query/order="DESC"', 'price number down'],
  ])
})

test('a list of fields is also asked for two of them, where the first may be the same in several entries', () => {
  const fields = oneOf('name', '-name', 'price', '-price')
  expect(ordersOf(queryOf('sort', { type: 'array', items: fields })).slice(0, 2)).toEqual([
    ['query/sort=["price","name"]', 'price number up', 'name text up'],
    ['query/sort=["price","-name"]', 'price number up', 'name text down'],
  ])
})

test('what servers put into orders of their own is not sorted by', () => {
  expect(ordersOf(queryOf('sort', oneOf('mood', '-mood')))).toEqual([])
})

test('a pattern tells which fields there are, and how they go down', () => {
  expect(ordersOf(queryOf('sort', { type: 'string', pattern: '^(name|price)(,(asc|desc))?$' }))).toEqual([
    ['query/sort="name"', 'name text up'],
    ['query/sort="name,desc"', 'name text down'],
    ['query/sort="price"', 'price number up'],
    ['query/sort="price,desc"', 'price number down'],
  ])
})

test('prose tells it by what it quotes, lists or shows; a word in a sentence is no field', () => {
  const told = (description: string) => ordersOf({ ...queryOf('sort', { type: 'string' }), description })
  expect(told('Field to sort by (name, price); a minus means descending.')).toEqual([
    ['query/sort="name"', 'name text up'],
    ['query/sort="-name"', 'name text down'],
    ['query/sort="price"', 'price number up'],
    ['query/sort="-price"', 'price number down'],
  ])
  expect(told('For example `price:desc`.')).toEqual([
    ['query/sort="price"', 'price number up'],
    ['query/sort="price:desc"', 'price number down'],
  ])
  expect(told('Sorts by the name of a field.')).toEqual([])
})

test('the words of Spring let any member be sorted by', () => {
  const description = 'Sorting criteria in the format: property,(asc|desc). Default sort order is ascending.'
  const orders = ordersOf({ ...queryOf('sort', { type: 'array', items: { type: 'string' } }), description })
  expect(orders).toContainEqual(['query/sort=["name,desc"]', 'name text down'])
})
