import { describe, expect, it } from 'vitest'
import type { PlaceSeen } from '../../oracles/value-shown.ts'
import { withoutDerived } from './derived-places.ts'

const at = (place: string, sameness: PlaceSeen['sameness'], before: string, after: string): PlaceSeen => ({
  read: 'notes.read',
  place,
  before: [before],
  after: [after],
  sameness,
  opposite: false,
})
const exact = at('title', 'same', 'grave', 'Tone_One')

const placesLeft = (...seen: readonly PlaceSeen[]) =>
  withoutDerived('title', 'Tone_One', seen).map(({ place }) => place)

describe('a place that is made of a text', () => {
  it('is not judged where the reply shows the text itself under its own name', () => {
    expect(placesLeft(exact, at('slug', 'different', 'grave', 'tone-one'))).toEqual(['title'])
    expect(placesLeft(exact, at('slug', 'different', 'tone-one', 'tone-one'))).toEqual(['title'])
  })

  it('is judged where it stays what another text made of it', () => {
    expect(placesLeft(exact, at('slug', 'different', 'grave', 'grave'))).toEqual(['title', 'slug'])
  })

  it('is judged where it bears the name, or where no other place of the reply shows the text', () => {
    const cut = at('data.title', 'different', 'grave', 'Tone')
    expect(placesLeft(exact, cut)).toEqual(['title', 'data.title'])
    expect(placesLeft({ ...exact, read: 'notes.list' }, at('slug', 'different', 'grave', 'tone'))).toEqual([
      'title',
      'slug',
    ])
  })
})
