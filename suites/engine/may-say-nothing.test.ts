import { describe, expect, it } from 'vitest'
import { from, writes } from '../../contracts/dsl/relations.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { DraftValue } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import { maySayNothing } from './may-say-nothing.ts'
import { emptyScene } from './scene.ts'
import { update } from './toy-stage.ts'

const endpoint: Endpoint = {
  ...update,
  marks: { 'body/id': { names: 'noteId', subject: true } },
  relations: [writes({ text: from('body/text'), tone: from('body/tone') })],
}

/** Whether a request with these values may say nothing new of a note with those. */
function isIdle(values: { readonly [field: string]: DraftValue }, written: { [property: string]: Json }) {
  const scene = emptyScene()
  scene.entities.set('subject', {
    name: 'subject',
    entity: 'note',
    id: 7,
    written,
    told: [],
    origin: 'created',
  })
  const said = Object.entries(values).map(([field, value]): [string, DraftValue] => [`body/${field}`, value])
  return maySayNothing(scene, {
    endpoint,
    values: { 'body/id': { of: 'subject', property: 'id' }, ...Object.fromEntries(said) },
  })
}

describe('a request that is about to be turned away', () => {
  it('says something where its subject is known to be otherwise in all that it says', () => {
    expect(isIdle({ text: { json: 'new' }, tone: { json: 1 } }, { text: 'old', tone: 0 })).toBe(false)
    expect(isIdle({ text: { json: 'new' } }, { text: 'old' })).toBe(false)
  })

  it('may say nothing in one of the things that it says', () => {
    expect(isIdle({ text: { json: 'new' }, tone: { json: 1 } }, { text: 'old', tone: 1 })).toBe(true)
    expect(isIdle({ tone: { json: 1 } }, { tone: true })).toBe(true)
  })

  it('may say nothing of what nobody knows', () => {
    expect(isIdle({ text: { json: 'new' } }, {})).toBe(true)
  })

  it('says something where that is new at each send', () => {
    expect(isIdle({ text: { fresh: true } }, { text: 'old' })).toBe(false)
  })
})
