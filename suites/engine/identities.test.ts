import { describe, expect, it } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Identity, TargetApi } from '../../contracts/model/target.ts'
import {
  holderAmongOthers,
  identityHolding,
  mayLackPermission,
  permittedIdentity,
  unsaidIdentities,
} from './identities.ts'
import { update } from './toy-stage.ts'

const endpoint = (id: string): Endpoint => ({
  ...update,
  id,
  permission: { anyOf: ['WRITE'], basis: 'documented' },
})

const endpoints = [endpoint('first'), endpoint('second'), endpoint('third')]
const api: Api = {
  id: 'notes',
  title: 'Notes',
  sources: [],
  auth: [{ kind: 'basic' }],
  permissions: ['READ', 'WRITE', 'SHARE'],
  entities: [],
  endpoints,
}

const holder = (name: string, ...permissions: readonly string[]): Identity => ({
  name,
  permissions,
  credential: { kind: 'basic', username: name, password: { value: 'secret', shown: '$SECRET' } },
})
const targetWith = (...identities: readonly Identity[]): TargetApi => ({
  api: 'notes',
  baseUrl: 'http://127.0.0.1:1',
  identities,
  known: {},
  routes: {},
  notTestable: {},
})

describe('who holds the permission among others', () => {
  const all = holder('all', '*')
  const writer = holder('writer', 'WRITE')
  const reader = holder('reader', 'READ', 'SHARE')
  const noShare = holder('noShare', 'READ', 'WRITE')
  const noRead = holder('noRead', 'WRITE', 'SHARE')

  it('is another one for each endpoint, and never who holds it alone, all of them or not at all', () => {
    const target = targetWith(all, writer, reader, noShare, noRead)
    const names = endpoints.map(each => holderAmongOthers(api, target, each)?.name)
    expect(names).toEqual(['noShare', 'noRead', 'noShare'])
  })

  it('is nobody where the profile has none', () => {
    expect(endpoints.map(each => holderAmongOthers(api, targetWith(all, writer), each))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('where the documentation names no permission, and the profile some', () => {
  const any: Api = { ...api, permissions: ['*'] }
  const open: Endpoint = { ...endpoint('open'), permission: { anyOf: [], basis: 'documented' } }
  const closed: Endpoint = { ...endpoint('closed'), permission: { anyOf: ['*'], basis: 'inferred' } }
  const [seller, buyer, all] = [holder('seller', 'SELL'), holder('buyer', 'BUY'), holder('all', '*')]

  it('the first one is sent, who may not be allowed to', () => {
    const target = targetWith(seller, buyer)
    expect(permittedIdentity(any, target, closed)).toBe(seller)
    expect(mayLackPermission(any, target, closed)).toBe(true)
    expect(mayLackPermission(any, target, open)).toBe(false)
  })

  it('whoever may do everything goes before', () => {
    const target = targetWith(seller, all)
    expect(permittedIdentity(any, target, closed)).toBe(all)
    expect(mayLackPermission(any, target, closed)).toBe(false)
  })

  it('nobody is without permission but who has none at all', () => {
    expect(identityHolding(any, targetWith(seller, all), [])).toBeUndefined()
    const nobody = holder('nobody')
    expect(identityHolding(any, targetWith(seller, nobody), [])).toBe(nobody)
  })
})

it('where the documentation names permissions, nobody is sent without, and one of another API has none of these', () => {
  const [reader, seller] = [holder('reader', 'READ'), holder('seller', 'SELL')]
  const target = targetWith(seller, reader)
  expect(permittedIdentity(api, target, endpoint('fourth'))).toBeUndefined()
  expect(mayLackPermission(api, target, endpoint('fourth'))).toBe(false)
  expect(identityHolding(api, target, [])).toBe(seller)
})

describe('whose permissions the documents say nothing of', () => {
  const [open, shut] = [
    { ...endpoint('open'), permission: { anyOf: [], basis: 'documented' } as const },
    { ...endpoint('shut'), permission: { anyOf: ['*'], basis: 'inferred' } as const },
  ]
  const silent: Api = { ...api, permissions: ['*'], endpoints: [open, shut] }
  const target = targetWith(holder('all', '*'), holder('reader', 'read'), holder('nobody'))

  it('is asked for what takes a credential, the one apart that everything else is sent with', () => {
    expect(unsaidIdentities(silent, target, shut).map(({ name }) => name)).toEqual(['reader'])
    expect(unsaidIdentities(silent, target, open)).toEqual([])
    const readers = targetWith(holder('reader', 'read'), holder('writer', 'write'))
    expect(unsaidIdentities(silent, readers, shut).map(({ name }) => name)).toEqual(['writer'])
  })

  it('is nobody where they name permissions', () => {
    const [first] = endpoints
    expect(first && unsaidIdentities(api, target, first)).toEqual([])
  })
})
