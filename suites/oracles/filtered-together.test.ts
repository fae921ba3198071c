import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import type { Found } from './filtered.ts'
import { filteredTogether } from './filtered-together.ts'
import type { AskedFilter } from './let-through.ts'

const entries = [
  { kind: 'cat', mood: 'glad' },
  { kind: 'cat', mood: 'sad' },
  { kind: 'dog', mood: 'glad' },
  { kind: 'dog', mood: 'sad' },
]
const found = (positions: readonly number[], isWhole = true): Found => ({
  rows: positions.map(at => ({ id: String(at), entry: entries[at] ?? {} })),
  isWhole,
  exchange: answeredWith(200),
})
const valued = (property: string, value: string): AskedFilter => ({
  name: property,
  how: 'value',
  property,
  as: 'text',
  value,
})
const [cats, glad] = [valued('kind', 'cat'), valued('mood', 'glad')]
const searched: AskedFilter = { name: 'q', how: 'search', as: 'text', value: 'cat' }

/** The verdict where cats, and glad ones, list these, and both together those. */
function verdictOn(
  byFirst: readonly number[],
  bySecond: readonly number[],
  both: Found,
  { first = cats, isEachNeeded = false, all = found([0, 1, 2, 3]) } = {},
) {
  const alone = [
    { ...found(byFirst), filter: first },
    { ...found(bySecond), filter: glad },
  ] as const
  return filteredTogether({ all, both, alone, isEachNeeded })
}

it('holds where both list what each of them lists', () => {
  expect(verdictOn([0, 1], [0, 2], found([0]))).toEqual({ kind: 'holds' })
  expect(verdictOn([0, 1], [0, 2], found([]))).toEqual({ kind: 'holds' })
})

it('tells which of them is ignored beside the other one', () => {
  expect(verdictOn([0, 1], [0, 2], found([0, 2]))).toMatchObject({
    direction: 'ignored-beside-another',
    expected: 'only what kind cat lists, with mood glad besides',
  })
  expect(verdictOn([0, 1], [0, 2], found([0, 1]))).toMatchObject({
    expected: 'only what mood glad lists, with kind cat besides',
  })
})

it('leaves open that either may be enough, unless an entry was seen to need both', () => {
  expect(verdictOn([0, 1], [0, 2], found([0, 1, 2]))).toMatchObject({ kind: 'inconclusive' })
  expect(verdictOn([0], [0, 2], found([0, 2]))).toMatchObject({ kind: 'inconclusive' })
  expect(verdictOn([0], [0, 2], found([0, 2]), { isEachNeeded: true })).toMatchObject({ kind: 'broken' })
})

it('is open where the list has several pages, and where the filters find the same', () => {
  expect(verdictOn([0, 1], [0, 2], found([0, 2], false))).toMatchObject({ kind: 'inconclusive' })
  expect(verdictOn([0], [0], found([0]))).toMatchObject({ kind: 'inconclusive' })
})

it('takes an entry that has the value for one that is hidden otherwise', () => {
  expect(verdictOn([0], [0, 2], found([0, 1]))).not.toMatchObject({
    expected: 'only what kind cat lists, with mood glad besides',
  })
  expect(verdictOn([], [2], found([0]))).toEqual({ kind: 'holds' })
})

it('counts what a search does not list only where it is listed without it, before and after', () => {
  expect(verdictOn([0, 1], [0, 2], found([0, 2]), { first: searched })).toMatchObject({ kind: 'broken' })
  expect(verdictOn([0, 1], [0, 2], found([0, 2]), { first: searched, all: found([0, 1]) })).toEqual({
    kind: 'holds',
  })
  expect(verdictOn([0, 1], [0], found([0, 2]), { first: searched })).not.toMatchObject({
    expected: 'only what q cat lists, with mood glad besides',
  })
})
