import { describe, expect, it } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Identity, TargetApi } from '../../contracts/model/target.ts'
import { holderAmongOthers } from './identities.ts'
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
