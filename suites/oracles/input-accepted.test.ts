import { describe, expect, it } from 'vitest'
import { answeredWith, judged, judgedUnanswered } from './exchange-kit.ts'
import { inputAccepted } from './input-accepted.ts'

const verdictOf = ({ exchange, kind }: ReturnType<typeof judged>) =>
  inputAccepted(exchange, kind, 'the longest name')

describe('a request that keeps every clause', () => {
  it('holds when it is accepted', () => {
    expect(verdictOf(judged(200))).toEqual({ kind: 'holds' })
  })

  it('is broken when it is refused, and says what was sent and what came back', () => {
    const { exchange, kind } = judged(422)
    expect(inputAccepted(exchange, kind, 'the longest name')).toEqual({
      kind: 'broken',
      oracle: 'input-accepted',
      direction: 'too-strict',
      expected: 'accepted (2xx): the longest name keeps every clause',
      observed: 'answered 422',
      exchange: answeredWith(422),
    })
  })

  it('is broken when it is denied, redirected or finds nothing', () => {
    for (const status of [403, 302, 404])
      expect(verdictOf(judged(status))).toMatchObject({ kind: 'broken', direction: 'too-strict' })
  })

  it('is broken in another direction when the server failed or hung up', () => {
    expect(verdictOf(judged(500))).toMatchObject({ kind: 'broken', direction: 'failed' })
    expect(verdictOf(judgedUnanswered('cut'))).toMatchObject({ kind: 'broken', direction: 'failed' })
  })

  it('says nothing of a target that asks for fewer requests', () => {
    expect(verdictOf(judged(429))).toEqual({
      kind: 'inconclusive',
      reason: 'the target asked for fewer requests',
    })
  })
})
