import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { routeUndescribed } from './route-undescribed.ts'

test('an inferred path is found', () => {
  expect(foundBy(routeUndescribed, [bareEndpoint({ pathBasis: 'inferred' })])).toHaveLength(1)
})

test('a printed one is fine', () => {
  expect(foundBy(routeUndescribed, [bareEndpoint()])).toEqual([])
})
