import { expect, test } from 'vitest'
import { bareEndpoint } from '../endpoint-kit.ts'
import { foundBy } from '../rule-kit.ts'
import { permissionWithoutEndpoint } from './permission-without-endpoint.ts'

test('a permission whose operation is described nowhere is found', () => {
  const orphans = [{ permission: 'TOYS_RESERVE', method: 'POST', operation: 'reserveToy' }]
  expect(foundBy(permissionWithoutEndpoint, [], { orphans }).map(({ says }) => says)).toEqual([
    'TOYS_RESERVE: POST reserveToy',
  ])
})

test('a contract with nothing but its permission is told apart', () => {
  const found = foundBy(permissionWithoutEndpoint, [bareEndpoint({ permissionOnly: true })])
  expect(found.map(({ treated }) => treated)).toEqual(['only its permission is tried'])
})

test('a described operation is fine', () => {
  expect(foundBy(permissionWithoutEndpoint, [bareEndpoint()])).toEqual([])
})
