import { expect, it } from 'vitest'
import { bareEndpoint, jsonOf } from '../../lint/endpoint-kit.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { defaultsOfReset, withDefaults } from './defaults-of.ts'

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

const resetsOf = (description: string) =>
  defaultsOfReset(
    bareEndpoint({
      method: 'PUT',
      description,
      body: jsonOf({ colour: { type: 'string', default: 'red' }, size: { type: 'integer' } }),
    }),
    ['colour', 'size'],
  ).map(({ says }) => says)

it('takes for the default of a change what all that is left out is said to come back to', () => {
  const told = ['leaving out body/colour equals sending "red"']
  expect(resetsOf('Replaces it. What is left out goes back to its default, or to null.')).toEqual(told)
  expect(resetsOf('Fields that are omitted are reset to their default values.')).toEqual(told)
  expect(resetsOf('If a field is missing, it gets its default.')).toEqual(told)
})

it('says nothing of a change that may keep what it leaves out', () => {
  expect(resetsOf('')).toEqual([])
  expect(resetsOf('Fields that are omitted are not reset to their defaults.')).toEqual([])
  expect(resetsOf('What is left out stays. A colour has a default.')).toEqual([])
  expect(resetsOf('If the shade is omitted, it gets its default.')).toEqual([])
})
