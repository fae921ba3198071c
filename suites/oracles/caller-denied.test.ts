import { describe, expect, it } from 'vitest'
import { callerDenied, deniedOrRefused } from './caller-denied.ts'
import { answeredWith, judged } from './exchange-kit.ts'

const who = 'no credential'

describe('somebody who may not call', () => {
  it('is denied while whoever may is let in with the same request', () => {
    expect(callerDenied(judged(401), judged(200), who)).toEqual({ kind: 'holds' })
    expect(callerDenied(judged(403), judged(200), who)).toEqual({ kind: 'holds' })
  })

  it('may be told that there is nothing, which denies as well', () => {
    expect(callerDenied(judged(404), judged(200), who)).toEqual({ kind: 'holds' })
  })

  it('is a hole when let in, whatever the permitted caller is answered', () => {
    expect(callerDenied(judged(200), judged(200), who)).toEqual({
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'let-in',
      expected: 'denied (401 or 403) for no credential',
      observed: 'answered 200',
      exchange: answeredWith(200),
      twin: answeredWith(200),
    })
    expect(callerDenied(judged(201), judged(500), who)).toMatchObject({ kind: 'broken', direction: 'let-in' })
  })

  it('learns too much when the input is validated first', () => {
    expect(callerDenied(judged(422), judged(200), who)).toMatchObject({
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'validated-first',
      expected: 'denied (401 or 403) for no credential',
      observed: 'answered 422, a refusal of the input',
    })
  })

  it('proves nothing when the permitted caller is not let in', () => {
    const reason = 'the permitted caller was answered 422 to the same request'
    expect(callerDenied(judged(401), judged(422), who)).toEqual({ kind: 'inconclusive', reason })
    expect(callerDenied(judged(422), judged(422), who)).toEqual({ kind: 'inconclusive', reason })
  })

  it('whose credential is none by its form may be refused, and never let in', () => {
    expect(deniedOrRefused(callerDenied(judged(422), judged(200), who))).toEqual({ kind: 'holds' })
    expect(deniedOrRefused(callerDenied(judged(200), judged(200), who))).toMatchObject({
      kind: 'broken',
      direction: 'let-in',
    })
  })

  it('is not denied by a failure', () => {
    expect(callerDenied(judged(500), judged(200), who)).toEqual({
      kind: 'inconclusive',
      reason: 'answered 500, which is no denial',
    })
  })
})
