import { expect, test } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { byEntity } from './by-entity.ts'

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
