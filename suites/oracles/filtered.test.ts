import { describe, expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { answeredWith } from './exchange-kit.ts'
import { eachValueCounts, filteredToTheEnd, keepsOut, mindsNoCase, reachesLimit } from './filtered.ts'
import type { Found } from './filtered.ts'
import type { AskedFilter } from './let-through.ts'

/** What a reply lists: entries of these kinds, told apart by their positions in the list of all. */
const kinds: readonly Json[] = ['cat', 'cat', 'dog', 'cow']
const found = (positions: readonly number[], isWhole = true): Found => ({
  rows: positions.map(at => ({ id: String(at), entry: { kind: kinds[at] ?? null } })),
  isWhole,
  exchange: answeredWith(200),
})
const all = found([0, 1, 2, 3])
const asked = (value: Json, more: Partial<AskedFilter> = {}): AskedFilter => ({
  name: 'kind',
  how: 'value',
  property: 'kind',
  as: 'text',
  value,
  ...more,
})

describe('an exact filter', () => {
  const beginning = asked('ca', { how: 'exactly' })

  it('finds nothing that merely begins with its value', () => {
    expect(keepsOut(beginning, found([]))).toEqual({ kind: 'holds' })
    expect(keepsOut(beginning, found([0]))).toMatchObject({
      direction: 'not-exactly',
      observed: 'one whose kind is cat',
    })
  })
})

describe('a limit', () => {
  const priced = (...prices: readonly Json[]): Found => ({
    rows: prices.map(price => ({ id: String(price), entry: { price } })),
    isWhole: true,
    exchange: answeredWith(200),
  })
  const most = asked('10.50', { how: 'at-most', property: 'price', as: 'number' })

  it('reaches what lies at it', () => {
    expect(reachesLimit(most, priced('9.99', '10.50'), priced('9.99', '10.50'))).toEqual({ kind: 'holds' })
    expect(reachesLimit(most, priced('9.99', '10.50'), priced('9.99'))).toMatchObject({
      direction: 'limit-left-out',
    })
  })

  it('leaves out what lies beyond it', () => {
    expect(keepsOut(most, priced('100.00'))).toMatchObject({ direction: 'let-through' })
  })

  it('is open where nothing surely lies at it, or something may stand on another page', () => {
    const half = { ...most, value: 10.5 }
    expect(reachesLimit(half, priced(10.5), priced())).toMatchObject({ kind: 'inconclusive' })
    expect(reachesLimit(most, priced('10.50'), { ...priced(), isWhole: false })).toMatchObject({
      kind: 'inconclusive',
    })
  })
})

describe('a filter of several values', () => {
  const alone = [
    { ...found([0, 1]), filter: asked(['cat']) },
    { ...found([2]), filter: asked(['dog']) },
  ]

  it('lists what each of them lists', () => {
    expect(eachValueCounts(all, found([0, 1, 2]), alone)).toEqual({ kind: 'holds' })
  })

  it('is broken where one of them lists nothing any more', () => {
    expect(eachValueCounts(all, found([0, 1]), alone)).toMatchObject({ direction: 'value-ignored' })
    expect(eachValueCounts(all, found([2]), alone)).toMatchObject({ direction: 'value-ignored' })
  })

  it('is open where an entry may need them all, on several pages, and where what it found came or went', () => {
    expect(eachValueCounts(all, found([]), alone)).toMatchObject({ kind: 'inconclusive' })
    expect(eachValueCounts(all, found([0, 1], false), alone)).toMatchObject({ kind: 'inconclusive' })
    expect(eachValueCounts(found([0, 1]), found([0, 1]), alone)).toMatchObject({ kind: 'inconclusive' })
  })
})

describe('a search', () => {
  it('that minds no case finds the same in either', () => {
    expect(mindsNoCase(found([0]), found([0]))).toEqual({ kind: 'holds' })
    expect(mindsNoCase(found([0]), found([]))).toMatchObject({ direction: 'minds-case' })
    expect(mindsNoCase(found([]), found([]))).toMatchObject({ kind: 'inconclusive' })
  })
})

describe('what a filter lets through, page by page', () => {
  it('is nothing else on any page', () => {
    expect(filteredToTheEnd(asked('cat'), found([0, 1]), [found([0]), found([1])])).toEqual({ kind: 'holds' })
    expect(filteredToTheEnd(asked('cat'), found([0, 1]), [found([0]), found([1]), found([2])])).toMatchObject(
      {
        direction: 'lost-on-later-pages',
      },
    )
    expect(filteredToTheEnd(asked('cat'), found([0]), [found([0])])).toMatchObject({ kind: 'inconclusive' })
  })
})
