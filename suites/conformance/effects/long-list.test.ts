import { expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Relation } from '../../../contracts/model/relation.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { longListBatch } from './long-list.ts'

const said = { basis: 'documented', says: 'As documented.' } as const
const lists: Relation = { kind: 'lists', entity: 'note', properties: [], ...said }
const narrows: Relation = {
  kind: 'narrows',
  by: 'query/current',
  when: true,
  property: 'current',
  to: true,
  ...said,
}
const creator: Endpoint = {
  ...update,
  id: 'notes.create',
  relations: [{ kind: 'creates', entity: 'note', effects: [], ...said }],
}
const retire: Endpoint = {
  ...update,
  id: 'notes.retire',
  relations: [{ kind: 'writes', effects: [{ property: 'current', value: { constant: false } }], ...said }],
}
const { context } = toyStage(() => 200).stage

/** What the set-up of a list with these relations does. */
const setupOf = (...relations: readonly Relation[]) => {
  const list: Endpoint = { ...update, id: 'notes.list', relations }
  const { setup } = longListBatch({ ...context, api: { ...api, endpoints: [creator, retire, list] } }, list)
  return setup.map(step => (step.do === 'send' ? step.draft.endpoint.id : step.do))
}

it('puts somebody whom a filter leaves out before the many', () => {
  expect(setupOf(lists, narrows)).toEqual(['create', 'notes.retire', 'fill'])
})

it('makes many alone where nothing is filtered, and nobody where the list is of something else', () => {
  expect(setupOf(lists)).toEqual(['fill'])
  expect(setupOf(narrows)).toEqual([])
})
