import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { asksOfList, listAsAsked } from './list-as-asked.ts'

const list = {
  ...endpointWith({ '200': { description: 'all' } }),
  marks: { 'query/mood': { keeps: 'mood' }, 'query/limit': { bounds: true } },
} as const
const toys = [
  { id: 1, mood: 'glad' },
  { id: 2, mood: 'sad' },
]

const asked = (query: string, json: Json, method = 'GET') =>
  listAsAsked(answeredWith(200, { method, json, path: `/toys?${query}` }), list, 'accepted')

describe('a list', () => {
  it('of those that have what was asked for, and no more of them, holds', () => {
    expect(asked('mood=glad&limit=1', [toys[0] ?? {}])).toEqual({ kind: 'holds' })
  })

  it('that shows one with another value is broken, also where it is wrapped', () => {
    const broken = {
      kind: 'broken',
      oracle: 'list-as-asked',
      direction: 'not-filtered',
      expected: 'only entries whose mood is glad with mood glad',
      observed: 'one whose mood is sad',
    }
    expect(asked('mood=glad', toys)).toMatchObject(broken)
    expect(asked('mood=glad', { items: toys, next: null })).toMatchObject(broken)
  })

  it('is told by numbers, and by what stands among attributes', () => {
    expect(asked('mood=1', [{ mood: 1 }, { mood: 2 }])).toMatchObject({ direction: 'not-filtered' })
    expect(asked('mood=glad', { data: [{ attributes: { mood: 'sad' } }] })).toMatchObject({
      direction: 'not-filtered',
    })
  })

  it('holds in whatever case or spelling it was asked, and where nothing was asked', () => {
    expect(asked('mood=GLAD', [{ mood: 'glad' }])).toEqual({ kind: 'holds' })
    expect(asked('mood=1.0', [{ mood: 1 }])).toEqual({ kind: 'holds' })
    expect(asked('mood=', toys)).toEqual({ kind: 'holds' })
  })

  it('that is longer than asked for is broken', () => {
    expect(asked('limit=1', toys)).toMatchObject({ direction: 'too-many', observed: '2 entries' })
  })

  it('is not judged where nothing or two things were asked, or it is not clear which list is meant', () => {
    expect(asked('', toys)).toBeUndefined()
    expect(asked('mood=glad&mood=sad', toys)).toBeUndefined()
    expect(asked('limit=1', { items: toys, facets: toys })).toBeUndefined()
    expect(asked('mood=glad', [{ id: 3 }])).toEqual({ kind: 'holds' })
    expect(asked('limit=0', toys)).toEqual({ kind: 'holds' })
    expect(asked('mood=glad', toys, 'HEAD')).toBeUndefined()
    expect(listAsAsked(answeredWith(400, { method: 'GET', json: toys }), list, 'refused')).toBeUndefined()
  })

  it('of an endpoint that asks for nothing is no matter', () => {
    expect([asksOfList(list), asksOfList({ ...list, marks: {} })]).toEqual([true, false])
  })
})
