import { describe, expect, it } from 'vitest'
import { answeredWith, shownBy } from './exchange-kit.ts'
import { notShown } from './not-shown.ts'

const exchange = answeredWith(200)
const snapshot = shownBy('desk.settings', { name: ['Ann', '12ab'], limit: [40_000, 7] })

describe('a value that is not valid', () => {
  it('holds when no read shows it', () => {
    expect(notShown(snapshot, '13ab', exchange, 'body/name')).toEqual({ kind: 'holds' })
  })

  it('is broken when a read shows it, as a text or as a number', () => {
    expect(notShown(snapshot, '12ab', exchange, 'body/name')).toEqual({
      kind: 'broken',
      oracle: 'not-shown',
      direction: 'stored',
      expected: 'the invalid one of two values at body/name is not stored',
      observed: 'desk.settings shows it',
      exchange,
    })
    expect(notShown(snapshot, 40_000, exchange, 'body/limit')).toMatchObject({ kind: 'broken' })
    expect(notShown(snapshot, '40000', exchange, 'body/limit')).toMatchObject({ kind: 'broken' })
  })

  it('is broken when a read shows it joined to another one, but for numbers, of which any may hold the digits', () => {
    const joined = shownBy('desk.settings', { name: ['Ann,12ab'], at: [1_740_000_123] })
    expect(notShown(joined, '12ab', exchange, 'body/name')).toMatchObject({ kind: 'broken' })
    expect(notShown(joined, 40_000, exchange, 'body/limit')).toEqual({ kind: 'holds' })
  })

  it('is not told by so short a text that it may stand there by chance', () => {
    expect(notShown(snapshot, 'Ann', exchange, 'body/name')).toEqual({ kind: 'holds' })
    expect(notShown(snapshot, 7, exchange, 'body/limit')).toEqual({ kind: 'holds' })
  })
})
