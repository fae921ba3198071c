import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { staleReply } from './stale-reply.ts'

/** Writes of these values, each with what its reply shows. */
const writes = (...turns: readonly (readonly [written: Json, json: Json])[]) =>
  turns.map(([written, json]) => ({
    property: 'lastname',
    written,
    seen: [],
    elsewhere: [],
    exchange: answeredWith(200, { json }),
  }))

describe('a reply to a write', () => {
  it('is stale when it shows each time what was there before', () => {
    const lag = staleReply(
      writes(
        ['Amber', { user: { lastName: 'Zed' } }],
        ['Birch', { user: { lastName: 'Amber' } }],
        ['Cedar', { user: { lastName: 'Birch' } }],
      ),
    )
    expect(lag?.instead).toBe('Amber')
    expect(lag?.seen.written).toBe('Birch')
  })

  it('is stale with numbers, too, but for those that may be a state', () => {
    const counts = writes([3, { lastname: 9 }], [12, { lastname: 3 }], [300, { lastname: '12' }])
    expect(staleReply(counts)?.instead).toBe('3')
    const states = writes([1, { lastname: 0 }], [0, { lastname: 1 }], [1, { lastname: 0 }])
    expect(staleReply(states)).toBeUndefined()
  })

  it('is not when it shows both, or says that it speaks of before', () => {
    const both = (was: string, is: string) => ({ old: { lastname: was }, user: { lastname: is } })
    const old = (was: string) => ({ previous: { lastname: was } })
    expect(
      staleReply(writes(['Amber', {}], ['Birch', both('Amber', 'Birch')], ['Cedar', both('Birch', 'Cedar')])),
    ).toBeUndefined()
    expect(
      staleReply(writes(['Amber', {}], ['Birch', old('Amber')], ['Cedar', old('Birch')])),
    ).toBeUndefined()
  })

  it('is not when it lags once, or shows something else', () => {
    expect(
      staleReply(writes(['Amber', {}], ['Birch', { lastname: 'Amber' }], ['Cedar', { lastname: 'Cedar' }])),
    ).toBeUndefined()
    expect(
      staleReply(writes(['Amber', {}], ['Birch', { name: 'Amber' }], ['Cedar', { name: 'Birch' }])),
    ).toBeUndefined()
  })
})
