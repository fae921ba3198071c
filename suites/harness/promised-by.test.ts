import { expect, test } from 'vitest'
import { omnideskUser } from '../../contracts/apis/omnidesk-user/api.ts'
import { promisedBy } from './promised-by.ts'

test('the promises of an endpoint are its permission, its clauses and its relations', () => {
  const promised = promisedBy(omnideskUser).find(({ endpoint }) => endpoint === 'omnidesk-user.activate')
  expect(promised?.parts.map(({ id }) => id)).toEqual([
    'denies',
    'lets-in',
    'accepts',
    'body/id:required',
    'body/id:type',
    'writes/active',
    'idempotent',
  ])
})

test('of an endpoint of which only the permission is documented, nothing else is promised', () => {
  const promised = promisedBy(omnideskUser).find(({ endpoint }) =>
    endpoint.endsWith('reserve-user-for-live-channel'),
  )
  expect(promised?.parts.map(({ id }) => id)).toEqual(['denies', 'lets-in'])
})
