import { describe, expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { oneOfTwo } from './one-of-two.ts'
import type { PlaceSeen } from './value-shown.ts'

const exchange = answeredWith(200)

const seen = (stored: PlaceSeen['sameness'], other: PlaceSeen['sameness'], shown: string) => {
  const at = { read: 'desk.settings', place: 'name', before: ['Ann'], after: [shown], opposite: false }
  return {
    property: 'name',
    written: ['Ann', 'Eve'] as const,
    stored: { ...at, sameness: stored },
    other: { ...at, sameness: other },
  }
}

describe('a parameter that stands twice with valid values', () => {
  it('holds when either of them is shown afterwards, or it can not be told', () => {
    expect(oneOfTwo([seen('same', 'different', 'Ann')], exchange)).toEqual({ kind: 'holds' })
    expect(oneOfTwo([seen('different', 'same', 'Eve')], exchange)).toEqual({ kind: 'holds' })
    expect(oneOfTwo([seen('different', 'unclear', 'eve')], exchange)).toEqual({ kind: 'holds' })
  })

  it('is broken when a third value is made of both', () => {
    expect(oneOfTwo([seen('different', 'different', 'AnnEve')], exchange)).toEqual({
      kind: 'broken',
      oracle: 'one-of-two',
      direction: 'neither',
      expected: 'name is "Ann" or "Eve", which were sent both',
      observed: 'desk.settings shows ["AnnEve"] at name',
      exchange,
    })
  })
})
