import { describe, expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { addUserStatistic } from '../../../contracts/apis/omnidesk-user/add-user-statistic.contract.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import { flatten } from '../../../fixtures/state/flatten.ts'
import type { Observation } from '../../../fixtures/state/observation.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { partsIn, unmovedIn } from './collected.ts'

type Replies = { readonly [read: string]: Json }

const seen = (replies: Replies): Snapshot => ({
  entity: 'subject',
  views: new Map(
    Object.entries(replies).map(([read, json]) => [
      read,
      {
        read,
        presence: 'shown' as const,
        status: 200,
        exchange: answeredWith(200, { json }),
        places: flatten(json),
      },
    ]),
  ),
})

const key = ['Amber', 'Birch', 'Cedar']
const entry = { statistic: 'Amber', first: 'Birch', statisticSecondaryOption: 'Cedar' }

const added = (before: Replies, after: Replies, stale: readonly string[] = []): Observation => ({
  endpoint: addUserStatistic.id,
  effects: [{ property: 'statistics', key, value: true, entry: 'present' }],
  before: seen(before),
  after: seen(after),
  stale: new Set(stale),
})

const factOf = (...observations: readonly Observation[]) => placesFrom(observations, noNoise(0))
const empty = { settings: { statistics: [] }, list: [] }
const shown = { settings: { statistics: [entry] } }

describe('a list that is as before although another reply shows the new entry', () => {
  const unmoved = (after: Json, ...stale: readonly string[]) =>
    unmovedIn(factOf(added(empty, { ...shown, list: after }, stale)), 'list', 'statistics')

  it('is told of, also where it was read long before', () => {
    expect(unmoved([])).toMatchObject([{ elsewhere: 'settings' }])
    expect(unmoved([], 'list')).toHaveLength(1)
  })

  it('is none where the list shows it, in whatever form', () => {
    expect(unmoved([entry])).toEqual([])
    expect(unmoved(['amber, birch and cedar'])).toEqual([])
  })

  it('is none where no other reply shows it', () => {
    const fact = factOf(added(empty, { settings: { statistics: [] }, list: [] }))
    expect(unmovedIn(fact, 'list', 'statistics')).toEqual([])
  })

  it('is none where something else was done to the entries since it was read', () => {
    const later = added({ ...shown, list: [] }, { settings: { statistics: [] }, list: [] }, ['list'])
    const fact = factOf(added(empty, { ...shown, list: [entry] }), {
      ...later,
      effects: [{ property: 'statistics', key, value: false, entry: 'absent' }],
    })
    expect(unmovedIn(fact, 'list', 'statistics')).toEqual([])
  })

  it('is none where there may be more on another page', () => {
    const many = Array.from({ length: 15 }, (_, index) => ({ name: `n${index}` }))
    const fact = factOf(added({ ...empty, list: many }, { ...shown, list: many }))
    expect(unmovedIn(fact, 'list', 'statistics')).toEqual([])
  })
})

describe('the members of an entry', () => {
  const endpoints = new Map([[addUserStatistic.id, addUserStatistic]])

  it('are held against the part of its name that they are called like', () => {
    const swapped = { ...entry, first: 'Cedar', statisticSecondaryOption: 'Birch' }
    const fact = factOf(added(empty, { ...shown, list: [swapped] }))
    expect(partsIn({ endpoints }, fact, 'list', 'statistics')).toMatchObject([
      { place: 'body/statistic', sent: 'Amber', shown: 'Amber' },
      { place: 'body/statisticSecondaryOption', sent: 'Cedar', shown: 'Birch' },
    ])
  })
})
