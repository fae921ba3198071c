import { describe, expect, it } from 'vitest'
import { answersInTime } from './answers-in-time.ts'
import { answeredWith, unanswered } from './exchange-kit.ts'

const after = (durations: readonly number[], last: number) => {
  const memory = new Map<string, unknown>()
  for (const durationMs of durations) answersInTime(answeredWith(200, { durationMs }), 1000, memory)
  return answersInTime(answeredWith(200, { durationMs: last }), 1000, memory)
}

describe('an answer', () => {
  it('holds within the limit of the profile, however fast its fellows were', () => {
    expect(after([1, 1, 1], 999)).toEqual({ kind: 'holds' })
  })

  it('is broken beyond the limit when it is far slower than its fellows', () => {
    expect(after([20, 30, 25], 1000)).toMatchObject({
      kind: 'broken',
      oracle: 'answers-in-time',
      direction: 'slow',
      expected: 'an answer within 1000 ms',
      observed: 'it took longer, and far longer than its fellows',
    })
  })

  it('is broken beyond the limit when it has no fellows yet', () => {
    expect(after([], 1000)).toMatchObject({ kind: 'broken' })
  })

  it('holds where all are slow', () => {
    expect(after([200, 900, 150], 1999)).toEqual({ kind: 'holds' })
    expect(after([200, 900, 150], 2000)).toMatchObject({ kind: 'broken' })
  })

  it('is compared with the middle one of its fellows, which one slow one does not move', () => {
    expect(after([20, 4000, 20], 1500)).toMatchObject({ kind: 'broken' })
  })

  it('is not judged when it never came', () => {
    expect(answersInTime(unanswered('slow'), 1000, new Map())).toBeUndefined()
  })
})
