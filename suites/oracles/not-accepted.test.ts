import { describe, expect, it } from 'vitest'
import { answeredWith, judged, judgedUnanswered } from './exchange-kit.ts'
import { notAccepted } from './not-accepted.ts'

const what = 'DELETE is documented nowhere'

describe('what nobody documents', () => {
  it('holds when it is answered anything but success, while the documented twin is accepted', () => {
    for (const status of [404, 405, 401, 500])
      expect(notAccepted(judged(status), judged(200), what)).toEqual({ kind: 'holds' })
  })

  it('is broken when it is accepted', () => {
    expect(notAccepted(judged(200), judged(422), what)).toEqual({
      kind: 'broken',
      oracle: 'not-accepted',
      direction: 'accepted',
      expected: 'not accepted: DELETE is documented nowhere',
      observed: 'answered 200',
      exchange: answeredWith(200),
      twin: answeredWith(422),
    })
  })

  it('proves nothing when the twin is not accepted, or no answer came', () => {
    expect(notAccepted(judged(404), judged(403), what)).toEqual({
      kind: 'inconclusive',
      reason: 'the documented twin was answered 403',
    })
    expect(notAccepted(judgedUnanswered('cut'), judged(200), what)).toEqual({
      kind: 'inconclusive',
      reason: 'answered no answer (the connection was closed)',
    })
  })
})
