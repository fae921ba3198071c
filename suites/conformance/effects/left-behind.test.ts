import { expect, it } from 'vitest'
import type { Relation } from '../../../contracts/model/relation.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { PlacesFact, PropertyPlace } from '../../../fixtures/state/places.ts'
import { api, toyStage, update } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { leftBehind } from './left-behind.ts'

const creates: Relation = {
  kind: 'creates',
  entity: 'note',
  effects: [{ property: 'tone', value: { from: 'body/tone' } }],
  basis: 'documented',
  says: 'Makes a note.',
}
const create = updateOf(
  { tone: { enum: ['quiet'] } },
  { id: 'notes.create', method: 'POST', required: ['tone'], relations: [creates] },
)

const at = (pattern: string): readonly PropertyPlace[] => [
  { read: 'settings', pattern, how: 'value', operations: [] },
]
const places: PlacesFact = {
  noise: noNoise(0),
  observations: [],
  sights: [],
  places: new Map([
    ['tone', at('tone')],
    ['text', at('text')],
  ]),
}

const seen = (tone: string, dashboard: string): Snapshot => ({
  entity: 'subject',
  views: new Map(
    Object.entries({ settings: { tone, text: 'Amber' }, dashboard: { title: dashboard } }).map(
      ([read, shown]) => [
        read,
        {
          read,
          presence: 'shown' as const,
          status: 200,
          exchange: answeredWith(200),
          places: new Map(Object.entries(shown).map(([place, value]) => [place, [value]])),
        },
      ],
    ),
  ),
})

const { context } = toyStage(() => 200).stage
const left = (before: Snapshot, after: Snapshot) =>
  leftBehind(
    { ...context, api: { ...api, endpoints: [create, update] }, facts: { ...context.facts, places } },
    'tone',
    before,
    after,
  )

it('finds the text that still has the old value in it', () => {
  expect(left(seen('solemn', 'Amber, solemn'), seen('cheerful', 'Amber, solemn'))).toEqual({
    read: 'dashboard',
    place: 'title',
    shows: 'Amber, solemn',
    instead: 'cheerful',
  })
})

it('finds none that went along, or that stands for something else', () => {
  expect(left(seen('solemn', 'Amber, solemn'), seen('cheerful', 'Amber, cheerful'))).toBeUndefined()
  expect(left(seen('solemn', 'Amber'), seen('cheerful', 'Amber'))).toBeUndefined()
})

it('leaves a value alone that has the other one in it by chance', () => {
  expect(left(seen('Amb', 'Amber'), seen('cheerful', 'Amber'))).toBeUndefined()
})

it('leaves a text alone that says more than the values', () => {
  const message = 'Amber was made solemn'
  expect(left(seen('solemn', message), seen('cheerful', message))).toBeUndefined()
})

it('leaves a text alone that may be as it was made', () => {
  expect(left(seen('quiet', 'Amber, quiet'), seen('cheerful', 'Amber, quiet'))).toBeUndefined()
})
