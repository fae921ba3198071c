import { describe, expect, test } from 'vitest'
import type { Api } from '../../model/api.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { importedFrom, json } from './imported-kit.ts'

const pet = {
  type: 'object',
  required: ['name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    kind: { type: 'string', enum: ['cat', 'dog'] },
    name: { type: 'string' },
    pin: { type: 'string', format: 'password' },
  },
}

const one = { responses: { 200: { description: 'one', ...json(pet) } } }
const withBody = { requestBody: json(pet), responses: {} }

/** A REST description with these operations besides, or in place of, the usual ones. */
function api(more: { readonly [path: string]: object }): Api {
  const usual = {
    '/pets': { get: { operationId: 'list', responses: {} }, post: { operationId: 'add', ...withBody } },
    '/pets/{petId}': {
      get: { operationId: 'show', ...one },
      patch: { operationId: 'change', ...withBody },
      put: { operationId: 'replace', ...withBody },
      delete: { operationId: 'remove', responses: {} },
    },
  }
  return importedFrom('pets', { ...usual, ...more }).api
}

const endpoint = ({ endpoints }: Api, name: string): Endpoint | undefined =>
  endpoints.find(({ id }) => id === `pets.${name}`)

const kinds = (of: Endpoint | undefined) => of?.relations.map(({ kind }) => kind)

