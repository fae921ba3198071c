import { describe, expect, it } from 'vitest'
import { answeredWith, unanswered } from './exchange-kit.ts'
import { toldApart } from './told-apart.ts'

const usual = { anonymous: 401, unknown: 401, outsider: 403 }

describe('a target that tells 401 from 403', () => {
  it('holds when this endpoint does it as the others do', () => {
    expect(toldApart(answeredWith(401), answeredWith(401), answeredWith(403), usual)).toEqual({
      kind: 'holds',
    })
  })

  it('is broken when any of the strangers is answered like another', () => {
    expect(toldApart(answeredWith(401), answeredWith(401), answeredWith(401), usual)).toEqual({
      kind: 'broken',
      oracle: 'told-apart',
      direction: 'mixed-up',
      expected: '403 for a credential without the permission, as elsewhere on this target',
      observed: 'answered 401',
      exchange: answeredWith(401),
    })
    expect(toldApart(answeredWith(403), answeredWith(401), answeredWith(403), usual)).toMatchObject({
      expected: '401 for no credential, as elsewhere on this target',
    })
    expect(toldApart(answeredWith(401), answeredWith(403), answeredWith(403), usual)).toMatchObject({
      expected: '401 for an unknown credential, as elsewhere on this target',
    })
  })

  it('is broken when a stranger is sent elsewhere', () => {
    expect(toldApart(answeredWith(302), answeredWith(401), answeredWith(403), usual)).toMatchObject({
      kind: 'broken',
      observed: 'answered 302',
    })
  })

  it('is not asked about answers that never came', () => {
    expect(toldApart(unanswered('cut'), unanswered('cut'), unanswered('cut'), usual)).toEqual({
      kind: 'holds',
    })
  })

  it('is not asked about answers that are neither', () => {
    expect(toldApart(answeredWith(200), answeredWith(404), answeredWith(500), usual)).toEqual({
      kind: 'holds',
    })
  })
})
