import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import type { Observation } from '../../../fixtures/state/observation.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { doubtfulPlaces, leftBehind, stalePlace } from './stale-places.ts'

type Replies = { readonly [read: string]: { readonly [place: string]: Shown } }

const seen = (replies: Replies): Snapshot => ({
  entity: 'subject',
  views: new Map(
    Object.entries(replies).map(([read, places]) => [
      read,
      {
        read,
        presence: 'shown' as const,
        status: 200,
        exchange: answeredWith(200),
        places: new Map(Object.entries(places).map(([place, value]) => [place, [value]])),
      },
    ]),
  ),
})

const write = (value: Json, before: Replies, after: Replies): Observation => ({
  endpoint: 'toy.update',
  effects: [{ property: 'speed', value }],
  before: seen(before),
  after: seen(after),
})

const factOf = (...observations: readonly Observation[]) => placesFrom(observations, noNoise(0))

describe('a place that is called like one of a property', () => {
  const settings = (value: number) => ({ 'car.speed': value })

  it('is stale where it shows the old value once the property has moved', () => {
    const fact = factOf(
      write(
        4711,
        { settings: settings(5), dashboard: { 'data.car.speed': 5 } },
        { settings: settings(4711), dashboard: { 'data.car.speed': 5 } },
      ),
    )
    expect(stalePlace(fact, 'speed')).toMatchObject({
      read: 'dashboard',
      place: 'data.car.speed',
      shows: '5',
      instead: '4711',
    })
  })

  it('is not what stands deeper than a single name, in an entry of its own', () => {
    const fact = factOf(
      write(
        4711,
        { list: { speed: 5 }, settings: { 'races.Amber.speed': 5 } },
        { list: { speed: 4711 }, settings: { 'races.Amber.speed': 5 } },
      ),
    )
    expect(stalePlace(fact, 'speed')).toBeUndefined()
  })

  it('is not where it moves along', () => {
    const fact = factOf(
      write(
        4711,
        { settings: settings(5), dashboard: { 'data.car.speed': 5 } },
        { settings: settings(4711), dashboard: { 'data.car.speed': 4711 } },
      ),
    )
    expect(stalePlace(fact, 'speed')).toBeUndefined()
  })

  it('is not where it showed something else from the start, or is called otherwise', () => {
    const fact = factOf(
      write(
        4711,
        { settings: settings(5), dashboard: { 'data.car.speed': 6, 'data.limit.speed': 5 } },
        { settings: settings(4711), dashboard: { 'data.car.speed': 6, 'data.limit.speed': 5 } },
      ),
    )
    expect(stalePlace(fact, 'speed')).toBeUndefined()
  })

  it('is stale under the name of the property, among others of the entity', () => {
    const drawn = { endpoint: 'toy.paint', effects: [{ property: 'colour', value: 'green' }] }
    const paint = (colour: string) => ({
      settings: { 'car.top': 5 },
      dashboard: { 'mine.speed': 5, 'mine.colour': colour, 'limit.speed': 5 },
    })
    const painted: Observation = { ...drawn, before: seen(paint('red')), after: seen(paint('green')) }
    const { dashboard } = paint('green')
    const moved = write(
      4711,
      { settings: { 'car.top': 5 }, dashboard },
      { settings: { 'car.top': 4711 }, dashboard },
    )
    expect(stalePlace(factOf(painted, moved), 'speed')?.place).toBe('mine.speed')
    expect(stalePlace(factOf(moved), 'speed')).toBeUndefined()
  })
})

describe('a place that nobody looked at while its property was written', () => {
  const both = (speed: string, settled: string) => ({
    list: { gear: speed },
    settings: { 'car.gear': settled, 'car.speed': 4711 },
  })
  const known: Observation = {
    endpoint: 'toy.update',
    effects: [{ property: 'speed', value: 4711 }],
    before: seen({ settings: { 'car.gear': 'low', 'car.speed': 5 } }),
    after: seen({ settings: { 'car.gear': 'low', 'car.speed': 4711 } }),
  }
  const shifted: Observation = {
    endpoint: 'toy.shift',
    effects: [{ property: 'shift', value: 'high' }],
    before: seen({ list: { gear: 'low' } }),
    after: seen({ list: { gear: 'high' } }),
  }
  const fact = factOf(known, shifted)
  const doubtful = (values: readonly string[], read = 'settings') =>
    doubtfulPlaces(fact, 'shift', { about: new Set([read]), complete: new Set() }, new Set(values))

  it('is in doubt where it is called like the place of the property and holds one of its values', () => {
    expect(doubtful(['low', 'high'])).toEqual([{ read: 'settings', place: 'car.gear' }])
    expect(doubtful(['first', 'second'])).toEqual([])
    expect(doubtful(['low', 'high'], 'dashboard')).toEqual([])
  })

  it('stands still where the property has moved from one of them to the other', () => {
    const still = (settled: string) =>
      leftBehind(fact, 'shift', doubtful(['low', 'high']), [
        seen(both('low', 'low')),
        seen(both('high', settled)),
      ])
    expect(still('low')).toMatchObject({ read: 'settings', place: 'car.gear', shows: 'low', instead: 'high' })
    expect(still('high')).toBeUndefined()
    const lags = [seen(both('low', 'high')), seen(both('high', 'low'))] as const
    expect(leftBehind(fact, 'shift', doubtful(['low', 'high']), lags)).toMatchObject({ shows: 'low' })
  })
})
