import { expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { snapshotOf } from '../../../fixtures/state/small/shown.ts'
import { isMergedIn } from './merged.ts'

const isMerged = (shown: string, json: Json): boolean =>
  isMergedIn(snapshotOf({ show: new Map([['user.profile', [shown]]]) }), 'profile', { json })

it('finds all members of an object that was written among others', () => {
  expect(
    isMerged('{"amber":"birch","more":{"at":1,"by":2},"step":2}', { amber: 'birch', more: { at: 1 } }),
  ).toBe(true)
  expect(isMerged('{"step":2}', {})).toBe(true)
})

it('finds no object that lacks a member, or shows another value of one, or is none', () => {
  expect(isMerged('{"step":2}', { amber: 'birch' })).toBe(false)
  expect(isMerged('{"amber":"cedar"}', { amber: 'birch' })).toBe(false)
  expect(isMerged('amber', { amber: 'birch' })).toBe(false)
  expect(isMerged('{"step":2}', 'amber')).toBe(false)
})
