import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { shutOut } from './shut-out.ts'
import type { TriedWhileShut } from './shut-out.ts'

const told = {
  member: 'status',
  refused: ['PAID'],
  open: ['OPEN'],
  says: 'Only an OPEN bill can be changed',
}
const tried = (status: number, seen: Partial<TriedWhileShut> = {}) =>
  shutOut(told, {
    before: answeredWith(200, { json: { status: 'PAID' } }),
    tried: answeredWith(status),
    answer: status < 300 ? 'accepted' : status < 500 ? 'refused' : 'failed',
    moved: false,
    isRefusal: true,
    ...seen,
  })

it('holds where it is refused and nothing moved', () => {
  expect(tried(409)).toEqual({ kind: 'holds' })
  expect(tried(404, { answer: 'not-found' })).toEqual({ kind: 'holds' })
})

it('is broken where it is taken, or refused and done all the same', () => {
  expect(tried(200)).toMatchObject({ kind: 'broken', direction: 'taken' })
  expect(tried(409, { moved: true })).toMatchObject({ kind: 'broken', direction: 'trace' })
  expect(tried(200, { moved: true, isRefusal: false })).toMatchObject({ direction: 'taken' })
})

it('says nothing of another state, of a failure, of what is done later, or of what is passed over in silence', () => {
  expect(tried(200, { before: answeredWith(200, { json: { status: 'OPEN' } }) })).toMatchObject({
    kind: 'inconclusive',
    reason: 'its status is OPEN',
  })
  expect(tried(500)).toMatchObject({ kind: 'inconclusive' })
  expect(tried(202)).toMatchObject({ kind: 'inconclusive' })
  expect(tried(200, { isRefusal: false })).toMatchObject({ kind: 'inconclusive' })
})
