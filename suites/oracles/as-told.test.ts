import { expect, it } from 'vitest'
import type { Json } from '../../contracts/model/json.ts'
import { asTold, takenTwice } from './as-told.ts'
import { answeredWith } from './exchange-kit.ts'

const outcomes = [
  { member: 'status', says: 'PENDING becomes PAID and paidAt is set', value: 'PAID', from: ['PENDING'] },
  { member: 'paidAt', says: 'PENDING becomes PAID and paidAt is set' },
]
const told = (before: Json, after: Json) =>
  asTold(outcomes, answeredWith(200, { json: before }), answeredWith(200, { json: after }))
const pending = { status: 'PENDING', paidAt: null }
const paid = { status: 'PAID', paidAt: '2031-02-03T04:05:06Z' }

it('holds where a thing shows what is told of it, in a reply or in what that wraps', () => {
  expect(told(pending, paid)).toEqual({ kind: 'holds' })
  expect(told({ order: pending }, { order: paid })).toEqual({ kind: 'holds' })
})

it('is broken where it shows another value, or nothing of what is set', () => {
  expect(told(pending, { ...paid, status: 'PENDING' })).toMatchObject({
    kind: 'broken',
    direction: 'status',
    observed: 'it is PENDING',
  })
  expect(told(pending, { ...paid, paidAt: null })).toMatchObject({ kind: 'broken', direction: 'paidAt' })
})

it('says nothing of what begins otherwise, or is not shown', () => {
  expect(told(paid, pending)).toMatchObject({ kind: 'inconclusive' })
  expect(told(pending, {})).toMatchObject({ kind: 'inconclusive' })
})

it('says of what was done again how that was answered', () => {
  expect(takenTwice(answeredWith(200))).toMatchObject({ direction: 'twice', observed: 'it was answered 200' })
})
