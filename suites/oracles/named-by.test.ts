import { expect, it } from 'vitest'
import { judged } from './exchange-kit.ts'
import { namedBy, notNamedBy } from './named-by.ts'

it('holds when the value is accepted as the name of whoever shows it', () => {
  expect(namedBy('email', 'a+b@example.com', judged(200), judged(200))).toEqual({ kind: 'holds' })
})

it('is broken when nobody is found by it', () => {
  expect(namedBy('email', 'a+b@example.com', judged(404), judged(200))).toMatchObject({
    kind: 'broken',
    oracle: 'named-by',
    direction: 'not-found',
    expected: 'whoever shows the email a+b@example.com is named by it',
  })
  expect(namedBy('email', 'a+b@example.com', judged(400), judged(200))).toMatchObject({ kind: 'broken' })
})

it('says nothing when the plain value was refused, too, or the server failed', () => {
  expect(namedBy('email', 'a+b@example.com', judged(404), judged(404))).toMatchObject({
    kind: 'inconclusive',
  })
  expect(namedBy('email', 'a+b@example.com', judged(500), judged(200))).toMatchObject({
    kind: 'inconclusive',
  })
})

it('is broken when what somebody had once still names him', () => {
  const exchange = judged(200).exchange
  const seen = { property: 'status', before: '1', after: '2' }
  expect(notNamedBy('email', 'a@example.com', seen, exchange)).toMatchObject({
    kind: 'broken',
    oracle: 'named-by',
    direction: 'former',
    observed: 'its status was 1, and is 2',
  })
  expect(notNamedBy('email', 'a@example.com', { ...seen, after: '1' }, exchange)).toEqual({ kind: 'holds' })
})
