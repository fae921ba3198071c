import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith, unanswered } from './exchange-kit.ts'
import type { Told } from './exchange-kit.ts'
import { oneShape } from './one-shape.ts'

/** The verdict on the last of these replies, after the others. */
function afterAll(
  ...replies: readonly (readonly [json: Json, told?: Told & { readonly status?: number }])[]
) {
  const memory = new Map<string, unknown>()
  const verdicts = replies.map(([json, told = {}]) =>
    oneShape(answeredWith(told.status ?? 200, { ...told, json }), memory),
  )
  return verdicts.at(-1)
}
const changed = (observed: string) =>
  expect.objectContaining({ kind: 'broken', oracle: 'one-shape', direction: 'type-changed', observed })

describe('a place changes its type', () => {
  it('from a number to a text, a map to a list, a list to a truth value', () => {
    expect(afterAll([{ user: { id: 1 } }], [{ user: { id: '1' } }])).toEqual(
      changed('.user.id was a number before and is a string now'),
    )
    expect(afterAll([{ users: { a: 1 } }], [{ users: [1] }])).toEqual(
      changed('.users was a map before and is a list now'),
    )
    expect(afterAll([{ on: [1] }], [{ on: true }])).toEqual(
      changed('.on was a list before and is a boolean now'),
    )
  })

  it('as the whole reply', () => {
    expect(afterAll([{ id: 1 }], [[{ id: 1 }]])).toEqual(
      changed('the reply was a map before and is a list now'),
    )
  })

  it('inside the entries of a list and of a map with data as keys', () => {
    expect(afterAll([[{ id: 1 }]], [[{ id: 2 }], {}], [[{ id: 'x' }]])).toEqual(
      changed('[].id was a number before and is a string now'),
    )
    expect(afterAll([{ '7': { on: 1 } }], [{ '8': { on: 'yes' } }])).toEqual(
      changed('.{}.on was a number before and is a string now'),
    )
  })

  it('of one value in a list of named ones', () => {
    const settings = (max: Json): Json => ({
      settings: [
        { key: 'max', value: max },
        { key: 'on', value: 'x' },
      ],
    })
    expect(afterAll([settings(1)], [settings('1')])).toEqual(
      changed('.settings[max].value was a number before and is a string now'),
    )
  })

  it('and not of values under other names, whatever else the entries say', () => {
    const rows: Json = [
      { key: 'max', val: '12', type: 'string' },
      { key: 'all', val: { a: 1 }, type: 'object' },
    ]
    const others: Json = [{ key: 'all', val: { a: 2 }, type: 'object' }]
    expect(afterAll([rows], [others])).toEqual({ kind: 'holds' })
  })

  it('of what stands beside a value that several entries share the name of', () => {
    const rates = (value: Json): Json => [
      { name: 'a', value: 1 },
      { name: 'a', value },
    ]
    expect(
      afterAll(
        [rates(2)],
        [
          [
            { name: 'a', value: 'x' },
            { name: 'a', value: 'y' },
          ],
        ],
      ),
    ).toEqual(changed('[].value was a number before and is a string now'))
  })

  it('and what was first is what is remembered', () => {
    expect(afterAll([{ id: 1 }], [{ id: 'x' }], [{ id: 'y' }])).toEqual(
      changed('.id was a number before and is a string now'),
    )
    expect(afterAll([{ id: 1 }], [{ id: 'x' }], [{ id: 2 }])).toEqual({ kind: 'holds' })
  })
})

