import { expect, test } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { byEntity, ownEndpointsOf } from './by-entity.ts'

const source = { document: 'zoo.md', place: 'Zoo' }

const endpoint = (id: string, more: Partial<Endpoint> = {}): Endpoint => ({
  id: `zoo.${id}`,
  api: 'zoo',
  method: 'GET',
  path: `/${id}`,
  title: id,
  source,
  permission: { anyOf: ['*'], basis: 'inferred' },
  parameters: [],
  responses: {},
  ambiguities: [],
  marks: {},
  relations: [],
  ...more,
})

const about = (kind: string): Partial<Endpoint> => ({
  marks: { 'path/id': { subject: true, names: `${kind}Id` } },
})

const entity = (name: string) => ({ name, known: `${name}Id`, tellingProperties: [] })

const zoo: Api = {
  id: 'zoo',
  title: 'Zoo',
  sources: [source],
  auth: [{ kind: 'bearer' }],
  permissions: ['*'],
  entities: [entity('keeper'), entity('animal')],
  endpoints: [
    endpoint('hours'),
    endpoint('feed', about('animal')),
    endpoint('hire', {
      relations: [
        { kind: 'creates', entity: 'keeper', effects: [], basis: 'inferred', says: 'makes a keeper' },
      ],
    }),
  ],
}

const idsOf = (api: Api) => api.endpoints.map(({ id }) => id)

test('each kind of entity is tried with the endpoints that are about it', () => {
  const [keepers, animals] = byEntity(zoo)
  expect(keepers && idsOf(keepers)).toEqual(['zoo.hours', 'zoo.hire'])
  expect(animals && idsOf(animals)).toEqual(['zoo.feed'])
  expect(animals?.entities).toEqual([entity('animal')])
})

test('an API of one kind stays as it is', () => {
  const one = { ...zoo, entities: [entity('animal')] }
  expect(byEntity(one)).toEqual([one])
})

test('a read is lent to what it shows inside of something else, and is held to nothing there', () => {
  const holds = {
    kind: 'holds',
    of: 'animal',
    under: 'animals',
    basis: 'inferred',
    says: 'shows them',
  } as const
  const cage = endpoint('cage', { ...about('cage'), relations: [holds] })
  const entities = [...zoo.entities, entity('cage')]
  const [, animals, cages] = byEntity({ ...zoo, entities, endpoints: [...zoo.endpoints, cage] })
  expect(animals && idsOf(animals)).toEqual(['zoo.feed', 'zoo.cage'])
  expect(animals?.endpoints[1]?.marks).toEqual({ 'path/id': { within: true, names: 'cageId' } })
  expect(animals && ownEndpointsOf(animals).map(({ id }) => id)).toEqual(['zoo.feed'])
  expect(cages && ownEndpointsOf(cages)).toEqual([cage])
})
