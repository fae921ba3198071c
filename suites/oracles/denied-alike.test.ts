import { describe, expect, it } from 'vitest'
import { deniedAlike } from './denied-alike.ts'
import { answeredWith, judged, judgedUnanswered } from './exchange-kit.ts'

const what = 'an invalid body'

describe('whoever may not call', () => {
  it('is denied an invalid request as a valid one', () => {
    expect(deniedAlike(judged(403), judged(403), what)).toEqual({ kind: 'holds' })
  })

  it('learns something when the status differs', () => {
    expect(deniedAlike(judged(403), judged(422), what)).toEqual({
      kind: 'broken',
      oracle: 'denied-alike',
      direction: 'tells',
      expected: 'denied with 403, as the valid request is: an invalid body',
      observed: 'answered 422',
      exchange: answeredWith(422),
      twin: answeredWith(403),
    })
    expect(deniedAlike(judged(403), judged(401), what)).toMatchObject({ kind: 'broken' })
  })

  it('proves nothing when the valid request is not denied', () => {
    expect(deniedAlike(judged(200), judged(200), what)).toEqual({
      kind: 'inconclusive',
      reason: 'the valid request was answered 200, not denied',
    })
  })

  it('proves nothing when no answer came or patience was asked for', () => {
    expect(deniedAlike(judged(403), judgedUnanswered('cut'), what).kind).toBe('inconclusive')
    expect(deniedAlike(judged(403), judged(429), what)).toEqual({
      kind: 'inconclusive',
      reason: 'answered 429',
    })
  })
})
