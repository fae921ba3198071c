import { expect, it } from 'vitest'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { Observation } from '../../../fixtures/state/observation.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf, writesEach } from '../../engine/toy-updates.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { isDoubtful } from './while-learning.ts'

const update = updateOf(
  { tone: { type: 'string' }, text: { type: 'string' } },
  { relations: writesEach('tone', 'text') },
)
const other = { ...update, id: 'notes.other' }

const stale = new Set(['notes.read'])

type Shows = { readonly tone: Shown; readonly text: Shown }

const seen = (shows: Shows): Snapshot => ({
  entity: 'learner',
  views: new Map([
    [
      'notes.read',
      {
        read: 'notes.read',
        presence: 'shown' as const,
        status: 200,
        exchange: answeredWith(200),
        places: new Map(Object.entries(shows).map(([place, value]) => [place, [value]])),
      },
    ],
  ]),
})

const wrote = (
  endpoint: string,
  property: keyof Shows,
  value: string,
  before: Shows,
  after: Shows,
): Observation => ({
  endpoint,
  effects: [{ property, value }],
  before: seen(before),
  after: seen(after),
})

/** Both properties were seen where they show, and then this operation wrote the tone. */
function isToneDoubtful(...last: readonly Observation[]): boolean {
  const { context } = toyStage(() => 200).stage
  const observations = [
    wrote(other.id, 'tone', 'grave', { tone: 'a', text: 'b' }, { tone: 'grave', text: 'b' }),
    wrote(other.id, 'text', 'amber', { tone: 'grave', text: 'b' }, { tone: 'grave', text: 'amber' }),
    ...last,
  ]
  const endpoints = [update, other]
  return isDoubtful(
    {
      ...context,
      api: { ...context.api, endpoints },
      endpoints: new Map(endpoints.map(each => [each.id, each])),
      facts: { ...context.facts, places: placesFrom(observations, noNoise(0)) },
    },
    { endpoint: update, property: 'tone' },
  )
}

const before = { tone: 'grave', text: 'amber' }

it('doubts a write that did not show where the same property shows when others write it', () => {
  expect(isToneDoubtful(wrote(update.id, 'tone', 'light', before, before))).toBe(true)
})

it('doubts a write that moved another property', () => {
  expect(isToneDoubtful(wrote(update.id, 'tone', 'light', before, { tone: 'light', text: 'light' }))).toBe(
    true,
  )
})

it('doubts no write for what moved at a read that was not looked at since another write', () => {
  const late = { ...wrote(update.id, 'tone', 'light', before, { tone: 'light', text: 'birch' }), stale }
  const unseen = {
    ...wrote(other.id, 'text', 'birch', before, before),
    after: { entity: 'learner', views: new Map() },
  }
  expect(isToneDoubtful(unseen, late)).toBe(false)
  expect(isToneDoubtful(late)).toBe(true)
})

it('doubts no write that showed and moved nothing else, and none that was not seen', () => {
  expect(isToneDoubtful(wrote(update.id, 'tone', 'light', before, { tone: 'light', text: 'amber' }))).toBe(
    false,
  )
  expect(isToneDoubtful()).toBe(false)
})
