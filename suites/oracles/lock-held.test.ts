import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { lockHeld, lockOpen } from './lock-held.ts'

const exchange = answeredWith(200)
const tried = (before: string, after: string) => ({ property: 'status', before, after, exchange })

it('holds while the value stays, whatever the write was answered', () => {
  expect(lockHeld(tried('3', '3'), 'against the first try')).toEqual({ kind: 'holds' })
  expect(lockHeld(tried('3', '4'), 'against the first try')).toEqual({
    kind: 'broken',
    oracle: 'lock-held',
    direction: 'does-not-hold',
    expected: 'status stays as it was locked against the first try',
    observed: 'it was 3, and is 4',
    exchange,
  })
})

it('is open when the value moves again', () => {
  expect(lockOpen(tried('3', '4'), 'after it was opened')).toEqual({ kind: 'holds' })
  expect(lockOpen(tried('3', '3'), 'after it was opened')).toMatchObject({ direction: 'does-not-open' })
})

it('says nothing of what no reply shows', () => {
  expect(lockOpen(tried('', ''), 'after it was opened')).toMatchObject({ kind: 'inconclusive' })
})
