import { expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { RelationBody } from '../../contracts/model/relation.ts'
import { isUntried } from '../engine/family.ts'
import { api, toyStage, update } from '../engine/toy-stage.ts'
import { readsFamily } from './reads.suite.ts'

const subject = { names: 'noteId', subject: true } as const
const endpoint = (id: string, method: Endpoint['method'], relations: readonly RelationBody[]): Endpoint => ({
  id: `notes.${id}`,
  api: 'notes',
  method,
  path: `/${id}`,
  title: `${id}.`,
  source: update.source,
  permission: update.permission,
  parameters: [],
  responses: {},
  ambiguities: [],
  marks: {},
  relations: relations.map(relation => ({ ...relation, basis: 'documented', says: `${id}.` })),
})

const about = (id: string, relation: RelationBody): Endpoint => ({
  ...endpoint(id, 'POST', [relation]),
  body: {
    mediaType: 'application/json',
    required: true,
    schema: {
      type: 'object',
      required: ['note', 'tag'],
      properties: { note: { type: 'number' }, tag: { type: 'string' } },
    },
  },
  marks: { 'body/note': subject },
})

const tags = (entry: 'present' | 'absent'): RelationBody => ({
  kind: 'writes',
  effects: [{ property: 'tags', key: ['body/tag'], value: { entry } }],
})
const read: Endpoint = {
  ...endpoint('read', 'GET', [{ kind: 'shows', entity: 'note', properties: 'all' }]),
  parameters: [{ in: 'query', name: 'note', required: true, schema: { type: 'number' } }],
  marks: { 'query/note': subject },
}
const notes = {
  ...api,
  endpoints: [
    endpoint('list', 'GET', [{ kind: 'lists', entity: 'note', properties: [] }]),
    read,
    about('tag', tags('present')),
    about('untag', tags('absent')),
    endpoint('create', 'POST', [{ kind: 'creates', entity: 'note', effects: [] }]),
  ],
}

it('gives the caller an entry before it looks at what a read changes, and takes it back', () => {
  const { context } = toyStage(() => 200).stage
  const claim = readsFamily.claims(notes).find(each => each.claim.id === 'notes.list/changes-nothing')
  const callerAtFirst = { entity: 'caller', views: new Map() }
  const cases = claim?.cases({
    ...context,
    api: notes,
    endpoints: new Map(notes.endpoints.map(each => [each.id, each])),
    facts: { ...context.facts, callerAtFirst },
  })
  const byCaller =
    cases && !isUntried(cases) ? [...cases].find(({ says }) => says.startsWith('by a caller')) : undefined
  const told = byCaller?.steps.map(step => (step.do === 'send' ? step.draft.endpoint.id : step.do))
  expect(told?.at(0)).toBe('notes.tag')
  expect(told?.at(1)).toBe('snapshot')
  expect(told?.slice(-2)).toEqual(['snapshot', 'notes.untag'])
})
