import { expect, it } from 'vitest'
import { bareEndpoint, jsonOf } from '../../../contracts/lint/endpoint-kit.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { differences, noNoise } from '../../../fixtures/state/difference.ts'
import { flatten } from '../../../fixtures/state/flatten.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { oddPart } from './entry-parts.ts'
import type { EntryWrite } from './written.ts'

const text = { type: 'string' } as const
const endpoint = bareEndpoint({
  method: 'POST',
  body: jsonOf({ kind: text, size: text, colour: text }, ['kind']),
})
const write: EntryWrite = {
  endpoint,
  property: 'badges',
  key: ['body/kind', 'body/size', 'body/colour'],
  value: { entry: 'present' },
}
const keys = [
  ['Star', '007', 'reD'],
  ['Star', '', 'reD'],
]

const showing = (json: Json) => ({
  entity: 'toy',
  views: new Map([
    [
      'toys.badges',
      {
        read: 'toys.badges',
        status: 200,
        presence: 'shown',
        places: flatten(json),
        exchange: answeredWith(200),
      },
    ],
  ] as const),
})

const oddIn = (json: Json, own: readonly (readonly string[])[]) =>
  oddPart(write, showing(json), differences(showing([]), showing(json), noNoise(0)), own, 0)

it.each<readonly [string, Json]>([
  ['as members', [{ kind: 'Star', size: '007', colour: 'reD' }]],
  ['as a key over others', { Star: [{ size: '007', colour: 'reD' }] }],
  ['as one text', ['Star/007/reD']],
])('finds nothing odd where all parts are shown %s', (_, json) => {
  expect(oddIn(json, keys)).toBeUndefined()
})

it('tells a part in another spelling', () => {
  const json = [{ kind: 'star', size: '007', colour: 'reD' }]
  expect(oddIn(json, keys)).toEqual({ sent: 'Star', shown: 'star' })
})

it('takes no other part for another spelling', () => {
  const twins = [['reD', '007', 'red']]
  expect(oddIn([{ size: '007', colour: 'red' }], twins)).toBeUndefined()
})

it('tells an optional part that is not shown although another one is', () => {
  const json = [{ kind: 'Star', size: '007', colour: '' }]
  expect(oddIn(json, keys)).toEqual({ sent: 'reD', shown: 'nothing of it' })
})

it('says nothing where no optional part is shown', () => {
  expect(oddIn([{ kind: 'Star' }], keys)).toBeUndefined()
})

it('takes nothing that did not move for another spelling', () => {
  const json = [{ kind: 'star', size: '007', colour: 'reD' }]
  expect(oddPart(write, showing(json), [], keys, 0)).toBeUndefined()
})
