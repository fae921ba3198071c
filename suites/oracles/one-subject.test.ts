import { describe, expect, it } from 'vitest'
import type { Difference } from '../../contracts/model/snapshot.ts'
import { answeredWith } from './exchange-kit.ts'
import { oneSubject } from './one-subject.ts'

const exchange = answeredWith(200)
const off: readonly Difference[] = [
  { read: 'desk.settings', place: 'active', before: [true], after: [false] },
]

describe('a request that names two', () => {
  it('holds when it changes one of them, or none', () => {
    expect(oneSubject([off, []], 'body/id', exchange)).toEqual({ kind: 'holds' })
    expect(oneSubject([[], []], 'body/id', exchange)).toEqual({ kind: 'holds' })
  })

  it('is broken when it changes both', () => {
    expect(oneSubject([off, off], 'body/id', exchange)).toMatchObject({
      kind: 'broken',
      oracle: 'one-subject',
      direction: 'both',
      expected: 'one of the two that body/id names is changed, or none',
      exchange,
    })
  })
})
