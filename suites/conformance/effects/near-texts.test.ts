import { describe, expect, it } from 'vitest'
import { bareEndpoint, jsonOf } from '../../../contracts/lint/endpoint-kit.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Schema } from '../../../contracts/model/schema.ts'
import { nearTexts } from './near-texts.ts'

const world = { seed: 1, tag: 'tag', known: {}, allow: [], styles: {} }

const endpoint = (schema: Schema, marks: Endpoint['marks'] = {}): Endpoint =>
  bareEndpoint({ body: jsonOf({ name: schema }, ['name']), marks })

const near = (schema: Schema, marks?: Endpoint['marks']) =>
  nearTexts(world, endpoint(schema, marks), 'body/name', 'name')

describe('texts that differ little', () => {
  it('differ in case first, in an accent then', () => {
    expect(near({ type: 'string' }).slice(0, 3)).toEqual([
      { json: 'Zoë Weiß' },
      { json: 'zoë weiß' },
      { json: 'zoe weiß' },
    ])
  })

  it('do without what the place does not take', () => {
    expect(near({ type: 'string', pattern: '^[a-zA-Z]{2,}$' })).toEqual([
      { json: 'Zoe' },
      { json: 'zoe' },
      { json: 'null' },
    ])
  })

  it('are none where a place takes no letters', () => {
    expect(near({ type: 'string', pattern: '^[0-9]+$' })).toEqual([])
  })

  it('are one new text and the same in the other case where no two may be alike', () => {
    expect(near({ type: 'string', pattern: '^[a-zA-Z0-9]+$' }, { 'body/name': { unique: true } })).toEqual([
      { fresh: true },
      {
        of: 'subject',
        property: 'name',
        edit: { pieces: [{ from: 'start', at: 0, remove: 1, insert: 'P' }] },
      },
    ])
  })

  it('keep what is unlike all others where the other case is not taken', () => {
    expect(near({ type: 'string', pattern: '^[a-z0-9]+$' }, { 'body/name': { unique: true } })).toEqual([])
  })
})
