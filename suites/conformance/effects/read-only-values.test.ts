import { describe, expect, it } from 'vitest'
import { bareEndpoint, jsonOf } from '../../../contracts/lint/endpoint-kit.ts'
import type { Schema } from '../../../contracts/model/schema.ts'
import { shows, tellingPair } from './read-only-values.ts'

const pairAt = (name: string, schema: Schema) =>
  tellingPair(bareEndpoint({ method: 'PATCH', body: jsonOf({ [name]: schema }) }), `body/${name}`)

describe('what is sent for a read-only place', () => {
  it.each([
    ['createdAt', { type: 'string' }, '2001-02-03T04:05:06Z'],
    ['created', { type: 'string', format: 'date-time' }, '2001-02-03T04:05:06Z'],
    ['birthDate', { type: 'string', format: 'date' }, '2001-02-03'],
    ['avatarURL', { type: 'string' }, 'https://example.com/read-only'],
    ['owner', { type: 'string' }, 'read only'],
    ['id', { type: 'integer' }, 1_234_567],
    ['id', { type: 'string', format: 'uuid' }, '01234567-89ab-4cde-8f01-23456789abcd'],
  ] as const)('is a value of its kind: %s %o', (name, schema, first) => {
    expect(pairAt(name, schema)?.[0]).toBe(first)
  })

  it('is nothing where any value might stand there anyway', () => {
    expect(pairAt('isOwner', { type: 'boolean' })).toBeUndefined()
    expect(pairAt('size', { type: 'string', enum: ['S', 'M'] })).toBeUndefined()
  })
})

describe('a value that was sent', () => {
  it('is shown by any spelling of its moment', () => {
    expect(shows('2001-02-03T05:05:06.000+01:00', '2001-02-03T04:05:06Z')).toBe(true)
    expect(shows(981_173_106, '2001-02-03T04:05:06Z')).toBe(true)
  })

  it('is not shown by another value, or by nothing', () => {
    expect(shows('2001-02-03T04:05:07Z', '2001-02-03T04:05:06Z')).toBe(false)
    expect(shows(undefined, 'read only')).toBe(false)
  })
})
