import { expect, test } from 'vitest'
import { bareEndpoint, jsonOf } from '../endpoint-kit.ts'
import { placesBy, readingBy } from '../rule-kit.ts'
import { readOnlyInBody } from './read-only-in-body.ts'

test('what is marked or described as read-only is found, and read as refused or ignored', () => {
  const body = jsonOf({
    seen: { type: 'string', description: 'A read-only date.' },
    hash: { type: 'string', readOnly: true },
    createdBy: { type: 'object' },
    name: { type: 'string' },
  })
  const endpoint = bareEndpoint({ body })
  expect(placesBy(readOnlyInBody, endpoint)).toEqual(['body/seen', 'body/hash', 'body/createdBy'])
  expect(readingBy(readOnlyInBody, endpoint)).toEqual([{ only: false }, { also: true }])
})

test('an id in the body is found where the path has it already, and nowhere else', () => {
  const body = jsonOf({ id: { type: 'integer' } })
  expect(placesBy(readOnlyInBody, bareEndpoint({ path: '/toys/{id}.json', body }))).toEqual(['body/id'])
  expect(placesBy(readOnlyInBody, bareEndpoint({ path: '/toys/hide', body }))).toEqual([])
})
