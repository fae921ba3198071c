import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Target } from '../../contracts/model/target.ts'
import { isUntried } from './family.ts'
import { permittedByProfile } from './permitted-by-profile.ts'
import { caseOf, claimNamed, target, toyStage, update } from './toy-stage.ts'

function reasonFor(
  endpoint: Partial<Endpoint>,
  profile: Partial<Target>,
  notTestable = {},
): string | undefined {
  const [targetApi] = target.apis
  if (!targetApi) throw new Error('the toy target has one API')
  const allowed = permittedByProfile(
    { ...target, ...profile },
    { ...targetApi, notTestable },
    new Map([[update.id, { ...update, ...endpoint }]]),
  )
  const cases = allowed({ claim: claimNamed('a'), cases: () => [caseOf({ text: '1' })] }).cases(
    toyStage(() => 200).stage.context,
  )
  return isUntried(cases) ? `${cases.untried}: ${cases.reason}` : undefined
}

describe('a profile', () => {
  it('lets through what it does not forbid', () => {
    expect(reasonFor({}, {})).toBeUndefined()
    expect(reasonFor({ method: 'GET' }, { mode: 'read-only' })).toBeUndefined()
    expect(reasonFor({ reaches: 'mail' }, { allow: ['mail'] })).toBeUndefined()
  })

  it('leaves out what is not testable there, with its own words', () => {
    expect(reasonFor({}, {}, { 'notes.update': 'no notes here' })).toBe(
      'left-out: the profile says that it is not testable: no notes here',
    )
  })

  it('leaves out what writes, and what reaches people by reading, when it is read-only', () => {
    const reason = 'left-out: the profile is read-only ("mode": "sandbox" allows writing)'
    expect(reasonFor({}, { mode: 'read-only' })).toBe(reason)
    expect(reasonFor({ method: 'GET', reaches: 'mail' }, { mode: 'read-only', allow: ['mail'] })).toBe(reason)
  })

  it('leaves out what reaches people in a way that it does not allow', () => {
    expect(reasonFor({ reaches: 'mail' }, { allow: ['phone'] })).toBe(
      'left-out: it reaches people (mail), which the profile does not allow',
    )
  })
})
