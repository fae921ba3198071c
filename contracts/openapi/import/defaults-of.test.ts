import { expect, it } from 'vitest'
import { bareEndpoint } from '../../lint/endpoint-kit.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { withDefaults } from './defaults-of.ts'

const parameters: Endpoint['parameters'] = [
  { name: 'limit', in: 'query', required: false, schema: { type: 'integer', default: 20 } },
  { name: 'sort', in: 'query', required: false, schema: { type: 'string' } },
  { name: 'tags', in: 'query', required: false, schema: { type: 'array', default: [] } },
  { name: 'shop', in: 'query', required: true, schema: { type: 'string', default: 'all' } },
]
const defaultsOf = (endpoint: Partial<Endpoint>) =>
  withDefaults(bareEndpoint({ parameters, ...endpoint })).relations.map(({ kind, says }) => [kind, says])

it('takes for the default of a read what a plain optional parameter is documented to default to', () => {
  expect(defaultsOf({ method: 'GET' })).toEqual([['default', 'leaving out query/limit equals sending 20']])
})

it('says nothing of what changes things', () => {
  expect(defaultsOf({ method: 'DELETE' })).toEqual([])
})
