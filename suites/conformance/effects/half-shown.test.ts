import { expect, it } from 'vitest'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { snapshotOf } from '../../../fixtures/state/small/shown.ts'
import { isHalfShown } from './half-shown.ts'

const at = (place: string, ...shown: Shown[]): Snapshot =>
  snapshotOf({ list: new Map([['role', ['agent']]]), show: new Map([[place, shown]]) })

it('finds the digits of a number, or a part of them', () => {
  const numbers = ['+15550110749', '+15550139746']
  expect(isHalfShown([at('phone', '15550110749'), at('phone', '15550139746')], numbers)).toBe(true)
  expect(isHalfShown([at('phone.number', '550110749'), at('phone.number', '550139746')], numbers)).toBe(true)
})

it('finds some of a list', () => {
  expect(isHalfShown([at('main', 1), at('main', 2)], [[1, 2], [2]])).toBe(true)
})

it('finds the one flag of a row that was turned', () => {
  const row = [at('flags.[].value', true, true, false), at('flags.[].value', true, false, false)]
  expect(isHalfShown(row, [1, 0])).toBe(true)
  expect(isHalfShown(row, [0, 1])).toBe(false)
  expect(isHalfShown([row[0] ?? at('none'), row[0] ?? at('none')], [1, 0])).toBe(false)
  expect(isHalfShown([at('version', 7), at('version', 8)], [1, 0])).toBe(false)
})

it('finds nothing where the place shows another value, none, or the same after both', () => {
  expect(isHalfShown([at('main', 1), at('main', 3)], [[1, 2], [2]])).toBe(false)
  expect(isHalfShown([at('main'), at('main', 2)], [[1, 2], [2]])).toBe(false)
  expect(isHalfShown([at('main', 2), at('main', 2)], [[1, 2], [2]])).toBe(false)
  expect(
    isHalfShown([at('phone', '15550110749'), at('phone', '15550110749')], ['+15550110749', '+15550139746']),
  ).toBe(false)
})
