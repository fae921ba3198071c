import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'
import { clausesOf } from './clauses-of.ts'
import { otherNames, schemasAt, stylesAt } from './readings-of.ts'

const endpoint: Endpoint = {
  id: 'toy.create',
  api: 'toy',
  method: 'POST',
  path: '/things/{id}',
  title: 'Creates a thing.',
  source: { document: 'Toy', place: 'create' },
  permission: { anyOf: ['*'], basis: 'documented' },
  parameters: [
    { in: 'path', name: 'id', required: true, schema: { type: 'number' } },
    { in: 'query', name: 'itemLimit', required: false, schema: { type: 'number', maximum: 999 } },
  ],
  body: {
    mediaType: 'multipart/form-data',
    required: true,
    schema: {
      type: 'object',
      required: ['firstname', 'name', 'date'],
      properties: {
        firstname: { type: 'string', pattern: '^[a-z]+$', minLength: 1 },
        name: { type: 'string', pattern: '^[a-z]+$', minLength: 2 },
        nick: { type: 'string', pattern: '^[a-z]+$', minLength: 1 },
        date: { type: 'string', pattern: '^(?:iso|[a-z]{2}_[A-Z]{2})$', minLength: 3, maxLength: 5 },
        groups: { type: 'array', items: { type: 'number', maximum: 9 } },
        language: { type: 'string', enum: ['nl', 'en'] },
        createdAt: { type: 'string', maxLength: 3 },
      },
    },
  },
  responses: {},
  ambiguities: [
    {
      rule: 'sibling-name-differs',
      at: 'body/nick',
      why: 'called otherwise elsewhere',
      alternatives: [{ says: 'nick' }, { says: 'nickname', name: 'nickname' }],
    },
    {
      rule: 'sibling-schema-differs',
      at: 'body/groups/*',
      why: 'narrower elsewhere',
      alternatives: [{ says: 'as printed' }, { says: 'narrower', only: { maximum: 5 } }],
    },
    {
      rule: 'array-style-undeclared',
      at: 'body/groups',
      why: 'no style',
      alternatives: [
        { says: 'repeated', style: 'repeat' },
        { says: 'brackets', style: 'brackets' },
      ],
    },
    {
      rule: 'number-without-minimum',
      at: 'query/itemLimit',
      why: 'no minimum',
      alternatives: [
        { says: 'as printed' },
        { says: 'from 1', change: { minimum: 1, maximum: undefined } },
        { says: 'none again', change: {} },
      ],
    },
  ],
  marks: { 'body/createdAt': { ignorable: true } },
  relations: [],
}

describe('the clauses of an endpoint', () => {
  it('have stable ids, joint where a keyword cannot be broken alone, and leave out what text cannot break', () => {
    expect(clausesOf(endpoint).map(({ id }) => id)).toEqual([
      'path/id:type',
      'query/itemLimit:type',
      'query/itemLimit:maximum',
      'body/firstname:required',
      'body/firstname:pattern',
      'body/firstname:minLength+pattern',
      'body/name:required',
      'body/name:pattern',
      'body/name:minLength',
      'body/nick:pattern',
      'body/date:required',
      'body/date:pattern',
      'body/date:minLength+pattern',
      'body/date:maxLength',
      'body/groups/*:type',
      'body/groups/*:maximum',
      'body/language:enum',
    ])
  })

  it('say what they ask for', () => {
    const says = new Map(clausesOf(endpoint).map(clause => [clause.id, clause.says]))
    expect(says.get('query/itemLimit:maximum')).toBe('itemLimit: at most 999')
    expect(says.get('body/name:minLength')).toBe('name: at least 2 characters')
    expect(says.get('body/language:enum')).toBe('language: one of "nl", "en"')
    expect(says.get('body/groups/*:maximum')).toBe('each item of groups: at most 9')
  })

  it('of a JSON body reach into its members', () => {
    const json: Endpoint = {
      ...endpoint,
      parameters: [],
      ambiguities: [],
      body: {
        mediaType: 'application/json',
        required: true,
        schema: {
          type: 'object',
          properties: {
            user: { type: 'object', required: ['role'], properties: { role: { enum: ['a', 'b'] } } },
          },
        },
      },
    }
    expect(clausesOf(json).map(({ id }) => id)).toEqual([
      'body:type',
      'body/user:type',
      'body/user/role:required',
      'body/user/role:enum',
    ])
  })

  it('of a list in a JSON body reach into what its items hold, but for what is read-only', () => {
    const tag: Schema = {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', maxLength: 3 },
        parts: { type: 'array', items: { type: 'object', properties: { size: { minimum: 1 } } } },
        id: { type: 'integer', readOnly: true },
      },
    }
    const schema: Schema = { type: 'array', maxItems: 2, items: tag }
    const body = { mediaType: 'application/json', required: true, schema } as const
    const clauses = clausesOf({ ...endpoint, parameters: [], ambiguities: [], body })
    expect(clauses.map(({ id }) => id)).toEqual([
      'body:type',
      'body:maxItems',
      'body/*:type',
      'body/*/name:required',
      'body/*/name:type',
      'body/*/name:maxLength',
      'body/*/parts:type',
      'body/*/parts/*:type',
      'body/*/parts/*/size:minimum',
    ])
    expect(clauses.map(({ says }) => says)).toContain('name of each item of the body: at most 3 characters')
  })

  it('of a map in a JSON body reach into its values, where these are asked anything', () => {
    const map = (values: Schema): Schema => ({ type: 'object', additionalProperties: values })
    const properties = { labels: map({ type: 'string', maxLength: 3 }), free: map({}), open: map(true) }
    const body = { mediaType: 'application/json', required: true, schema: { properties } } as const
    const clauses = clausesOf({ ...endpoint, parameters: [], ambiguities: [], body })
    expect(clauses.map(({ id }) => id)).toEqual([
      'body/labels:type',
      'body/labels/{*}:type',
      'body/labels/{*}:maxLength',
      'body/free:type',
      'body/open:type',
    ])
    expect(clauses.map(({ says }) => says)).toContain('each value of labels: at most 3 characters')
  })
})

describe('the readings of a place', () => {
  it('are its printed schema under each alternative, once each', () => {
    expect(schemasAt(endpoint, 'query/itemLimit')).toEqual([
      { type: 'number', maximum: 999 },
      { type: 'number', minimum: 1 },
    ])
  })

  it('take in those of its items', () => {
    expect(schemasAt(endpoint, 'body/groups')).toEqual([
      { type: 'array', items: { type: 'number', maximum: 9 } },
      { type: 'array', items: { allOf: [{ type: 'number', maximum: 9 }, { maximum: 5 }] } },
    ])
  })

  it('may give it other names and styles', () => {
    expect(otherNames(endpoint, 'body/nick')).toEqual(['nickname'])
    expect(stylesAt(endpoint, 'body/groups')).toEqual(['repeat', 'brackets'])
    expect(schemasAt(endpoint, 'body/unheard')).toEqual([])
  })
})
