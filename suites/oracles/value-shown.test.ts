import { describe, expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { valueShown } from './value-shown.ts'
import type { PlaceSeen, WriteSeen } from './value-shown.ts'

const exchange = answeredWith(200)

const place = (seen: Partial<PlaceSeen>): PlaceSeen => ({
  read: 'toy.read',
  place: 'name',
  before: ['Ann'],
  after: ['Ben'],
  sameness: 'same',
  opposite: false,
  ...seen,
})

const write = (seen: Partial<PlaceSeen>[], elsewhere: readonly string[] = []): WriteSeen => ({
  property: 'name',
  written: 'Ben',
  seen: seen.map(place),
  elsewhere,
  exchange,
})

describe('a written value', () => {
  it('holds when every place of its property shows it', () => {
    expect(valueShown(write([{}, { read: 'toy.list' }]))).toEqual({ kind: 'holds' })
  })

  it('is lost when the old value still stands', () => {
    expect(valueShown(write([{ after: ['Ann'], sameness: 'different' }]))).toEqual({
      kind: 'broken',
      oracle: 'value-shown',
      direction: 'lost',
      expected: 'name shows "Ben" as written',
      observed: 'toy.read shows "Ann" at name',
      property: 'name',
      exchange,
    })
  })

  it('is lost when nothing stands there any more', () => {
    expect(valueShown(write([{ after: [], sameness: 'different' }]))).toMatchObject({ direction: 'lost' })
  })

  it('is misplaced when the old value still stands and the new one shows at another property', () => {
    expect(valueShown(write([{ after: ['Ann'], sameness: 'different' }], ['nickname']))).toMatchObject({
      direction: 'misplaced',
      observed: 'toy.read shows "Ann" at name, and the value stands where nickname shows',
    })
  })

  it('is altered when something else stands there', () => {
    expect(valueShown(write([{ after: ['Be'], sameness: 'different' }]))).toMatchObject({
      direction: 'altered',
    })
  })

  it('is inverted when the opposite state stands there', () => {
    const seen = { before: [false], after: [true], sameness: 'different', opposite: true } as const
    expect(valueShown(write([seen]))).toMatchObject({ direction: 'inverted' })
  })

  it('is broken by one wrong place among right ones', () => {
    expect(
      valueShown(write([{}, { read: 'toy.list', after: ['Ann'], sameness: 'different' }])),
    ).toMatchObject({
      kind: 'broken',
    })
  })

  it('proves nothing where no place tells clearly', () => {
    expect(valueShown(write([{ sameness: 'unclear' }])).kind).toBe('inconclusive')
    expect(valueShown(write([])).kind).toBe('inconclusive')
  })
})
