import { expect, test } from 'vitest'
import type { Endpoint } from '../../model/endpoint.ts'
import { operationsOf } from './imported-kit.ts'

const json = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
})
const listed = { type: 'string', enum: ['new', 'old'] }
const author = (type: object) => ({
  type: 'object',
  properties: {
    data: { type: 'object', required: ['type', 'id'], properties: { type, id: { type: 'string' } } },
  },
})

function marksOf(body: object): Endpoint['marks'] {
  const paths = {
    '/customers/{customer}': { get: { responses: {} } },
    '/people/{id}': { get: { responses: {} } },
    '/orders': { post: { operationId: 'order', requestBody: json(body), responses: {} } },
  }
  return operationsOf('shop', paths).find(({ id }) => id === 'shop.order')?.marks ?? {}
}

test('a text that is called as a thing names it', () => {
  expect(marksOf({ customer: { type: 'string' } })).toEqual({ 'body/customer': { names: 'customerId' } })
})

test('a list of words and an object that are called so name nothing', () => {
  expect(marksOf({ customer: listed })).toEqual({})
  expect(marksOf({ customer: { type: 'object', properties: { size: { type: 'integer' } } } })).toEqual({})
})

test('an id beside its type names a thing of the collection that is called so', () => {
  const people = { type: 'string', enum: ['people'] }
  expect(marksOf({ author: author(people) })).toEqual({ 'body/author/data/id': { names: 'peopleId' } })
  expect(marksOf({ author: author({ type: 'string', enum: ['ghosts'] }) })).toEqual({})
})

test('the type and id of the thing itself name no other', () => {
  const attributes = { type: 'object', properties: {} }
  const data = { type: { type: 'string', enum: ['people'] }, id: { type: 'string' }, attributes }
  expect(marksOf({ data: { type: 'object', properties: data } })).toEqual({})
})

test('a text that names another thing is not the name of its own, which would have to be new', () => {
  const order = { type: 'object', required: ['customer'], properties: { customer: { type: 'string' } } }
  const shown = { 200: { description: 'one', ...json(order.properties) } }
  const body = { content: { 'application/json': { schema: order } } }
  const paths = {
    '/customers/{customer}': { get: { responses: {} } },
    '/orders': { post: { operationId: 'order', requestBody: body, responses: shown } },
    '/orders/{orderId}': { get: { operationId: 'show', responses: shown } },
  }
  const made = operationsOf('shop', paths).find(({ id }) => id === 'shop.order')
  expect(made?.marks['body/customer']).toEqual({ names: 'customerId' })
})
