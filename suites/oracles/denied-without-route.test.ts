import { describe, expect, it } from 'vitest'
import { deniedWithoutTwin } from './denied-without-route.ts'
import { answeredWith, judged } from './exchange-kit.ts'

const who = 'an unknown credential'

describe('an endpoint of which only the permission is documented', () => {
  it('holds when it denies', () => {
    expect(deniedWithoutTwin(judged(401), who)).toEqual({ kind: 'holds' })
  })

  it('is broken when it lets somebody in', () => {
    expect(deniedWithoutTwin(judged(200), who)).toEqual({
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'let-in',
      expected: 'denied (401 or 403) for an unknown credential',
      observed: 'answered 200',
      exchange: answeredWith(200),
    })
  })

  it('is broken when it validates first', () => {
    expect(deniedWithoutTwin(judged(422), who)).toMatchObject({
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'validated-first',
      expected: 'denied (401 or 403) for an unknown credential',
      observed: 'answered 422, a refusal of the input',
    })
  })

  it('may not be there at all', () => {
    const verdict = { kind: 'inconclusive', reason: 'there is no such route on this target' }
    expect(deniedWithoutTwin(judged(404), who)).toEqual(verdict)
    expect(deniedWithoutTwin(judged(405), who)).toEqual(verdict)
  })

  it('proves nothing by a failure', () => {
    expect(deniedWithoutTwin(judged(500), who)).toEqual({
      kind: 'inconclusive',
      reason: 'answered 500, which is no denial',
    })
  })
})
