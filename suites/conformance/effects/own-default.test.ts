import { expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { PlacesFact } from '../../../fixtures/state/places.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { shownBy } from '../../oracles/exchange-kit.ts'
import { ownDefault } from './own-default.ts'

const limit = updateOf({ most: { type: 'integer', minimum: 0 } })
const write = { endpoint: limit, property: 'most', value: { from: 'body/most' } } as const

const asNew = (most: number): Snapshot => shownBy('notes.read', { limit: [most] })

function learnt(most: number, written: readonly { property: string; value: Json }[] = []) {
  const { stage } = toyStage(() => 200)
  const places: PlacesFact = {
    noise: noNoise(0),
    sights: [],
    observations: [{ endpoint: 'notes.create', effects: written, after: asNew(most) }],
    places: new Map([['most', [{ read: 'notes.read', pattern: 'limit', how: 'value', operations: [] }]]]),
  }
  return { ...stage.context, facts: { ...stage.context.facts, places } }
}

it('is the number that a new entity showed of itself', () => {
  expect(ownDefault(learnt(5), write)).toEqual([{ json: 5 }])
})

it('is none where the number was given to it, or is written anyway', () => {
  expect(ownDefault(learnt(5, [{ property: 'most', value: 5 }]), write)).toEqual([])
  expect(ownDefault(learnt(12), write)).toEqual([])
})
