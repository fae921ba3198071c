import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { RelationBody } from '../../../contracts/model/relation.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { applyEffects, modelOf } from '../../../fixtures/state/model.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { withoutFollowed, withoutFollowers } from './follows-off.ts'

const doing = (id: string, relations: readonly RelationBody[], more: Partial<Endpoint> = {}): Endpoint =>
  updateOf(
    { tone: { type: 'string' } },
    {
      id: `notes.${id}`,
      relations: relations.map(each => ({ ...each, basis: 'documented', says: id })),
      ...more,
    },
  )
const writes = (property: string, value: Json): RelationBody => ({
  kind: 'writes',
  effects: [{ property, value: { constant: value } }],
})
const closing: RelationBody = {
  kind: 'locks',
  property: 'tone',
  against: 'notes.tone',
  until: 'notes.open',
}

const tone = doing('tone', [
  { kind: 'writes', effects: [{ property: 'tone', value: { from: 'body/tone' } }] },
])
const close = doing('close', [writes('closed', true), closing])
const open = doing('open', [writes('closed', false)])
const banish = doing('banish', [writes('welcome', false)], { locksOut: true })
const endpoints = [tone, close, open, banish]

const { context: toy } = toyStage(() => 200).stage
const context = {
  ...toy,
  api: { ...toy.api, endpoints },
  endpoints: new Map(endpoints.map(each => [each.id, each])),
}

const moved = (property: string, before: Shown, after: Shown) => [
  { property, difference: { read: 'notes.read', place: property, before: [before], after: [after] } },
]

describe('a lock of somebody who is shut out', () => {
  it('may open with that, and may not close', () => {
    expect(withoutFollowed(context, banish, moved('closed', true, false))).toEqual([])
    expect(withoutFollowed(context, banish, moved('closed', false, true))).toHaveLength(1)
  })

  it('stays whatever else is written, and other properties stay in any case', () => {
    expect(withoutFollowed(context, tone, moved('closed', true, false))).toHaveLength(1)
    expect(withoutFollowed(context, banish, moved('tone', 'soft', 'loud'))).toHaveLength(1)
  })

  it('is not expected any more, nor what it kept out', () => {
    const shut = applyEffects(modelOf({ tone: 'soft' }), close, {})
    const banished = withoutFollowers(context, banish, applyEffects(shut, banish, {}))
    expect(banished.properties).toEqual({ tone: 'soft', welcome: false })
    const tried = applyEffects(banished, tone, { 'body/tone': 'loud' })
    expect(tried.properties).toEqual({ welcome: false })
  })
})
