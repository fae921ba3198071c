import { expect, test } from 'vitest'
import type { Endpoint } from '../../model/endpoint.ts'
import { importedFrom, json, operationsOf } from './imported-kit.ts'

const note = {
  type: 'object',
  required: ['text'],
  properties: { id: { type: 'integer', readOnly: true }, text: { type: 'string' } },
}

const done = (schema: object) => ({ responses: { 200: { description: 'done', ...json(schema) } } })
const list = { operationId: 'list', ...done({ type: 'array', items: note }) }
const add = { operationId: 'add', requestBody: json(note), responses: {} }
const show = { operationId: 'show', ...done(note) }
const remove = { operationId: 'remove', responses: {} }

/** What is said of the operations of a document, by their names. */
function relationsIn(paths: { readonly [path: string]: object }): {
  readonly [name: string]: Endpoint['relations']
} {
  return Object.fromEntries(
    operationsOf('notes', paths).map(({ id, relations }) => [id.replace('notes.', ''), relations] as const),
  )
}

/** The kinds of that. */
const doings = (paths: { readonly [path: string]: object }) =>
  Object.fromEntries(
    Object.entries(relationsIn(paths)).map(([name, relations]) => [name, relations.map(({ kind }) => kind)]),
  )

test('a list shows what no other operation shows', () => {
  const item = { '/notes/{noteId}': { delete: remove } }
  expect(doings({ '/notes': { get: list, post: add }, ...item })).toEqual({
    list: ['lists'],
    add: ['creates'],
    remove: ['deletes'],
  })
})

test('what its entries do not show is not taken to be stored', () => {
  const asked = { ...note, properties: { ...note.properties, urgent: { type: 'boolean' } } }
  const adding = { ...add, requestBody: json(asked) }
  const item = { '/notes/{noteId}': { delete: remove } }
  const [made] = relationsIn({ '/notes': { get: list, post: adding }, ...item })['add'] ?? []
  expect(made).toMatchObject({ kind: 'creates', effects: [{ property: 'text' }] })
})

test('a list shows nothing where its pages are asked for in an unknown way, or where its reply is none', () => {
  const item = { '/notes/{noteId}': { delete: remove } }
  const parameters = [{ name: 'limit', in: 'query', schema: { type: 'integer' } }]
  const nothing = { list: [], add: [], remove: [] }
  expect(doings({ '/notes': { get: { ...list, parameters }, post: add }, ...item })).toEqual(nothing)
  const one = { operationId: 'list', ...done(note) }
  expect(doings({ '/notes': { get: one, post: add }, ...item })).toEqual(nothing)
})

test('items under a path of their own are made, and listed, within the one thing that they stand in', () => {
  const item = { '/notes/{noteId}': { get: show, delete: remove } }
  expect(doings({ '/cards/{cardId}/notes': { get: list, post: add }, ...item })).toEqual({
    list: ['lists'],
    add: ['creates'],
    show: ['shows'],
    remove: ['deletes'],
  })
})

test('where they are made within either of two things, nobody says which, and nothing is said of them', () => {
  const boards = { '/boards/{boardId}/notes': { post: { ...add, operationId: 'add-to-board' } } }
  const item = { '/notes/{noteId}': { get: show, delete: remove } }
  const found = doings({ '/cards/{cardId}/notes': { get: list, post: add }, ...boards, ...item })
  expect(found).toEqual({ list: [], add: [], 'add-to-board': [], show: [], remove: [] })
})

test('a collection of their own goes before one within something else', () => {
  const within = {
    get: { ...list, operationId: 'list-of-card' },
    post: { ...add, operationId: 'add-to-card' },
  }
  const item = { '/notes/{noteId}': { get: show } }
  const found = doings({ '/cards/{cardId}/notes': within, '/notes': { get: list, post: add }, ...item })
  expect(found).toEqual({
    list: ['lists'],
    add: ['creates'],
    'list-of-card': [],
    'add-to-card': [],
    show: ['shows'],
  })
})

