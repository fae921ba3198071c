import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { listed } from './listed.ts'

const exchange = answeredWith(200)

it('holds when whoever must be listed is, and nobody else', () => {
  expect(listed(true, true, 'that is active', exchange)).toEqual({ kind: 'holds' })
  expect(listed(false, false, 'that is not', exchange)).toEqual({ kind: 'holds' })
})

it('tells who is missing from who is not wanted', () => {
  expect(listed(false, true, 'that is active', exchange)).toMatchObject({ direction: 'missing' })
  expect(listed(true, false, 'that is not', exchange)).toMatchObject({ direction: 'unwanted' })
})
