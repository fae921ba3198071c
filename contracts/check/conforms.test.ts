import { describe, expect, it } from 'vitest'
import type { Schema } from '../model/schema.ts'
import { conforms } from './conforms.ts'

describe('conforming', () => {
  it('names every failure with its keyword, its place and the place in the schema', () => {
    const schema: Schema = {
      type: 'object',
      required: ['id'],
      properties: { name: { type: 'string', minLength: 3 } },
    }
    expect(conforms(schema, { name: 'ab' })).toEqual([
      {
        keyword: 'required',
        path: '',
        message: "must have required property 'id'",
        schemaPath: '#/required',
      },
      {
        keyword: 'minLength',
        path: '/name',
        message: 'must NOT have fewer than 3 characters',
        schemaPath: '#/properties/name/minLength',
      },
    ])
    expect(conforms(schema, { id: 1, name: 'abc' })).toBe(true)
  })

  it('reads nullable and boolean exclusive limits as OpenAPI 3.0 means them', () => {
    const schema: Schema = { type: 'number', nullable: true, minimum: 1, exclusiveMinimum: true }
    expect(conforms(schema, null)).toBe(true)
    expect(conforms(schema, 2)).toBe(true)
    expect(conforms(schema, 1)).toMatchObject([{ keyword: 'exclusiveMinimum' }])
  })

  it('lets null through where `nullable` stands beside a list of values or beside parts', () => {
    expect(conforms({ type: 'string', enum: ['usd'], nullable: true }, null)).toBe(true)
    expect(conforms({ nullable: true, allOf: [{ type: 'object' }] }, null)).toBe(true)
    expect(conforms({ type: 'object', nullable: true, oneOf: [{ type: 'object' }] }, null)).toBe(true)
    expect(conforms({ type: 'string', enum: ['usd'], nullable: true }, 'eur')).not.toBe(true)
    expect(conforms({ nullable: true, allOf: [{ type: 'object' }] }, 'a')).not.toBe(true)
  })

  it('accepts patterns that are only valid without the u flag', () => {
    expect(conforms({ type: 'string', pattern: "^\\'$" }, "'")).toBe(true)
  })

  it('follows references into components and definitions, the document itself included', () => {
    const list: Schema = { type: 'object', properties: { next: { $ref: '#' } }, additionalProperties: false }
    expect(conforms(list, { next: { next: {} } }, { dialect: 'draft-07' })).toBe(true)
    expect(conforms(list, { next: { other: 1 } }, { dialect: 'draft-07' })).toMatchObject([{ path: '/next' }])
  })

  it('says what is wrong with a schema instead of throwing', () => {
    const schema: unknown = { type: 'wat' }
    expect(conforms(asSchema(schema), 1)).toEqual({
      kind: 'bad schema',
      reason: 'type must be JSONType or JSONType[]: wat',
    })
  })

  it('knows two schemas of the same id apart', () => {
    const text: Schema = { $id: 'https://example.com/a', type: 'string' }
    const number: Schema = { $id: 'https://example.com/a', type: 'number' }
    expect(conforms(text, 'a', { dialect: '2020-12' })).toBe(true)
    expect(conforms(number, 1, { dialect: '2020-12' })).toBe(true)
  })

  it.each([
    ['email', 'user+tag@mail.example.com', 'user@localhost', 'no at sign'],
    ['email', 'a@example.org', '"a b"@example.com', 'a@@example'],
    ['date-time', '2024-02-29T12:00:00Z', '2024-02-29 12:00', '2023-02-30T12:00:00Z'.replace('30', '32')],
    ['uuid', 'a0000000-0000-4000-8000-000000000000', 'A0000000000040008000000000000000', 'a0000000-zz'],
    ['uri', 'https://example.com/a', 'http://exämple.com/a b', 'no scheme'],
    ['ipv4', '192.0.2.1', '192.0.02.1', '192.0.2.256'],
    ['hostname', 'a.example.com', 'under_score.example.com', 'exa mple.com'],
    ['byte', 'QQ==', 'QQ', 'Q!=='],
  ])('a %s lies inside, between or outside of the readings', (format, inside, between, outside) => {
    const verdicts = [inside, between, outside].map(text => [
      conforms({ type: 'string', format }, text, { formats: 'strict' }) === true,
      conforms({ type: 'string', format }, text, { formats: 'loose' }) === true,
    ])
    expect(verdicts).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ])
  })
})

function asSchema(value: unknown): Schema {
  if (typeof value === 'object' && value !== null) return value
  return true
}
