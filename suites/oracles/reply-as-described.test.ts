import { expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith, endpointWith } from './exchange-kit.ts'
import { replyAsDescribed } from './reply-as-described.ts'

const endpoint: Endpoint = {
  ...endpointWith({
    '200': {
      description: 'a car',
      shows: {
        type: 'object',
        properties: Object.fromEntries(
          ['id', 'speed', 'state', 'picture', 'made', 'moved', 'gone'].map(name => [name, true]),
        ),
      },
      described: [
        { member: 'id', is: 'own-id', says: 'the id' },
        { member: 'picture', is: 'absolute-url', says: 'an absolute URL' },
        { member: 'made', is: 'moment-of-creation', says: 'when it was made' },
        { member: 'moved', is: 'moment-of-change', says: 'when it was changed' },
        {
          member: 'gone',
          is: 'moment-of-deletion',
          says: 'when',
          notWhile: { member: 'state', value: 'active' },
          alwaysWhile: { member: 'state', value: 'deleted' },
        },
      ],
    },
  }),
  marks: { 'path/id': { subject: true } },
}
const car = {
  id: 7,
  speed: 1,
  state: 'active',
  picture: 'https://example.com/7.png',
  made: '2024-01-01T00:00:00Z',
}
const date = 'Sun, 22 Nov 2026 10:00:00 GMT'

function judgedAll(replies: readonly { readonly [name: string]: Json }[], sent = '', path = '/users/7') {
  const memory = new Map<string, unknown>()
  const verdicts = replies.map(each =>
    replyAsDescribed(
      answeredWith(200, { json: { car: { ...car, ...each } }, sent, path, headers: { date } }),
      endpoint,
      'accepted',
      memory,
    ),
  )
  return verdicts.at(-1)
}

const changed = (moved: string) => [1, 2, 3, 4, 5].map(speed => ({ speed, moved }))

it.each<readonly [string, readonly { readonly [name: string]: Json }[]]>([
  ['as described', [{}]],
  ['without a picture', [{ picture: '' }]],
  ['with the zero of a clock', [{ gone: '0001-01-01T00:00:00Z' }]],
  ['with what is no longer there', [{ gone: '2026-01-01T00:00:00Z', state: 'deleted' }]],
  ['made in another zone', [{}, { made: '2024-01-01 09:00:00' }]],
  [
    'made at a moment that is told in full, cut and rounded',
    ['00.700', '00', '01'].map(at => ({ made: `2024-01-01T00:00:${at}Z` })),
  ],
  ['changed just now', changed('2026-11-22T09:59:00Z')],
  ['not changed', [{}, {}, {}, {}, {}].map(each => ({ ...each, moved: '2024-01-01T00:00:00Z' }))],
])('holds where the reply shows it %s', (_, replies) => {
  expect(judgedAll(replies)).toEqual({ kind: 'holds' })
})

it.each<readonly [string, readonly { readonly [name: string]: Json }[]]>([
  ['id', [{ id: 8 }]],
  ['picture', [{ picture: '/7.png' }]],
  ['made', [{}, { made: '2026-11-22T10:00:00Z' }]],
  ['made', [{}, { made: '2024-01-01T00:00:05Z' }]],
  ['made', [1, 2, 3, 4].map(at => ({ made: `2024-01-01T00:00:00.${at}00Z` }))],
  ['moved', changed('2024-01-01T00:00:00Z')],
  ['gone', [{ gone: '2026-01-01T00:00:00Z' }]],
  ['gone', [{ state: 'deleted' }]],
  ['gone', [{ state: 'deleted', gone: null }]],
])('tells where %s is not what its description says', (direction, replies) => {
  expect(judgedAll(replies)).toMatchObject({ kind: 'broken', direction })
})

it('judges nothing that the request wrote itself, and no odd spelling of an id', () => {
  expect(judgedAll([{ picture: '/7.png' }], '{"picture":"/7.png"}')).toEqual({ kind: 'holds' })
  expect(judgedAll([{ id: 7 }], '', '/users/07')).toBeUndefined()
  expect(judgedAll([{ id: 8 }], '{"id":8}')).toEqual({ kind: 'holds' })
  const kept = changed('2024-01-01T00:00:00Z')
  expect(judgedAll(kept, '{"moved":"2024-01-01T01:00:00+01:00"}')).toEqual({ kind: 'holds' })
})

it('judges what no writing excuses: the id of later replies, and a moment of change that stays, other than written', () => {
  expect(judgedAll([{ id: 8 }], '{"video":"idle"}')).toMatchObject({ kind: 'broken', direction: 'id' })
  const kept = changed('2024-01-01T00:00:00Z')
  expect(judgedAll(kept, '{"moved":"2023-05-05T00:00:00Z"}')).toMatchObject({
    kind: 'broken',
    direction: 'moved',
  })
})

it('judges the object that has most of what is shown, and of two such the one that was asked for', () => {
  const judged = (json: Json) =>
    replyAsDescribed(answeredWith(200, { json, path: '/users/7' }), endpoint, 'accepted', new Map())
  const owner = { id: 1, state: 'active', speed: 3 }
  expect(judged({ included: { users: [owner] }, car })).toEqual({ kind: 'holds' })
  expect(judged({ before: { ...car, id: 6 }, car })).toEqual({ kind: 'holds' })
  expect(judged({ included: { users: [owner] }, car: { ...car, id: 6 } })).toMatchObject({ kind: 'broken' })
})
