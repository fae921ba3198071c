import { expect, it } from 'vitest'
import type { Shown, View } from '../../contracts/model/snapshot.ts'
import { answeredWith } from './exchange-kit.ts'
import { shownAlike } from './shown-alike.ts'

const viewOf = (presence: View['presence'], language?: Shown): View => ({
  read: 'toy.read',
  status: 200,
  presence,
  places: new Map(language === undefined ? [] : [['language', [language]]]),
  exchange: answeredWith(200, { json: { language: language ?? null } }),
})
const ours = viewOf('shown', 'nl')
const differs = {
  property: 'language',
  difference: { read: 'toy.read', place: 'language', before: ['nl'], after: ['en'] },
}

it('holds when both callers are shown the same', () => {
  expect(shownAlike(ours, viewOf('shown', 'nl'), [])).toEqual({ kind: 'holds' })
})

it('is broken where the other one is shown another value', () => {
  const theirs = viewOf('shown', 'en')
  expect(shownAlike(ours, theirs, [differs])).toEqual({
    kind: 'broken',
    oracle: 'shown-alike',
    direction: 'otherwise',
    expected: 'another caller with the permission is shown the same of the entity',
    observed: 'language differs: toy.read showed "nl" at language, then "en" to the other one',
    exchange: theirs.exchange,
    twin: ours.exchange,
  })
})

it.each([[[]], [[null]], [['']], [['n*****l']], [['••••']]])(
  'holds where what the other one may not see is left out or veiled: %j',
  after => {
    const withheld = { ...differs, difference: { ...differs.difference, after } }
    expect(shownAlike(ours, viewOf('shown'), [withheld])).toEqual({ kind: 'holds' })
    expect(shownAlike(ours, viewOf('shown', 'en'), [withheld, differs])).toMatchObject({ kind: 'broken' })
  },
)

it('is broken where the other one is not shown the entity at all', () => {
  expect(shownAlike(ours, viewOf('absent'), [])).toMatchObject({ kind: 'broken', direction: 'hidden' })
})

it('says nothing where the other one was not let in, or nobody is shown the entity', () => {
  expect(shownAlike(ours, viewOf('unreadable'), []).kind).toBe('inconclusive')
  expect(shownAlike(viewOf('absent'), viewOf('shown', 'nl'), []).kind).toBe('inconclusive')
})
