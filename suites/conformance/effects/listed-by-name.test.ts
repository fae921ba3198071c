import { expect, it } from 'vitest'
import type { Results } from '../../../contracts/model/claim.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { judgeListed, lackedWhere } from './listed-by-name.ts'

const nothing = (): never => {
  throw new Error('only properties are asked for')
}
const ann: { readonly [property: string]: Json } = { id: 7, name: 'ann.b', firstname: 'Ann' }
const results: Results = {
  exchange: nothing,
  sent: nothing,
  snapshot: nothing,
  walk: nothing,
  property: (_, property) => ann[property],
}
const listed = [
  { says: 'name', by: { oneOf: ['name', 'firstname'] } },
  { says: 'ID', by: { oneOf: ['id'] } },
  { says: 'avatar', by: { called: ['avatar', 'picture'] } },
]
const judged = (json: Json, mayLack = false) =>
  judgeListed(results, 'ann', listed, answeredWith(200, { json }), () => mayLack)

it.each<readonly [string, Json]>([
  ['plainly', { id: 7, name: 'Ann Bee', avatar: null }],
  ['in texts of its own', { user: { uid: '7', login: 'ANN.B', userPicture: '/7.png' } }],
  [
    'as pairs',
    [
      ['id', 7],
      ['displayName', 'Bee, Ann'],
      ['avatar_url', ''],
    ],
  ],
  ['under its id', { 7: { name: 'ann.b', avatar: '' } }],
])('finds what is listed %s', (_, json) => {
  expect(judged(json)).toEqual({ kind: 'holds' })
})

it.each<readonly [string, Json]>([
  ['no name', { id: 7, name: '', avatar: null }],
  ['no ID', { id: 77, name: 'Ann', avatar: null }],
  ['no avatar', { id: 7, name: 'Ann' }],
])('tells that there is %s', (observed, json) => {
  expect(judged(json)).toMatchObject({ kind: 'broken', observed })
})

it('misses nothing that may be empty where what is empty is left out', () => {
  expect(judged({ id: 7, name: 'Ann' }, true)).toEqual({ kind: 'holds' })
  expect(judged({ name: 'Ann' }, true)).toMatchObject({ kind: 'broken', observed: 'no ID' })
})

it.each<readonly [string, boolean, readonly Json[], Json | undefined]>([
  ['anything where nothing empty is ever shown', true, [{ id: 7, groups: [1], on: false }], undefined],
  ['nothing where an empty list is shown', false, [{ id: 7, groups: [] }], undefined],
  ['nothing where an empty text is shown', false, [{ user: { name: '' } }], undefined],
  ['what the caller has, where only lists are shown empty', true, [{ groups: [] }], { avatarUrl: '/1.png' }],
  ['nothing that the caller lacks as well', false, [{ groups: [] }], { id: 1 }],
  ['nothing that would be shown without a value', false, [{ phone: null }], { avatarUrl: '/1.png' }],
])('may lack %s', (_, lacks, replies, ofCaller) => {
  expect(lackedWhere(replies, ofCaller)(['avatar'])).toBe(lacks)
})
