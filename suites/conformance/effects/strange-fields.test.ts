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
      { kind: 'extra', at: 'body/pinned', value: { json: false } },
    ])
  })

  it('are none where it is alone', () => {
    expect(foreignFields(contextWith(update), update)).toEqual([])
  })
})

describe('a query that contradicts the body', () => {
  const carried = { 'body/text': { json: 'amber' } }

  it('holds another value for each field that the body carries', () => {
    const found = contradictions(
      contextWith(update),
      { endpoint: update, values: { ...carried, 'body/tone': { json: 'birch' } } },
      undefined,
    )
    expect(found.map(each => ('at' in each ? each.at : ''))).toEqual(['query/text', 'query/tone'])
  })

  it('names somebody else where the body names the subject', () => {
    const named = {
      ...update,
      path: '/notes',
      marks: { 'body/id': { names: 'noteId', subject: true } },
    } as const
    const draft = { endpoint: named, values: { 'body/id': { of: 'subject', property: 'id' } } } as const
    expect(contradictions(contextWith(named), draft, 'the other')).toEqual([
      { kind: 'extra', at: 'query/id', value: { of: 'the other', property: 'id' } },
    ])
    expect(contradictions(contextWith(named), draft, undefined)).toEqual([])
    expect(contradictions(contextWith(named), { endpoint: named, values: {} }, 'the other')).toEqual([])
  })
})