test('a reference is written where the reply shows what it names, unless operations of their own put that there', () => {
  const sent = { ownerId: { type: 'integer' }, label_ids: { type: 'array', items: { type: 'integer' } } }
  const body = { ...note, properties: { ...note.properties, ...sent } }
  const other = { type: 'object', properties: { id: { type: 'integer' } } }
  const shown = { owner: other, labels: { type: 'array', items: other } }
  const reply = { ...note, properties: { ...note.properties, ...shown } }
  const item = { get: { operationId: 'show', ...done(reply) }, delete: remove }
  const paths = {
    '/notes': { post: { operationId: 'add', requestBody: json(body), responses: {} } },
    '/notes/{noteId}': item,
  }
  const writtenIn = (all: { readonly [path: string]: object }) =>
    relationsIn(all)['add']?.flatMap(each =>
      'effects' in each ? each.effects.map(({ property }) => property) : [],
    )
  expect(writtenIn(paths)).toEqual(['text', 'ownerId', 'label_ids'])
  const put = { '/notes/{noteId}/labels/{labelId}': { put: { operationId: 'put', responses: {} } } }
  expect(writtenIn({ ...paths, ...put })).toEqual(['text', 'ownerId'])
})

const holder = (properties: object) => ({ operationId: 'card', ...done({ type: 'object', properties }) })
const within = (card: object, making: object = note) => ({
  '/cards/{cardId}': { get: card },
  '/cards/{cardId}/notes': { post: { ...add, ...done(making) } },
  '/cards/{cardId}/notes/{noteId}': { delete: remove },
})

test('what only the thing that it stands in shows is made and removed there', () => {
  const shown = holder({ id: { type: 'integer' }, notes: { type: 'array', items: note } })
  expect(doings(within(shown))).toMatchObject({ card: ['holds'], add: ['creates'], remove: ['deletes'] })
  expect(relationsIn(within(shown))['card']).toMatchObject([{ kind: 'holds', of: 'note', under: 'notes' }])
})

test('where entries have no id, or the answer is the whole that they were put into, nobody says so', () => {
  const nothing = { card: [], add: [], remove: [] }
  const nameless = { type: 'object', properties: { text: { type: 'string' } } }
  expect(doings(within(holder({ notes: { type: 'array', items: nameless } })))).toMatchObject(nothing)
  const whole = { type: 'object', properties: { id: {}, notes: { type: 'array', items: note } } }
  expect(doings(within(holder({ notes: { type: 'array', items: note } }), whole))).toMatchObject(nothing)
})

test('what names another thing tells nothing apart, whatever it looks like', () => {
  const pattern = '^u_[0-9]+$'
  const asked = {
    ...note,
    required: ['userId', 'text'],
    properties: { ...note.properties, userId: { type: 'string', pattern } },
  }
  const adding = { ...add, requestBody: json(asked) }
  const paths = {
    '/notes': { get: list, post: adding },
    '/notes/{noteId}': { get: { ...show, ...done(asked) } },
  }
  const [made] = operationsOf('notes', paths).filter(({ method }) => method === 'POST')
  expect(made?.marks['body/userId']).toEqual({ names: 'userId' })
})

test('what names another thing does not tell one from another', () => {
  const bill = {
    type: 'object',
    required: ['customer'],
    properties: { id: { type: 'string' }, customer: { type: 'string' } },
  }
  const one = { operationId: 'show', ...done(bill) }
  const { api } = importedFrom('bills', {
    '/bills': { post: { operationId: 'add', requestBody: json(bill), responses: {} } },
    '/bills/{bill_id}': { get: one, delete: remove },
    '/customers/{customer_id}': { get: { operationId: 'customer', ...done(note) } },
  })
  expect(api.entities.find(({ name }) => name === 'bill')?.tellingProperties).toEqual([])
})
