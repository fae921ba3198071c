import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { listed, listedOnce } from './listed.ts'

const exchange = answeredWith(200)

it('holds when whoever must be listed is, and nobody else', () => {
  expect(listed(true, true, 'that is active', exchange)).toEqual({ kind: 'holds' })
  expect(listed(false, false, 'that is not', exchange)).toEqual({ kind: 'holds' })
})

it('tells who is missing from who is not wanted', () => {
  expect(listed(false, true, 'that is active', exchange)).toMatchObject({ direction: 'missing' })
  expect(listed(true, false, 'that is not', exchange)).toMatchObject({ direction: 'unwanted' })
})

it('tells of whoever stands in a list more than once', () => {
  expect(listedOnce([1, 2, 0], exchange)).toMatchObject({ kind: 'broken', direction: 'twice' })
  expect(listedOnce([1, 0], exchange)).toEqual({ kind: 'holds' })
  expect(listedOnce([], exchange)).toEqual({ kind: 'holds' })
})
