import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { foreignReply } from './foreign-reply.ts'

const exchange = answeredWith(200, { json: {} })
const places = [{ read: 'settings', pattern: 'email', how: 'value', operations: [] }] as const

const caller: Snapshot = {
  entity: 'caller',
  views: new Map([
    [
      'settings',
      {
        read: 'settings',
        presence: 'shown',
        status: 200,
        places: new Map([['email', ['root@x.example']]]),
        exchange,
      },
    ],
  ]),
}

/** Writes of these addresses to one that had another, each with what its reply shows. */
const told = (...turns: readonly (readonly [written: Json, json: Json])[]) =>
  foreignReply(
    turns.map(([written, json]) => ({
      property: 'email',
      written,
      seen: [
        {
          read: 'settings',
          place: 'email',
          before: ['old@x.example'],
          after: [],
          sameness: 'same',
          opposite: false,
        },
      ],
      elsewhere: [],
      exchange: answeredWith(200, { json }),
    })),
    caller,
    places,
  )?.instead

describe('the replies to writes of one entity', () => {
  it('are about the caller where they all show what that one is told by', () => {
    expect(
      told(
        ['a@x.example', { email: 'root@x.example' }],
        ['b@x.example', { user: { email: 'root@x.example' } }],
      ),
    ).toBe('root@x.example')
  })

  it.each<readonly [string, Json, Json]>([
    ['show what was written', { email: 'a@x.example' }, { email: 'b@x.example' }],
    ['show it once', { email: 'root@x.example' }, { email: 'b@x.example' }],
    [
      'show it beside the caller',
      { email: 'a@x.example', by: { email: 'root@x.example' } },
      { by: { email: 'root@x.example' } },
    ],
    ['show what was there before', { email: 'old@x.example' }, { email: 'old@x.example' }],
    ['show something else', { email: 'sent' }, { email: 'sent' }],
    ['show nothing of it', {}, { ok: true }],
  ])('are about the entity where they %s', (_, first, second) => {
    expect(told(['a@x.example', first], ['b@x.example', second])).toBeUndefined()
  })

  it('say nothing where one value alone was written', () => {
    expect(told(['a@x.example', { email: 'root@x.example' }])).toBeUndefined()
  })
})
