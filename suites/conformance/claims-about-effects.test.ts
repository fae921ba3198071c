import { expect, it } from 'vitest'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Relation, RelationBody } from '../../contracts/model/relation.ts'
import type { Family } from '../engine/family.ts'
import { asked } from './asked.suite.ts'
import { collections } from './collections.suite.ts'
import { createsFamily } from './creates.suite.ts'
import { defaults } from './defaults.suite.ts'
import { deletesFamily } from './deletes.suite.ts'
import { keepsUnsent } from './keeps-unsent.suite.ts'
import { lists } from './lists.suite.ts'
import { locks } from './locks.suite.ts'
import { pages } from './pages.suite.ts'
import { readsFamily } from './reads.suite.ts'
import { relations } from './relations.suite.ts'
import { sequences } from './sequences.suite.ts'
import { shown } from './shown.suite.ts'
import { spares } from './spares.suite.ts'
import { stores } from './stores.suite.ts'
import { writes } from './writes.suite.ts'

const said = (relation: RelationBody): Relation => ({ ...relation, basis: 'documented', says: relation.kind })
const from = (property: string, place = `body/${property}`) => ({ property, value: { from: place } })

const endpoint = (id: string, method: Endpoint['method'], more: Partial<Endpoint>): Endpoint => ({
  id: `toy.${id}`,
  api: 'toy',
  method,
  path: `/${id}`,
  title: `${id}.`,
  source: { document: 'Toy API', place: id },
  permission: { anyOf: ['*'], basis: 'documented' },
  parameters: [],
  responses: {},
  ambiguities: [],
  marks: {},
  relations: [],
  ...more,
})

const query = (name: string, type: 'number' | 'string' = 'number') =>
  ({ in: 'query', name, required: false, schema: { type } }) as const

const body = (
  required: readonly string[],
  properties: { readonly [name: string]: { readonly type: 'string' | 'number' } },
) =>
  ({
    mediaType: 'application/json',
    required: true,
    schema: { type: 'object', required, properties },
  }) as const

const id = { 'body/id': { names: 'userId', subject: true } } as const
const text = { type: 'string' } as const
const number = { type: 'number' } as const

const toy: Api = {
  id: 'toy',
  title: 'Toy',
  sources: [],
  auth: [{ kind: 'bearer' }],
  permissions: ['*'],
  entities: [{ name: 'user', known: 'userId', tellingProperties: ['name'] }],
  endpoints: [
    endpoint('list', 'GET', {
      parameters: [query('q', 'string'), query('start'), query('limit'), query('on')],
      relations: [
        said({ kind: 'lists', entity: 'user', properties: [] }),
        said({ kind: 'selects', by: 'query/q', on: ['name'] }),
        said({ kind: 'narrows', by: 'query/on', when: true, property: 'on', to: true }),
        said({ kind: 'pages', start: 'query/start', limit: 'query/limit' }),
        said({ kind: 'default', at: 'query/limit', value: { constant: 15 } }),
      ],
    }),
    endpoint('read', 'GET', {
      parameters: [query('user')],
      marks: { 'query/user': { names: 'userId', subject: true } },
      relations: [
        said({ kind: 'shows', entity: 'user', properties: 'all' }),
        said({ kind: 'default', at: 'query/user', value: 'caller' }),
      ],
    }),
    endpoint('create', 'POST', {
      body: body(['name'], { name: text }),
      marks: { 'body/name': { unique: true } },
      relations: [said({ kind: 'creates', entity: 'user', effects: [from('name')] })],
    }),
    endpoint('delete', 'POST', {
      body: body(['id'], { id: number }),
      marks: id,
      relations: [said({ kind: 'deletes', entity: 'user' })],
    }),
    endpoint('update', 'PUT', {
      body: body(['id'], { id: number, name: text, status: number }),
      marks: id,
      relations: [
        said({ kind: 'writes', effects: [from('name'), from('status')] }),
        said({ kind: 'idempotent' }),
      ],
    }),
    endpoint('on', 'PUT', {
      body: body(['id'], { id: number }),
      marks: id,
      relations: [said({ kind: 'writes', effects: [{ property: 'on', value: { constant: true } }] })],
    }),
    endpoint('off', 'PUT', {
      body: body(['id'], { id: number }),
      marks: id,
      relations: [
        said({ kind: 'writes', effects: [{ property: 'on', value: { constant: false } }] }),
        said({ kind: 'inverse', of: 'toy.on' }),
      ],
    }),
    endpoint('lock', 'POST', {
      body: body(['id', 'status'], { id: number, status: number }),
      marks: id,
      relations: [
        said({ kind: 'writes', effects: [from('status')] }),
        said({ kind: 'same-effect', as: 'toy.update', properties: ['status'] }),
        said({ kind: 'locks', property: 'status', against: 'toy.update', until: 'toy.on' }),
      ],
    }),
    endpoint('add', 'POST', {
      body: body(['id', 'tag'], { id: number, tag: text }),
      marks: id,
      relations: [
        said({
          kind: 'writes',
          effects: [{ property: 'tags', key: ['body/tag'], value: { entry: 'present' } }],
        }),
      ],
    }),
    endpoint('mail', 'GET', { reaches: 'mail', relations: [] }),
    endpoint('hidden', 'POST', {
      permissionOnly: true,
      relations: [said({ kind: 'writes', effects: [from('name')] })],
    }),
  ],
}

