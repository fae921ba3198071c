import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { refusalUndescribed } from './refusal-undescribed.ts'

test('an operation that only succeeds is found', () => {
  expect(
    foundBy(refusalUndescribed, [bareEndpoint({ responses: { '200': { description: '' } } })]),
  ).toHaveLength(1)
})

test.for(['400', '4XX', 'default'])('one that describes %s is fine', status => {
  expect(
    foundBy(refusalUndescribed, [bareEndpoint({ responses: { [status]: { description: 'No.' } } })]),
  ).toEqual([])
})
