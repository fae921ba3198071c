import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf, writesEach } from '../../engine/toy-updates.ts'
import { contradictions, foreignFields } from './strange-fields.ts'

const text = { type: 'string' } as const
const update = updateOf({ text, tone: text }, { id: 'notes.update', relations: writesEach('text', 'tone') })
const pin = updateOf(
  { pinned: { type: 'boolean' }, tone: text, words: text, alarm: text },
  {
    id: 'notes.pin',
    relations: [
      ...writesEach('pinned', 'tone'),
      {
        kind: 'writes',
        basis: 'documented',
        says: 'writes',
        effects: [
          { property: 'text', value: { from: 'body/words' } },
          { property: 'alarm', value: { from: 'body/alarm' } },
        ],
      },
    ],
    marks: { ...update.marks, 'body/alarm': { reaches: 'mail' } },
  },
)

function contextWith(...endpoints: readonly Endpoint[]) {
  const { context } = toyStage(() => 200).stage
  return {
    ...context,
    api: { ...context.api, endpoints },
    endpoints: new Map(endpoints.map(endpoint => [endpoint.id, endpoint])),
  }
}

describe('fields that are none of an operation’s own', () => {
  it('are those of others which write something else, switches off, and what reaches nobody', () => {
    expect(foreignFields(contextWith(update, pin), update)).toEqual([
      { property: 'pinned', alteration: { kind: 'extra', at: 'body/pinned', value: { json: false } } },
    ])
  })

  it('are none where it is alone', () => {
    expect(foreignFields(contextWith(update), update)).toEqual([])
  })
})

describe('a query that contradicts the body', () => {
  const asked = (...places: readonly string[]): readonly string[] =>
    contradictions(contextWith(update), {
      endpoint: update,
      values: Object.fromEntries(places.map(place => [place, { json: 'amber' }])),
    }).map(({ alteration }) => alteration.at)

  it('holds another value for each field that the body carries, and for no other', () => {
    expect(asked('body/text', 'body/tone')).toEqual(['query/text', 'query/tone'])
    expect(asked('body/tone')).toEqual(['query/tone'])
    expect(asked()).toEqual([])
  })
})
