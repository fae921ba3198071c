import { expect, test } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { noNoise } from '../../fixtures/state/difference.ts'
import type { PlacesFact, PropertyPlace } from '../../fixtures/state/places.ts'
import { observabilityOf } from './observability.ts'

const shown: PropertyPlace = { read: 'pets.list', pattern: 'name', how: 'value', operations: [] }

const places: PlacesFact = {
  noise: noNoise(0),
  observations: [],
  sights: [],
  places: new Map<string, readonly PropertyPlace[]>([
    ['name', [shown]],
    ['age', []],
  ]),
}

const source = { document: 'pets.md', place: 'Update', quote: 'Updates a pet.' }

const update: Endpoint = {
  id: 'pets.update',
  api: 'pets',
  method: 'PUT',
  path: '/pets/{id}',
  title: 'Update',
  source,
  permission: { anyOf: ['*'], basis: 'documented' },
  parameters: [],
  marks: { 'body/pin': { secret: true } },
  ambiguities: [],
  responses: {},
  relations: [
    {
      kind: 'writes',
      basis: 'documented',
      says: 'changes name, age and pin',
      effects: [
        { property: 'name', value: { from: 'body/name' } },
        { property: 'age', value: { from: 'body/age' } },
        { property: 'pin', value: { from: 'body/pin' } },
      ],
    },
  ],
}

test('counts the written properties that some read shows, secrets apart', () => {
  expect(observabilityOf([update], places)).toEqual([
    { type: 'observability', endpoint: 'pets.update', seen: 1, of: 2 },
  ])
})

test('says nothing of an endpoint that writes nothing', () => {
  expect(observabilityOf([{ ...update, relations: [] }], places)).toEqual([])
})
