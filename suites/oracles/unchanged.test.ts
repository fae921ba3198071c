import { describe, expect, it } from 'vitest'
import type { Difference } from '../../contracts/model/snapshot.ts'
import { answeredWith } from './exchange-kit.ts'
import { differenceInWords, unchanged } from './unchanged.ts'

const moved = (place: string): Difference => ({
  read: 'desk.settings',
  place,
  before: ['Ann', 1],
  after: ['Bob'],
})

describe('what was to leave no trace', () => {
  it('holds when nothing moved', () => {
    expect(unchanged([], 'nothing changed', 'refused', answeredWith(422))).toEqual({ kind: 'holds' })
  })

  it('is broken by one difference, which it shows', () => {
    expect(unchanged([moved('name')], 'nothing changed', 'refused', answeredWith(422))).toEqual({
      kind: 'broken',
      oracle: 'unchanged',
      direction: 'refused',
      expected: 'nothing changed',
      observed: 'desk.settings showed "Ann", 1 at name, then "Bob"',
      exchange: answeredWith(422),
    })
  })

  it('shows five differences at most', () => {
    const verdict = unchanged(['a', 'b', 'c', 'd', 'e', 'f'].map(moved), 'nothing changed', 'denied')
    expect(verdict).toMatchObject({
      direction: 'denied',
      observed: expect.stringMatching(/ at d, then "Bob"; .* at e,/),
    })
    expect(verdict).not.toMatchObject({ observed: expect.stringContaining(' at f,') })
    expect(verdict).not.toHaveProperty('exchange')
  })
})

describe('a difference in words', () => {
  it('names an entity that came or went, and says nothing where nothing stood', () => {
    const words = differenceInWords({ read: 'desk.list', place: '', before: ['shown'], after: [] })
    expect(words).toBe('desk.list showed "shown" at the entity itself, then nothing')
  })

  it('is cut where it would fill the page', () => {
    const words = differenceInWords({
      read: 'desk.list',
      place: 'note',
      before: ['x'.repeat(118)],
      after: ['x'.repeat(119)],
    })
    expect(words).toBe(`desk.list showed "${'x'.repeat(118)}" at note, then "${'x'.repeat(116)}…`)
  })
})
