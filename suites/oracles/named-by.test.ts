import { expect, it } from 'vitest'
import { judged } from './exchange-kit.ts'
import { namedBy } from './named-by.ts'

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