describe('what the paths of a REST description imply', () => {
  test('things are made, shown, changed, listed and removed', () => {
    const pets = api({})
    expect(['add', 'show', 'change', 'list', 'remove'].map(name => kinds(endpoint(pets, name)))).toEqual([
      ['creates'],
      ['shows'],
      ['writes'],
      ['lists'],
      ['deletes'],
    ])
  })

  test('it is all inferred', () => {
    const bases = api({}).endpoints.flatMap(({ relations }) => relations.map(({ basis }) => basis))
    expect(new Set(bases)).toEqual(new Set(['inferred']))
  })

  test('what is written is what a reply may show: nothing read-only, no secret', () => {
    expect(endpoint(api({}), 'add')?.relations[0]).toMatchObject({
      entity: 'pet',
      effects: [
        { property: 'kind', value: { from: 'body/kind' } },
        { property: 'name', value: { from: 'body/name' } },
      ],
    })
  })

  test('what is left out of a new one has its default', () => {
    const size = { type: 'integer', default: 3 }
    const shown = { ...pet, properties: { ...pet.properties, size } }
    const pets = api({
      '/pets': { post: { operationId: 'add', requestBody: json(shown), responses: {} } },
      '/pets/{petId}': {
        get: { operationId: 'show', responses: { 200: { description: 'one', ...json(shown) } } },
        delete: { operationId: 'remove', responses: {} },
      },
    })
    expect(endpoint(pets, 'add')?.relations[1]).toMatchObject({
      kind: 'default',
      at: 'body/size',
      value: { constant: 3 },
      basis: 'inferred',
    })
  })

  test('a thing is told apart by a free text, which no other may have', () => {
    const pets = api({})
    expect(pets.entities).toEqual([{ name: 'pet', known: 'petId', tellingProperties: ['name'] }])
    expect(endpoint(pets, 'add')?.marks['body/name']).toEqual({ unique: true })
  })

  test('it is told apart by what each of them has, even inside what a reply wraps it in', () => {
    const body = json({ ...pet, properties: { ...pet.properties, alias: { type: 'string' } } })
    const wrapped = json({ type: 'object', properties: { data: pet, meta: { type: 'object' } } })
    const pets = api({
      '/pets': { post: { operationId: 'add', requestBody: body, responses: {} } },
      '/pets/{petId}': {
        get: { operationId: 'show', responses: { 200: { description: 'one', ...wrapped } } },
        delete: { operationId: 'remove', responses: {} },
      },
    })
    expect(pets.entities[0]?.tellingProperties).toEqual(['name'])
    expect(endpoint(pets, 'show')?.relations[0]).toMatchObject({ properties: ['kind', 'name'] })
  })

  test('a thing without any such text is told apart by the id that its read shows', () => {
    const box = { type: 'object', properties: { size: { type: 'integer' } } }
    const shown = { ...box, properties: { ...box.properties, id: { type: 'integer' } } }
    const boxes = (reply: object) =>
      api({
        '/pets': { post: { operationId: 'add', requestBody: json(box), responses: {} } },
        '/pets/{petId}': {
          get: { operationId: 'show', responses: { 200: { description: 'one', ...json(reply) } } },
          delete: { operationId: 'remove', responses: {} },
        },
      })
    expect(boxes(shown).entities[0]?.tellingProperties).toEqual([])
    expect(kinds(endpoint(boxes(shown), 'add'))).toEqual(['creates'])
    expect(kinds(endpoint(boxes(box), 'add'))).toEqual([])
  })

  test('what is written only is a secret of all replies about the thing that do not document it', () => {
    const card = { type: 'object', properties: { number: { type: 'string', writeOnly: true } } }
    const shown = (schema: object) => ({ responses: { 200: { description: 'one', ...json(schema) } } })
    const pets = (schema: object) =>
      api({
        '/pets': {
          get: { operationId: 'list', ...shown({ type: 'array', items: schema }) },
          post: { operationId: 'add', requestBody: json({ allOf: [pet, card] }), responses: {} },
        },
        '/pets/{petId}': {
          get: { operationId: 'show', ...shown(schema) },
          delete: { operationId: 'remove', responses: {} },
        },
      })
    const hidden = { secret: true }
    expect(endpoint(pets(pet), 'show')?.marks['reply/number']).toEqual(hidden)
    expect(endpoint(pets(pet), 'list')?.marks['reply/number']).toEqual(hidden)
    const numbered = { ...pet, properties: { ...pet.properties, number: { type: 'string' } } }
    expect(endpoint(pets(numbered), 'show')?.marks['reply/number']).toBeUndefined()
  })

  test('what may be nothing in a request and in the reply can be taken away', () => {
    const note = { type: 'string', nullable: true }
    const noted = (shown: object) => ({ ...pet, properties: { ...pet.properties, note: shown } })
    const change = (shown: object) => {
      const item = {
        get: { operationId: 'show', responses: { 200: { description: 'one', ...json(noted(shown)) } } },
        patch: { operationId: 'change', requestBody: json(noted(note)), responses: {} },
        delete: { operationId: 'remove', responses: {} },
      }
      const add = { post: { operationId: 'add', requestBody: json(noted(note)), responses: {} } }
      return endpoint(api({ '/pets': add, '/pets/{petId}': item }), 'change')?.marks['body/note']
    }
    expect(change(note)).toEqual({ emptied: true })
    expect(change({ type: 'string', 'x-nullable': true })).toEqual({ emptied: true })
    expect(change({ type: 'string' })).toBeUndefined()
  })

  test('a PUT changes what it carries, and what it may leave out is always sent', () => {
    const replace = endpoint(api({}), 'replace')
    expect(kinds(replace)).toEqual(['writes', 'idempotent'])
    expect(replace?.marks['body/kind']).toEqual({ always: true })
    expect(replace?.marks['body/name']).toEqual({ unique: true })
    expect(endpoint(api({}), 'change')?.marks['body/kind']).toBeUndefined()
  })

  test('what no operation deletes is made all the same, and nothing that no operation shows', () => {
    const path = '/pets/{petId}'
    const shown = api({ [path]: { get: { operationId: 'show', ...one } } })
    expect(kinds(endpoint(shown, 'add'))).toContain('creates')
    const unseen = api({
      [path]: { delete: { operationId: 'remove', responses: {} } },
      '/pets': { post: { operationId: 'add', ...withBody } },
    })
    expect(unseen.endpoints.flatMap(({ relations }) => relations)).toEqual([])
  })

  test('what stands in something else is made there, and what it stands in stays the same', () => {
    const nested = api({
      '/pets': {},
      '/pets/{petId}': {},
      '/shops/{shopId}/pets': {
        get: { operationId: 'list', responses: {} },
        post: { operationId: 'add', ...withBody },
      },
      '/shops/{shopId}/pets/{petId}': {
        get: { operationId: 'show', ...one },
        delete: { operationId: 'remove', responses: {} },
      },
    })
    expect(['add', 'list', 'show', 'remove'].map(name => kinds(endpoint(nested, name)))).toEqual([
      ['creates'],
      ['lists'],
      ['shows'],
      ['deletes'],
    ])
    const shop = { names: 'shopId', within: true }
    expect(endpoint(nested, 'add')?.marks).toMatchObject({ 'path/shopId': shop })
    expect(endpoint(nested, 'add')?.marks['path/shopId']).toEqual(shop)
    expect(endpoint(nested, 'show')?.marks['path/petId']).toEqual({ names: 'petId', subject: true })
  })

  test('an id in a body says which one is changed, and is left to whoever makes one', () => {
    const body = json({ ...pet, properties: { ...pet.properties, id: { type: 'integer' } } })
    const pets = api({
      '/pets': {
        post: { operationId: 'add', requestBody: body, responses: {} },
        put: { operationId: 'replace-one', requestBody: body, responses: {} },
      },
    })
    expect(endpoint(pets, 'add')?.marks['body/id']).toEqual({ ignorable: true })
    expect(endpoint(pets, 'replace-one')?.marks['body/id']).toEqual({ names: 'petId', subject: true })
    expect(kinds(endpoint(pets, 'replace-one'))).toEqual(['writes', 'idempotent'])
  })

  test('a list that is cut into pages in an unknown way promises nothing', () => {
    const parameters = [{ name: 'limit', in: 'query', schema: { type: 'integer' } }]
    const pets = api({
      '/pets': {
        get: { operationId: 'list', parameters, responses: {} },
        post: { operationId: 'add', ...withBody },
      },
    })
    expect(kinds(endpoint(pets, 'list'))).toEqual([])
  })
})

test('what is shown in one of several shapes of a reply, in an envelope or not, is written as well', () => {
  const shapes = { allOf: [{ oneOf: [pet, { properties: { seats: {} } }] }, { properties: { id: {} } }] }
  for (const shown of [shapes, { properties: { ok: {}, pet: shapes } }]) {
    const show = { operationId: 'show', responses: { 200: { description: '', ...json(shown) } } }
    const item = { get: show, delete: { operationId: 'remove', responses: {} } }
    const [made] = endpoint(api({ '/pets/{petId}': item }), 'add')?.relations ?? []
    expect(made).toMatchObject({
      kind: 'creates',
      effects: expect.arrayContaining([{ property: 'name', value: { from: 'body/name' } }]),
    })
  }
})
