import { expect, it } from 'vitest'
import { orNothing } from './or-nothing.ts'

it('says in one what a branch and nothing say in two', () => {
  const hours = { type: 'number', exclusiveMinimum: 0 } as const
  expect(orNothing({ anyOf: [hours, { type: 'null' }], title: 'Hours', default: null })).toEqual({
    type: ['number', 'null'],
    exclusiveMinimum: 0,
    title: 'Hours',
    default: null,
  })
  expect(orNothing({ oneOf: [{ type: 'null' }, { type: 'string', enum: ['a'] }] })).toEqual({
    type: ['string', 'null'],
    enum: ['a', null],
  })
})

it('leaves other alternatives as they are', () => {
  const text = { type: 'string' } as const
  for (const schema of [
    { anyOf: [text, { type: 'integer' }] },
    { anyOf: [text, { type: 'integer' }, { type: 'null' }] },
    { anyOf: [{ allOf: [text] }, { type: 'null' }] },
    { anyOf: [text, { type: 'null' }], minLength: 2 },
    { anyOf: [text, { type: 'null' }], oneOf: [text] },
  ] as const)
    expect(orNothing(schema)).toBe(schema)
})
