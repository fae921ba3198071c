import { describe, expect, it } from 'vitest'
import { answeredWith, judged, judgedUnanswered } from './exchange-kit.ts'
import { inputRefused } from './input-refused.ts'

const says = 'a digit at the first position'

describe('a request that breaks one clause', () => {
  it('holds when it is refused while its twin is accepted', () => {
    expect(inputRefused(judged(422), judged(200), says)).toEqual({ kind: 'holds' })
    expect(inputRefused(judged(404), judged(200), says)).toEqual({ kind: 'holds' })
  })

  it('is broken when it is accepted, with the twin beside it', () => {
    expect(inputRefused(judged(200, { sent: 'name=1' }), judged(200), says)).toEqual({
      kind: 'broken',
      oracle: 'input-refused',
      direction: 'too-lax',
      expected: 'refused (4xx): a digit at the first position',
      observed: 'answered 200',
      exchange: answeredWith(200, { sent: 'name=1' }),
      twin: answeredWith(200),
    })
  })

  it('is broken when it is accepted although nobody knows of a twin', () => {
    const verdict = inputRefused(judged(201), undefined, says)
    expect(verdict).toMatchObject({ kind: 'broken', direction: 'too-lax' })
    expect(verdict).not.toHaveProperty('twin')
  })

  it('counts as refused without a twin only where none was asked for', () => {
    expect(inputRefused(judged(400), undefined, says)).toEqual({ kind: 'holds' })
  })

  it('proves nothing when its twin is refused, too', () => {
    const verdict = inputRefused(judged(422), judged(403), says)
    expect(verdict).toEqual({
      kind: 'inconclusive',
      reason: 'the twin, which keeps every clause, was answered 403, so that a refusal proves nothing',
    })
  })

  it('takes neither a denial nor a failure nor a request for patience for a refusal', () => {
    for (const status of [401, 500, 429, 302])
      expect(inputRefused(judged(status), judged(200), says)).toEqual({
        kind: 'inconclusive',
        reason: `answered ${status}, which is no refusal`,
      })
    expect(inputRefused(judgedUnanswered('slow'), judged(200), says).kind).toBe('inconclusive')
  })
})
