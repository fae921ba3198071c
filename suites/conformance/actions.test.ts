import { expect, it } from 'vitest'
import { bareEndpoint } from '../../contracts/lint/endpoint-kit.ts'
import { creates, shows } from '../../contracts/dsl/relations.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { actions } from './actions.suite.ts'

const subject = { 'path/orderId': { names: 'orderId', subject: true } } as const
const show: Endpoint = {
  ...bareEndpoint({ id: 'shop.show', method: 'GET', path: '/orders/{orderId}', marks: subject }),
  responses: {
    '200': {
      description: '',
      schema: { type: 'object', properties: { status: { type: 'string', enum: ['OPEN', 'PAID'] } } },
    },
  },
  relations: [{ ...shows('order', []), basis: 'documented' }],
}
const make: Endpoint = {
  ...bareEndpoint({ id: 'shop.make', method: 'POST', path: '/orders' }),
  relations: [creates('order', {})],
}
const pay = (title: string, path = '/orders/{orderId}/pay'): Endpoint => ({
  ...bareEndpoint({ id: 'shop.pay', method: 'POST', path, marks: subject }),
  title,
})
const claimsAbout = (...endpoints: readonly Endpoint[]): readonly string[] => {
  const api: Api = {
    id: 'shop',
    title: 'Shop',
    sources: [],
    auth: [{ kind: 'bearer' }],
    permissions: ['*'],
    entities: [{ name: 'order', known: 'orderId', tellingProperties: [] }],
    endpoints,
  }
  return actions.claims(api).map(({ claim }) => claim.id)
}

it('demands the outcome that is told, and a refusal of what is done already where that is told', () => {
  expect(claimsAbout(show, make, pay('The status becomes PAID.'))).toEqual(['shop.pay/does-as-told'])
  expect(claimsAbout(show, make, pay('The status becomes PAID. An order paid already gets 409.'))).toEqual([
    'shop.pay/does-as-told',
    'shop.pay/done-once',
  ])
})

it('demands nothing where nothing is told, shown or made, or where another path is meant', () => {
  const told = pay('The status becomes PAID.')
  expect(claimsAbout(show, make, pay('Pays an order.'))).toEqual([])
  expect(claimsAbout(make, told)).toEqual([])
  expect(claimsAbout(show, told)).toEqual([])
  expect(claimsAbout(show, make, pay('The status becomes PAID.', '/bills/{orderId}/pay'))).toEqual([])
})
