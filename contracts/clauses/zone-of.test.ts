import { describe, expect, it } from 'vitest'
import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { inJson } from './zone-kit.ts'
import { zoneOf, zoneOfAbsence } from './zone-of.ts'

describe('a JSON body', () => {
  const endpoint = inJson(
    {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', minLength: 1 },
        age: { type: 'integer' },
        on: { type: 'boolean' },
        createdAt: { type: 'string' },
        inner: { type: 'object', required: ['x'], properties: { x: { type: 'number' } } },
      },
    },
    { marks: { 'body/createdAt': { ignorable: true } } },
  )

  it.each([
    [{ name: 'a' }, 'inside'],
    [{ name: '' }, 'outside'],
    [{}, 'outside'],
    [{ name: 'a', age: null }, 'neutral'],
    [{ name: 'a', age: 'x' }, 'outside'],
    [{ name: null }, 'outside'],
    [{ name: 'a', on: 1 }, 'neutral'],
    [{ name: 'a', on: 2 }, 'outside'],
    [{ name: 'a', stranger: 1 }, 'neutral'],
    [{ name: 'a', createdAt: 5 }, 'neutral'],
    [{ name: 'a', inner: { x: 1 } }, 'inside'],
    [{ name: 'a', inner: {} }, 'outside'],
    [{ name: 'a', inner: { x: 'y' } }, 'outside'],
    [{ name: 'a\u0000' }, 'neutral'],
    [{ name: '\ud800' }, 'neutral'],
    [{ name: 'a', age: 2 ** 53 }, 'neutral'],
    [[], 'outside'],
  ])('%j is %s', (value, zone) => {
    expect(zoneOf(endpoint, 'body', value)).toBe(zone)
  })

  it('asks for a member where its parent is there', () => {
    expect(zoneOfAbsence(endpoint, 'body/name')).toBe('outside')
    expect(zoneOfAbsence(endpoint, 'body/age')).toBe('inside')
    expect(zoneOfAbsence(endpoint, 'body/inner/x')).toBe('outside')
  })
})

describe('the members of the items of a list', () => {
  const item: Schema = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 3 }, sold: { type: 'boolean' } },
  }
  const zone = (...items: readonly Json[]) => zoneOf(inJson({ type: 'array', items: item }), 'body', items)

  it('are kept or broken as those of the body itself', () => {
    expect(zone({ name: 'abc' }, { name: 'a', sold: true })).toBe('inside')
    expect(zone({ name: 'abc' }, { name: 'abcd' })).toBe('outside')
    expect(zone({ name: 'abc' }, { sold: true })).toBe('outside')
    expect(zone({ name: 'abc', sold: 'x' })).toBe('outside')
  })

  it('may or may not be nothing, or a number in place of a state', () => {
    expect(zone({ name: 'abc', sold: null })).toBe('neutral')
    expect(zone({ name: 'abc', sold: 1 })).toBe('neutral')
    expect(zone({ name: 'abcd', sold: null })).toBe('outside')
    expect(zone(null)).toBe('outside')
  })
})

describe('the values of a map', () => {
  const labels = inJson({ type: 'object', additionalProperties: { type: 'string', maxLength: 3 } })
  const zone = (value: Json) => zoneOf(labels, 'body', { depot: 'abc', extra: value })

  it('are kept or broken as any others', () => {
    expect(zone('a')).toBe('inside')
    expect(zone('abcd')).toBe('outside')
    expect(zone(12)).toBe('outside')
    expect(zone(['a'])).toBe('outside')
  })

  it('may or may not be nothing', () => {
    expect(zone(null)).toBe('neutral')
  })

  it('are no excuse for what is required beside them', () => {
    const named: Schema = {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' } },
      additionalProperties: { type: 'string' },
    }
    expect(zoneOf(inJson(named), 'body', { name: null, extra: null })).toBe('outside')
  })
})

describe('a date', () => {
  const day = inJson({ type: 'string', format: 'date' })

  it.each(['2023-01-31T12:30:45Z', '2023-01-31+02:00', '2023-02-30'])('is not %s', text => {
    expect(zoneOf(day, 'body', text)).toBe('outside')
  })

  it('alone is a moment to some', () => {
    const moment = inJson({ type: 'string', format: 'date-time' })
    expect(zoneOf(moment, 'body', '2023-01-31')).toBe('neutral')
  })
})

describe('an object that may be laid over the one that is there', () => {
  const address = {
    type: 'object',
    properties: { street: { type: 'string' }, city: { type: 'string' } },
  } as const
  const labels = { type: 'object', maxProperties: 4, additionalProperties: { type: 'string' } } as const
  const endpoint = inJson(
    { type: 'object', properties: { address, labels } },
    { marks: { 'body/address': { merged: true }, 'body/labels': { merged: true } } },
  )

  it.each([
    ['address', { street: 'a', city: 'b' }, 'inside'],
    ['address', { street: 'a' }, 'neutral'],
    ['address', {}, 'neutral'],
    ['address', { street: 1 }, 'outside'],
    ['labels', { a: 'b' }, 'inside'],
    ['labels', { a: 'b', c: 'd', e: 'f', g: 'h' }, 'neutral'],
    ['labels', { a: 'b', c: 'd', e: 'f', g: 'h', i: 'j' }, 'outside'],
  ] as const)('%s %j is %s', (name, value, zone) => {
    expect(zoneOf(endpoint, `body/${name}`, value)).toBe(zone)
  })
})
