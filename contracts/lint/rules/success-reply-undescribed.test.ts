import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { successReplyUndescribed } from './success-reply-undescribed.ts'

test('a bare status, and no status at all, are found', () => {
  expect(
    foundBy(successReplyUndescribed, [bareEndpoint({ responses: { '200': { description: '' } } })]),
  ).toHaveLength(1)
  expect(foundBy(successReplyUndescribed, [bareEndpoint()])).toHaveLength(1)
})

test('a schema, and a reply that is empty by its status, are fine', () => {
  const described = { '200': { description: 'The toy.', schema: { type: 'object' } } } as const
  expect(foundBy(successReplyUndescribed, [bareEndpoint({ responses: described })])).toEqual([])
  expect(
    foundBy(successReplyUndescribed, [bareEndpoint({ responses: { '204': { description: '' } } })]),
  ).toEqual([])
})
