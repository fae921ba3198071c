import { expect, test } from 'vitest'
import type { Schema } from '../model/schema.ts'
import { json, multipart, urlencoded } from './body.ts'

const optional = { type: 'object', properties: { name: { type: 'string' } } } as const satisfies Schema
const demanding = { ...optional, required: ['name'] } as const satisfies Schema

test('a body that demands a field can not be left out', () => {
  expect(urlencoded(demanding).required).toBe(true)
  expect(urlencoded(optional).required).toBe(false)
})

test('each helper names its media type', () => {
  const types = [urlencoded(optional), multipart(optional), json(optional)].map(({ mediaType }) => mediaType)
  expect(types).toEqual(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'])
})

test('an envelope is said only where there is one', () => {
  expect(json(optional, 'user').envelope).toBe('user')
  expect(json(optional)).not.toHaveProperty('envelope')
})
