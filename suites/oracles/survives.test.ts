import { describe, expect, it } from 'vitest'
import { answeredWith, unanswered } from './exchange-kit.ts'
import { survives } from './survives.ts'

describe('a target', () => {
  it('survives what it accepts and what it refuses', () => {
    for (const status of [200, 302, 404, 422, 499])
      expect(survives(answeredWith(status))).toEqual({ kind: 'holds' })
  })

  it('does not survive a server error', () => {
    expect(survives(answeredWith(500))).toMatchObject({
      kind: 'broken',
      oracle: 'survives',
      direction: 'server-error',
      expected: 'an answer below 500',
      observed: 'answered 500',
    })
    expect(survives(answeredWith(503))).toMatchObject({ direction: 'server-error' })
  })

  it('does not survive what it never answers', () => {
    expect(survives(unanswered('slow'))).toMatchObject({
      kind: 'broken',
      direction: 'no-answer',
      expected: 'an answer',
    })
    expect(survives(unanswered('cut'))).toMatchObject({
      kind: 'broken',
      oracle: 'survives',
      direction: 'cut',
      observed: 'the connection was closed',
    })
  })

  it('may hang up on an enormous credential, and on no other', () => {
    expect(survives(unanswered('cut', { kind: 'forged', forgery: 'very-long' }))).toBeUndefined()
    expect(survives(unanswered('cut', { kind: 'forged', forgery: 'empty' }))).toMatchObject({
      kind: 'broken',
    })
    expect(survives(unanswered('slow', { kind: 'forged', forgery: 'very-long' }))).toMatchObject({
      kind: 'broken',
    })
  })

  it('is not blamed for what the client kept back', () => {
    for (const kind of ['budget', 'not-allowed', 'unreachable'] as const)
      expect(survives(unanswered(kind))).toBeUndefined()
  })
})
