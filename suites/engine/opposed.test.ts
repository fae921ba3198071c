import { describe, expect, it } from 'vitest'
import { urlencoded } from '../../contracts/dsl/body.ts'
import { needs } from '../../contracts/dsl/permission.ts'
import { onlySuccess } from '../../contracts/dsl/reply.ts'
import { entryAppears, from, writes } from '../../contracts/dsl/relations.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { aboutUntouched, opposed } from './opposed.ts'

const endpoint = (relations: Endpoint['relations']): Endpoint => ({
  id: 'toys.tag-toy',
  api: 'toys',
  method: 'PUT',
  path: '/toys/tag',
  title: 'Tags a toy.',
  source: { document: 'Toys API 1.0', place: 'Tags' },
  permission: needs('TOY_WRITE'),
  parameters: [],
  body: urlencoded({ type: 'object', properties: {} }),
  responses: onlySuccess,
  ambiguities: [],
  marks: {},
  relations,
})

const tags = endpoint([writes({ tags: from('body/on', ['body/tag', 'body/shade']) })])
const adds = endpoint([writes({ tags: entryAppears('body/tag', 'body/shade') })])

const draft = (of: Endpoint, values: { [name: string]: string | number }): Draft => ({
  endpoint: of,
  values: Object.fromEntries(Object.entries(values).map(([name, json]) => [`body/${name}`, { json }])),
})

/** A bare request that names an entry of its own, as it leaves out a part of the key. */
const drafts = (of: Endpoint, on: { [name: string]: number }, further: { [name: string]: number }) => ({
  bare: draft(of, { tag: 'red', ...on }),
  full: draft(of, { tag: 'red', shade: 'dark', ...on }),
  furtherBare: draft(of, { tag: 'blue', ...further }),
  furtherFull: draft(of, { tag: 'blue', shade: 'light', ...further }),
})

const sent = (steps: ReturnType<typeof opposed>) =>
  steps.map(step => (step.do === 'send' ? step.draft.values : undefined))

describe('what a subject has before requests about it are refused', () => {
  it('says the opposite of the entry that the request names', () => {
    expect(sent(opposed(drafts(tags, { on: 0 }, { on: 1 })))).toEqual([
      { 'body/tag': { json: 'red' }, 'body/shade': { json: 'dark' }, 'body/on': { json: 1 } },
    ])
  })

  it('says nothing where there is only one thing to say', () => {
    expect(opposed(drafts(tags, { on: 0 }, { on: 0 }))).toEqual([])
  })

  it('has another entry, named by no more than it must, where an entry is added', () => {
    expect(sent(opposed(drafts(adds, {}, {})))).toEqual([{ 'body/tag': { json: 'blue' } }])
  })

  it('adds no entry that the bare request would add', () => {
    const { bare, full, furtherFull } = drafts(adds, {}, {})
    expect(opposed({ bare, full, furtherBare: bare, furtherFull })).toEqual([])
  })
})

const paints = endpoint([writes({ colour: from('body/colour'), name: from('body/name') })])
const named: Endpoint = { ...paints, marks: { 'body/name': { unique: true } } }

describe('what a subject is before requests about it are refused', () => {
  it('is said otherwise, but for what is new at each send, unless it is otherwise anyway', () => {
    const full = draft(named, { colour: 'red', name: 'Ann' })
    const furtherFull = draft(named, { colour: 'blue', name: 'Eve' })
    const bare = draft(named, {})
    expect(opposed({ bare, full, furtherBare: bare, furtherFull })).toEqual([
      {
        do: 'send',
        as: 'opposed',
        draft: { endpoint: named, values: { 'body/colour': { json: 'blue' } } },
        by: 'permitted',
        forClosing: true,
        opposing: full,
      },
    ])
  })

  it('is left as it is where there is only one way for it to be', () => {
    const only = draft(named, { colour: 'red', name: 'Ann' })
    expect(opposed({ bare: only, full: only, furtherBare: only, furtherFull: only })).toEqual([])
  })
})

describe('a request about an entry of which nothing was said', () => {
  const one = draft(tags, { tag: 'red', on: 0 })
  const other = draft(tags, { tag: 'blue', on: 1 })
  const alike = { bare: one, full: one, furtherBare: other, furtherFull: other }

  it('names another one where what it says is wrong', () => {
    expect(aboutUntouched(alike, 'body/on').values).toEqual({
      'body/tag': { json: 'blue' },
      'body/on': { json: 0 },
    })
  })

  it('names the same one where something else is wrong, or the bare request names another anyway', () => {
    expect(aboutUntouched(alike, 'body/tag').values).toEqual(one.values)
    const apart = drafts(tags, { on: 0 }, { on: 1 })
    expect(aboutUntouched(apart, 'body/on')).toBe(apart.full)
  })
})
