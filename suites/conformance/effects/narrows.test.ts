import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Identity } from '../../../contracts/model/target.ts'
import { toyStage, update } from '../../engine/toy-stage.ts'
import { besideTheFilter } from './narrows.ts'

const boolean = (name: string) =>
  ({ in: 'query', name, required: false, schema: { type: 'boolean' } }) as const

const list: Endpoint = {
  id: 'notes.list',
  api: 'notes',
  method: 'GET',
  path: '/notes',
  title: 'Lists notes.',
  source: update.source,
  permission: { anyOf: ['read'], basis: 'documented' },
  parameters: [boolean('current'), boolean('brief')],
  responses: {},
  ambiguities: [],
  marks: {},
  relations: [
    {
      kind: 'default',
      at: 'query/brief',
      value: { constant: false },
      basis: 'documented',
      says: 'Not brief by default.',
    },
  ],
}

const credential = { kind: 'bearer', token: { value: 'secret', shown: '$TOKEN' } } as const
const reader: Identity = { name: 'reader', permissions: ['read'], credential }
const all: Identity = { name: 'all', permissions: ['read', 'write'], credential }

const { context } = toyStage(() => 200).stage
const onList = (identities: readonly Identity[]) =>
  besideTheFilter(
    {
      ...context,
      api: { ...context.api, permissions: ['read', 'write'], endpoints: [list] },
      targetApi: { ...context.targetApi, identities },
      permitted: () => all,
    },
    list,
    { endpoint: list, values: { 'query/current': { json: true } } },
  ).map(({ draft, must, by }) => ({ values: draft.values, must, ...(by && { by }) }))

it('keeps the filter beside each other value, and for a reader', () => {
  expect(onList([all, reader])).toEqual([
    { values: { 'query/current': { json: true }, 'query/brief': { json: true } }, must: false },
    { values: { 'query/current': { json: true } }, must: false, by: { kind: 'identity', name: 'reader' } },
  ])
})

it('asks nobody else where nobody else may read', () => {
  expect(onList([all])).toHaveLength(1)
})
