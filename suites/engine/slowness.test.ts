import { describe, expect, it } from 'vitest'
import { isClaimTooSlow, isTooSlow, noteAnswer, noteCase, openSlowness } from './slowness.ts'

function after(...answers: readonly boolean[]): boolean {
  const slowness = openSlowness()
  for (const isSlow of answers) noteAnswer(slowness, 'notes.update', isSlow)
  return isTooSlow(slowness, 'notes.update')
}

const times = (count: number, ...answers: readonly boolean[]): readonly boolean[] =>
  Array.from({ length: count }, () => answers).flat()

describe('an endpoint that answers slowly', () => {
  it('is asked no more than is needed once it was slow six times', () => {
    expect(after(...times(5, true))).toBe(false)
    expect(after(...times(6, true))).toBe(true)
  })

  it('is asked on where only some of its answers are slow', () => {
    expect(after(...times(8, true, false, false, false))).toBe(false)
  })

  it('is asked no more once too much time was lost to it in all', () => {
    expect(after(...times(16, true, false, false, false))).toBe(true)
  })

  it('is no other endpoint', () => {
    const slowness = openSlowness()
    for (const isSlow of times(6, true)) noteAnswer(slowness, 'notes.update', isSlow)
    expect(isTooSlow(slowness, 'notes.read')).toBe(false)
  })
})

describe('a claim whose cases hang', () => {
  it('has shown what there is to show with two of them, while others go on', () => {
    const slowness = openSlowness()
    noteCase(slowness, 'notes.update/accepts/body/text')
    expect(isClaimTooSlow(slowness, 'notes.update/accepts/body/text')).toBe(false)
    noteCase(slowness, 'notes.update/accepts/body/text')
    expect(isClaimTooSlow(slowness, 'notes.update/accepts/body/text')).toBe(true)
    expect(isClaimTooSlow(slowness, 'notes.update/accepts/body/tone')).toBe(false)
  })
})
