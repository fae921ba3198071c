import { describe, expect, it } from 'vitest'
import type { Broken } from '../../contracts/model/claim.ts'
import { findingIdOf } from './finding-id-of.ts'
import { claimNamed } from './toy-stage.ts'

const broken = (oracle: string, direction: string, observed = ''): Broken => ({
  kind: 'broken',
  oracle,
  direction,
  expected: '',
  observed,
})

describe('the id of a finding', () => {
  it('names the endpoint, what was demanded, the oracle and the direction', () => {
    expect(findingIdOf(claimNamed('accepts'), broken('input-accepted', 'too-strict'))).toBe(
      'notes.update/accepts:input-accepted:too-strict',
    )
  })

  it('is one for all clauses at a place, whichever of them comes first', () => {
    const too = broken('input-refused', 'too-lax')
    const pattern = claimNamed('refuses/body/text:pattern', { clause: 'body/text:pattern' })
    const length = claimNamed('refuses/body/text:minLength+pattern', {
      clause: 'body/text:minLength+pattern',
    })
    expect(findingIdOf(pattern, too)).toBe('notes.update/refuses/body/text:input-refused:too-lax')
    expect(findingIdOf(length, too)).toBe(findingIdOf(pattern, too))
  })

  it('is one for all claims that write a property which is not stored', () => {
    const lost: Broken = { ...broken('value-shown', 'lost'), property: 'tone' }
    const id = 'notes.update/writes/tone:value-shown:lost'
    expect(findingIdOf(claimNamed('writes/tone', { family: 'writes' }), lost)).toBe(id)
    expect(findingIdOf(claimNamed('writes-together', { family: 'keeps-unsent' }), lost)).toBe(id)
    expect(findingIdOf(claimNamed('stores/tone', { family: 'stores' }), lost)).toBe(id)
    expect(findingIdOf(claimNamed('default/body/tone', { family: 'defaults' }), lost)).not.toBe(id)
  })

  it('tells places, oracles and directions apart', () => {
    const at = (place: string) => claimNamed(`refuses/${place}:type`, { clause: `${place}:type` })
    const ids = [
      findingIdOf(at('body/text'), broken('o', 'd')),
      findingIdOf(at('body/tone'), broken('o', 'd')),
      findingIdOf(at('body/text'), broken('p', 'd')),
      findingIdOf(at('body/text'), broken('o', 'e')),
    ]
    expect(new Set(ids).size).toBe(4)
  })

  it('takes all strangers for one group, and all holders of a valid credential for another', () => {
    const denied = (caller: string) =>
      findingIdOf(
        claimNamed(`denies/${caller}`, { family: 'permissions' }),
        broken('caller-denied', 'let-in'),
      )
    expect(denied('none')).toBe('notes.update/denies/strangers:caller-denied:let-in')
    expect(denied('very-long')).toBe(denied('none'))
    expect(denied('only-READ')).toBe('notes.update/denies/holders:caller-denied:let-in')
    expect(denied('all-but-WRITE')).toBe(denied('without-permission'))
  })

  it('keeps apart who should have been let in', () => {
    const shutOut = (caller: string) =>
      findingIdOf(
        claimNamed(`lets-in/${caller}`, { family: 'permissions' }),
        broken('caller-let-in', 'shut-out'),
      )
    expect(shutOut('only-READ')).not.toBe(shutOut('all'))
  })

  it('never holds what was sent or observed', () => {
    const claim = claimNamed('refuses/body/text:pattern', { clause: 'body/text:pattern' })
    expect(findingIdOf(claim, broken('o', 'd', 'answered 200 to "kX9?"'))).toBe(
      findingIdOf(claim, broken('o', 'd', 'answered 201 to "zzz"')),
    )
  })
})
