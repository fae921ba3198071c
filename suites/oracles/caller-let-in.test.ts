import { describe, expect, it } from 'vitest'
import { callerLetIn } from './caller-let-in.ts'
import { answeredWith, judged } from './exchange-kit.ts'

const who = 'a credential with only USER_READ'

describe('somebody who may call', () => {
  it('holds when let in', () => {
    expect(callerLetIn(judged(200), undefined, who)).toEqual({ kind: 'holds' })
  })

  it('is broken when denied, with or without somebody to compare with', () => {
    expect(callerLetIn(judged(403), undefined, who)).toEqual({
      kind: 'broken',
      oracle: 'caller-let-in',
      direction: 'shut-out',
      expected: 'let in: a credential with only USER_READ has the permission',
      observed: 'answered 403',
      exchange: answeredWith(403),
    })
    expect(callerLetIn(judged(401), judged(422), who)).toMatchObject({
      kind: 'broken',
      twin: answeredWith(422),
    })
  })

  it('is broken when the same request is accepted from somebody else', () => {
    expect(callerLetIn(judged(422), judged(200), who)).toMatchObject({
      kind: 'broken',
      direction: 'shut-out',
    })
  })

  it('proves nothing when the request is refused as such', () => {
    const reason = 'answered 422, so that nothing is known of the permission'
    expect(callerLetIn(judged(422), undefined, who)).toEqual({ kind: 'inconclusive', reason })
    expect(callerLetIn(judged(422), judged(400), who)).toEqual({ kind: 'inconclusive', reason })
  })

  it('proves nothing when the target asks for patience', () => {
    expect(callerLetIn(judged(429), judged(200), who).kind).toBe('inconclusive')
  })
})