describe('a shape stays the same', () => {
  it('when fields come and go, or are empty', () => {
    expect(afterAll([{ id: 1, name: 'Ann' }], [{ id: 2, mail: 'a' }])).toEqual({ kind: 'holds' })
    expect(afterAll([{ groups: [1], views: { a: 1 } }], [{ groups: {}, views: [] }])).toEqual({
      kind: 'holds',
    })
    expect(afterAll([{ name: null }], [{ name: 'Ann' }], [{ name: null }])).toEqual({ kind: 'holds' })
    expect(afterAll([{ name: 'Ann' }], [{ name: null }])).toEqual({ kind: 'holds' })
    expect(afterAll([{ call: '' }], [{ call: 17 }])).toEqual({ kind: 'holds' })
  })

  it('when texts of digits are shown as numbers, as far as they are counts', () => {
    for (const odd of ['2147483648', '-1', '1.5'])
      expect(afterAll([{ calls: 17 }], [{ calls: odd }])).toEqual({ kind: 'holds' })
    expect(afterAll([{ calls: 17 }], [{ calls: '18' }])?.kind).toBe('broken')
  })

  it('when a text comes back as it was sent where texts of digits are shown as numbers', () => {
    const sent = (calls: string) => ({ sent: JSON.stringify({ calls }) })
    expect(afterAll([{ calls: 17 }], [{ calls: 'many' }, sent('many')], [{ calls: 'many' }])).toEqual({
      kind: 'holds',
    })
    expect(afterAll([{ calls: 17 }], [{ calls: 'many' }, sent('few')])?.kind).toBe('broken')
    expect(afterAll([{ calls: 17 }], [{ calls: '18' }, sent('18')])?.kind).toBe('broken')
  })

  it('at a place that holds several types in one reply', () => {
    expect(afterAll([{ values: [1, 'x'] }], [{ values: ['x'] }], [{ values: [1] }])).toEqual({
      kind: 'holds',
    })
    expect(afterAll([{ values: [1] }], [{ values: [1, 'x'] }], [{ values: ['x'] }])).toEqual({
      kind: 'holds',
    })
  })

  it('of each value in a list of named ones, whatever the others are', () => {
    const settings = (groups: Json, campaigns: Json): Json => [
      { key: 'groups', value: groups },
      { key: 'campaigns', value: campaigns },
    ]
    expect(afterAll([settings([1], [])], [settings([], [{ id: 1 }])])).toEqual({ kind: 'holds' })
    const pairs = (groups: Json, campaigns: Json): Json => [
      ['groups', groups],
      ['campaigns', campaigns],
    ]
    expect(afterAll([pairs([1], [])], [pairs([], [{ id: 1 }])])).toEqual({ kind: 'holds' })
  })

  it('under other parameters, methods and callers', () => {
    expect(afterAll([{ users: [1] }], [{ users: 1 }, { path: '/users/7?limit=1' }])).toEqual({
      kind: 'holds',
    })
    expect(afterAll([{ users: [1] }], [{ users: 1 }, { method: 'POST' }])).toEqual({ kind: 'holds' })
    expect(
      afterAll([{ users: [1] }], [{ users: 1 }, { caller: { kind: 'identity', name: 'reader' } }]),
    ).toEqual({ kind: 'holds' })
    expect(
      afterAll([{ users: [1] }], [{ users: 1 }, { caller: { kind: 'forged', forgery: 'none' } }]),
    ).toEqual({ kind: 'holds' })
    const [on, off] = [{ path: '/users?full=true' }, { path: '/users?full=false' }]
    expect(afterAll([{ users: [1] }, on], [{ users: 1 }, off])).toEqual({ kind: 'holds' })
  })

  it('inside an object that a request of ours has shaped', () => {
    expect(afterAll([{ a: { note: 1 } }, { sent: '{"extra":{"note":1}}' }], [{ a: { note: 'x' } }])).toEqual({
      kind: 'holds',
    })
    expect(
      afterAll([{ a: { note: 1 } }, { sent: '{"extra":[{"note":1}]}' }], [{ a: { note: 'x' } }]),
    ).toEqual({ kind: 'holds' })
  })
})

describe('from what something changed, and to what', () => {
  it('has the type of whatever that was', () => {
    const [one, other] = [{ last: { from: 1, to: 2, by: 'x' } }, { last: { from: true, to: false, by: 'y' } }]
    expect(afterAll([one], [other])).toEqual({ kind: 'holds' })
    expect(afterAll([one], [{ last: { from: 1, to: 2, by: 7 } }])).toMatchObject({ kind: 'broken' })
    expect(afterAll([{ from: 1 }], [{ from: 'x' }])).toMatchObject({ kind: 'broken' })
  })
})

describe('the same shape is asked for', () => {
  it('whatever the values and the order of the parameters are', () => {
    const [a, b] = [{ path: '/users?limit=1&query=x' }, { path: '/users?query=y&limit=2' }]
    expect(afterAll([{ users: [1] }, a], [{ users: 1 }, b])).toMatchObject({ kind: 'broken' })
  })

  it('of the members that a request carried itself, and of broken or other bodies', () => {
    for (const sent of ['{"id":1}', '{"id":', 'id=1', '[{"id":1}]'])
      expect(afterAll([{ id: 1 }, { sent }], [{ id: 'x' }])).toMatchObject({ kind: 'broken' })
  })
})

describe('a key that no program would be written with', () => {
  it('is data, whatever stands at its beginning or at its end', () => {
    for (const [one, other] of [
      ['7a', '8b'],
      ['a b', 'c d'],
      ['é', 'ü'],
    ] as const)
      expect(afterAll([{ [one]: 1 }], [{ [other]: 'x' }])).toEqual(
        changed('.{} was a number before and is a string now'),
      )
  })
})

describe('nothing is judged', () => {
  it('of what was not accepted, is no JSON or never came', () => {
    expect(afterAll([{ id: 1 }], [{ id: 'x' }, { status: 422 }])).toBeUndefined()
    expect(afterAll([{ id: 1 }], [{ id: 'x' }, { status: 302 }])).toBeUndefined()
    expect(oneShape(answeredWith(200, { body: '<p>' }), new Map())).toBeUndefined()
    expect(oneShape(unanswered('cut'), new Map())).toBeUndefined()
  })
})
