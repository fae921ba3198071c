import { expect, it } from 'vitest'
import { bareEndpoint } from '../../../contracts/lint/endpoint-kit.ts'
import { creates, shows } from '../../../contracts/dsl/relations.ts'
import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { countedWhere } from './counted-where.ts'

const order: Endpoint = {
  ...bareEndpoint({ method: 'GET', path: '/orders/{orderId}' }),
  responses: {
    '200': {
      description: '',
      schema: {
        type: 'object',
        properties: { lineCount: { type: 'integer', description: 'How many lines it has' } },
      },
    },
  },
  marks: { 'path/orderId': { names: 'orderId', subject: true } },
  relations: [{ ...shows('order', []), basis: 'documented' }],
}
const addLine: Endpoint = {
  ...bareEndpoint({ method: 'POST', path: '/orders/{orderId}/lines' }),
  marks: { 'path/orderId': { names: 'orderId', within: true } },
  relations: [creates('line', {})],
}
const apiOf = (...whole: readonly Endpoint[]): Api => ({
  id: 'shop',
  title: 'Shop',
  sources: [],
  auth: [{ kind: 'bearer' }],
  permissions: ['*'],
  entities: [{ name: 'line', known: 'lineId', tellingProperties: [] }],
  endpoints: [addLine],
  whole,
})

it('finds where new things are counted: in the read of what they are put into', () => {
  expect(countedWhere(apiOf(order, addLine))).toMatchObject([
    { at: 'path/orderId', kind: 'orderId', subject: 'path/orderId', members: ['lineCount'] },
  ])
})

it('finds nothing where that is read nowhere, or another thing is read', () => {
  expect(countedWhere(apiOf(addLine))).toEqual([])
  const customer = { ...order, marks: { 'path/orderId': { names: 'customerId', subject: true } } } as const
  expect(countedWhere(apiOf(customer, addLine))).toEqual([])
})
