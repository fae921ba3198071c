import { expect, it } from 'vitest'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { RelationBody } from '../../../contracts/model/relation.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { shows, wrote } from '../../../fixtures/state/small/wrote.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf } from '../../engine/toy-updates.ts'
import { contradicted } from './contradicted.ts'

const doing = (id: string, body: RelationBody, locksOut: boolean) =>
  updateOf(
    { mood: { type: 'integer' } },
    {
      id,
      relations: [{ ...body, basis: 'documented', says: id }],
      marks: { 'body/mood': { names: 'moodId' } },
      ...(locksOut && { locksOut }),
    },
  )

const banishing = (locksOut: boolean) =>
  doing(
    'notes.banish',
    { kind: 'writes', effects: [{ property: 'welcome', value: { constant: false } }] },
    locksOut,
  )
const mood = doing(
  'notes.mood',
  { kind: 'writes', effects: [{ property: 'mood', value: { from: 'body/mood' } }] },
  false,
)

const seen = (welcome: boolean, shown: number) => shows({ welcome: [welcome], mood: [shown] })
const write = (
  id: string,
  values: { readonly [property: string]: Json },
  after: [boolean, number],
  before: [boolean, number],
) => wrote(id, values, seen(...after), seen(...before))

const { context: toy } = toyStage(() => 200).stage
const exchange: Exchange = {
  number: 1,
  endpoint: 'notes.banish',
  caller: { kind: 'identity', name: 'full' },
  request: { method: 'PUT', path: '/', headers: [] },
  durationMs: 1,
  retried: [],
}

const verdictOn = (locksOut: boolean) => {
  const banish = banishing(locksOut)
  const endpoints = [banish, mood]
  const places = placesFrom(
    [
      write('notes.mood', { mood: 3 }, [true, 3], [true, 2]),
      write('notes.mood', { mood: 5 }, [true, 5], [true, 3]),
      write('notes.mood', { mood: 7 }, [true, 7], [true, 5]),
      write('notes.banish', { welcome: false }, [false, 0], [true, 7]),
    ],
    noNoise(0),
  )
  const context = {
    ...toy,
    api: { ...toy.api, endpoints },
    endpoints: new Map(endpoints.map(each => [each.id, each])),
    facts: { ...toy.facts, places },
  }
  return contradicted(context, { endpoint: banish, property: 'welcome' }, exchange)
}

it('sees what is written to one property land on another', () => {
  expect(verdictOn(false)).toMatchObject({ kind: 'broken', direction: 'misplaced' })
})

it('lets the mood of somebody who is shut out go off with that', () => {
  expect(verdictOn(true)).toBeUndefined()
})
