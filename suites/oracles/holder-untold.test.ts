import { expect, it } from 'vitest'
import { answeredWith } from './exchange-kit.ts'
import { holderUntold } from './holder-untold.ts'

it('holds when the refusal says no more than that the value is taken', () => {
  const refusal = answeredWith(409, { json: { error: 'The username jo is in use' } })
  expect(holderUntold(refusal, ['jo@example.com'])).toEqual({ kind: 'holds' })
})

it('is broken when the refusal shows what else the holder has', () => {
  const refusal = answeredWith(409, { json: { existing: { name: 'jo', email: 'jo@example.com' } } })
  expect(holderUntold(refusal, ['jo@example.com'])).toMatchObject({
    kind: 'broken',
    oracle: 'holder-untold',
    direction: 'told',
  })
})

it('finds text as JSON escapes it', () => {
  const refusal = answeredWith(409, { body: String.raw`{"holder":"the \"one\""}` })
  expect(holderUntold(refusal, ['the "one"'])).toMatchObject({ kind: 'broken' })
})
