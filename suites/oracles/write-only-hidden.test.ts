import { describe, expect, it } from 'vitest'
import { writeOnlyOf } from '../../contracts/clauses/write-only.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { noteGiven } from './secret-members.ts'
import type { Given } from './secret-members.ts'
import { writeOnlyHidden } from './write-only-hidden.ts'

const pin: Schema = { type: 'string', writeOnly: true }
const name: Schema = { type: 'string' }
const body = {
  mediaType: 'application/json',
  required: true,
  schema: { type: 'object', properties: { name, pin } },
} as const
const documented = (schema?: Schema): Endpoint => ({
  ...endpointWith({ '200': { description: '', ...(schema !== undefined && { schema }) } }),
  body,
})
const withPin = documented({ type: 'object', properties: { name, pin } })
const withoutPin = documented({ type: 'object', properties: { name } })
const undocumented = documented()

/** What is said of a reply to a request that carries nothing, after requests that gave these pins. */
function said(endpoint: Endpoint, json: Json, status = 200, ...pins: readonly string[]) {
  const given: Given = { secret: new Set(), open: new Set() }
  for (const each of pins)
    noteGiven(answeredWith(201, { sent: JSON.stringify({ pin: each, name: 'Amber Birch' }) }), ['pin'], given)
  return writeOnlyHidden(answeredWith(status, { json }), endpoint, writeOnlyOf(endpoint), given)
}

const shown = expect.objectContaining({ kind: 'broken', direction: 'member-shown' })

describe('what is documented as writeOnly', () => {
  it.for<Json>([{ pin: '4711' }, { pin: 4711 }, [{ member: { pin: '4711' } }]])(
    'is shown where its name has a value: %j',
    json => {
      expect(said(withPin, json)).toEqual(shown)
    },
  )

  it('is shown under a name that the reply does not document', () => {
    expect(said(withoutPin, { pin: '4711' })).toEqual(shown)
  })

  it('is shown where the value looks like a mask, and was given by the run', () => {
    expect(said(withPin, { pin: '0000' }, 200, '0000')).toEqual(shown)
    expect(said(withPin, { pin: '0000' }, 200, '1234')).toEqual({ kind: 'holds' })
  })

  it.for<Json>([{ pin: null }, { pin: '' }, { pin: '****' }, { pin: '[hidden]' }, { name: 'Amber' }])(
    'is not shown by %j',
    json => {
      expect(said(withPin, json, 200, '****')).toEqual({ kind: 'holds' })
    },
  )

  it('may be spoken of in a refusal', () => {
    expect(said(withPin, { pin: 'is too short' }, 400)).toBeUndefined()
  })

  it('may be another value where no reply is documented, but not the one that was given', () => {
    expect(said(undocumented, { pin: 'a new one' }, 200, 'the old one')).toEqual({ kind: 'holds' })
    expect(said(undocumented, { pin: 'the old one' }, 200, 'the old one')).toEqual(shown)
  })

  it('is not shown under another name either, unless that one is documented or the value was no secret', () => {
    const moved = expect.objectContaining({ kind: 'broken', direction: 'value-shown' })
    expect(said(withPin, { echo: 'f00-ba4-9' }, 200, 'f00-ba4-9')).toEqual(moved)
    expect(said(withPin, { name: 'f00-ba4-9' }, 200, 'f00-ba4-9')).toEqual({ kind: 'holds' })
    expect(said(withPin, { echo: 'Amber Birch' }, 200, 'Amber Birch')).toEqual({ kind: 'holds' })
    expect(said(withPin, { echo: '0471' }, 200, '0471')).toEqual({ kind: 'holds' })
  })

  it('is nothing where a reply documents a member of that name that may be shown', () => {
    const open = documented({ type: 'object', properties: { pin: { type: 'string' } } })
    expect(said(open, { pin: '4711' })).toBeUndefined()
  })
})
