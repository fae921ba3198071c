import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { endpointWithoutPermission } from './endpoint-without-permission.ts'

test('an inferred permission is found', () => {
  const permission = { anyOf: ['*'], basis: 'inferred' } as const
  expect(foundBy(endpointWithoutPermission, [bareEndpoint({ permission })])).toHaveLength(1)
})

test('a documented one is fine', () => {
  expect(foundBy(endpointWithoutPermission, [bareEndpoint()])).toEqual([])
})
