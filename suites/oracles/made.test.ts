import { expect, it } from 'vitest'
import { answeredWith, judged } from './exchange-kit.ts'
import {
  likeFirstBorn,
  namesWhatItMade,
  namesakeMade,
  noneBesides,
  oneMade,
  toldOtherwise,
  twoMade,
} from './made.ts'

const exchange = answeredWith(200)

it('finds one new entity in the list', () => {
  expect(oneMade([1, 1], exchange)).toEqual({ kind: 'holds' })
  expect(oneMade([0, 0], exchange)).toMatchObject({ kind: 'broken', direction: 'not-there' })
  expect(oneMade([1, 2], exchange)).toMatchObject({ kind: 'broken', direction: 'twice' })
  expect(oneMade([], exchange).kind).toBe('inconclusive')
})

it('tells of a list that has grown by twice as many as were made, and of no other number', () => {
  expect(noneBesides(6, 3, exchange)).toMatchObject({ kind: 'broken', direction: 'twice' })
  expect([3, 4, 7, 0, undefined].map(added => noneBesides(added, 3, exchange))).toEqual(
    Array(5).fill(undefined),
  )
})

it('tells two creations apart by their ids', () => {
  expect(twoMade(['4', '5'], exchange)).toEqual({ kind: 'holds' })
  expect(twoMade(['4', '4'], exchange)).toMatchObject({ kind: 'broken', direction: 'same-id' })
})

it('holds the id in the reply against the one under which the entity shows', () => {
  expect(namesWhatItMade('4', '4', exchange)).toEqual({ kind: 'holds' })
  expect(namesWhatItMade('9', '4', exchange)).toMatchObject({ kind: 'broken', direction: 'another-id' })
  expect(namesWhatItMade(undefined, '4', exchange).kind).toBe('inconclusive')
})

it('tells of a namesake that is refused', () => {
  expect(namesakeMade(['firstname'], judged(422), exchange)).toMatchObject({
    kind: 'broken',
    direction: 'namesake',
    observed: expect.stringContaining('firstname'),
  })
  expect(namesakeMade(['firstname'], judged(200), exchange)).toEqual({ kind: 'holds' })
  expect(namesakeMade(['firstname'], judged(500), exchange).kind).toBe('inconclusive')
})

it('tells what a new entity shows that the first new one did not', () => {
  const difference = { read: 'notes.read', place: 'tone', before: [], after: ['grave'] }
  expect(likeFirstBorn([], exchange)).toEqual({ kind: 'holds' })
  expect(likeFirstBorn([{ property: 'tone', difference }], exchange)).toMatchObject({
    kind: 'broken',
    direction: 'inherited',
    observed: 'tone at tone of notes.read: "grave", where the first new one showed nothing',
  })
})

it('tells of a reply that shows the same of each new entity, in more than one member', () => {
  expect(toldOtherwise([], exchange)).toEqual({ kind: 'holds' })
  expect(toldOtherwise(['name'], exchange)).toEqual({ kind: 'holds' })
  expect(toldOtherwise(['name', 'email'], exchange)).toMatchObject({
    kind: 'broken',
    direction: 'told-otherwise',
    observed: 'of name, email it shows the same for whatever was sent',
  })
})
