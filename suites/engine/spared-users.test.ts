import { describe, expect, it } from 'vitest'
import { creates } from '../../contracts/dsl/relations.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Identity, Target, TargetApi } from '../../contracts/model/target.ts'
import { sparedUsers } from './spared-users.ts'
import { api, target, update } from './toy-stage.ts'

const identity = (name: string, userId?: number | string): Identity => ({
  name,
  permissions: ['*'],
  credential: { kind: 'bearer', token: { value: name, shown: `$${name}` } },
  ...(userId !== undefined && { userId }),
})

const lockingOut: Target = { ...target, allow: ['mail', 'lock-out'] }

const apiOf = (known: TargetApi['known'], ...identities: readonly Identity[]): TargetApi => ({
  api: 'notes',
  baseUrl: 'http://127.0.0.1:1',
  identities,
  known,
  routes: {},
  notTestable: {},
})

describe('where users may be locked out', () => {
  it('whoever calls is no known user any more, however its id is written', () => {
    const targetApi = apiOf({ noteId: [1, 2, 3], colour: [1] }, identity('full', '1'), identity('none', 3))
    expect(sparedUsers(lockingOut, targetApi, api)).toEqual({
      targetApi: { ...targetApi, known: { noteId: [2], colour: [1] } },
      allow: ['mail', 'lock-out'],
    })
  })

  it.each([
    ['a credential of nobody knows whom', apiOf({ noteId: [2, 3] }, identity('full', 1), identity('none'))],
    ['nobody but the callers', apiOf({ noteId: [1] }, identity('full', 1))],
    ['nobody by id', apiOf({ noteId: '*' }, identity('full', 1))],
    ['nobody at all', apiOf({}, identity('full', 1))],
  ])('with %s nobody may, after all', (_, targetApi) => {
    expect(sparedUsers(lockingOut, targetApi, api)).toEqual({ targetApi, allow: ['mail'] })
  })

  it('an API that creates its own keeps what it knows', () => {
    const creator: Endpoint = { ...update, relations: [creates('note', {})] }
    const targetApi = apiOf({ noteId: [1, 2] }, identity('full', 1))
    const creating = { ...api, endpoints: [...api.endpoints, creator] }
    expect(sparedUsers(lockingOut, targetApi, creating)).toEqual({ targetApi, allow: ['mail', 'lock-out'] })
  })
})

describe('where no user may be locked out', () => {
  it('everything stays as the profile says', () => {
    const targetApi = apiOf({ noteId: [1, 2] }, identity('full', 1))
    expect(sparedUsers(target, targetApi, api)).toEqual({ targetApi, allow: [] })
  })
})