const ids = (family: Family): readonly string[] => family.claims(toy).map(({ claim }) => claim.id)

it.each<readonly [Family, readonly string[]]>([
  [
    writes,
    [
      'update/writes/name',
      'update/writes/name/nothing',
      'update/writes/status',
      'update/writes/status/nothing',
      'on/writes/on',
      'off/writes/on',
      'lock/writes/status',
      'lock/writes/status/nothing',
    ],
  ],
  [
    stores,
    [
      'update/stores/name',
      'update/stores/name/as-it-is',
      'update/stores/name/if-accepted',
      'update/stores/status/if-taken',
      'lock/stores/status/if-taken',
    ],
  ],
  [keepsUnsent, ['update/keeps-what-is-not-sent', 'update/writes-together']],
  [relations, ['update/idempotent', 'off/undoes/toy.on', 'lock/same-effect/toy.update/status']],
  [locks, ['lock/locks/status']],
  [lists, ['list/lists-created', 'list/hides-from-denied', 'list/selects/query/q', 'list/narrows/query/on']],
  [pages, ['list/pages/query/limit', 'list/pages/query/start', 'list/pages/empty', 'list/pages']],
  [defaults, ['list/default/query/limit', 'read/default/query/user']],
  [
    createsFamily,
    [
      'create/creates/name',
      'create/creates',
      'create/creates-another',
      'create/creates/its-id',
      'create/creates/as-told',
      'create/creates-namesakes',
      'create/creates-anew',
      'create/creates-as-sent',
    ],
  ],
  [
    deletesFamily,
    [
      'read/not-on-deleted',
      'delete/deletes',
      'delete/deletes-in-any-state',
      'delete/spares/bystander',
      'update/not-on-deleted',
      'on/not-on-deleted',
      'off/keeps-its-subject',
      'off/not-on-deleted',
      'lock/keeps-its-subject',
      'lock/not-on-deleted',
      'add/not-on-deleted',
    ],
  ],
  [readsFamily, ['list/changes-nothing', 'read/changes-nothing', 'mail/changes-nothing']],
  [collections, ['add/adds/tags', 'add/adds-once/tags']],
  [shown, ['update/shown/name', 'update/shown/status', 'on/shown/on', 'off/shown/on', 'lock/shown/status']],
  [asked, ['read/shows-the-given', 'read/shows-nobody-else', 'read/shows-its-own']],
])('lists the claims of the family $id without a target', (family, expected) => {
  expect(ids(family)).toEqual(expected.map(each => `toy.${each}`))
})

it('spares bystanders and the caller, wherever something is written, and where something is made at last', () => {
  expect(ids(spares)).toEqual(
    ['update', 'on', 'off', 'lock', 'add', 'create'].flatMap(each => [
      `toy.${each}/spares/bystander`,
      `toy.${each}/spares/caller`,
    ]),
  )
})

it('plans one claim about sequences for a whole API', () => {
  expect(ids(sequences)).toEqual(['toy/sequences'])
})
