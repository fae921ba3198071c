import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../contracts/clauses/clauses-of.ts'
import { placesOf } from '../../contracts/clauses/places-of.ts'
import { apis } from '../../contracts/apis/index.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { RequestWorld, ValueCase } from '../../fixtures/requests/index.ts'
import {
  bareDraft,
  breakingCases,
  coverDrafts,
  draftWith,
  freshAt,
  fullDraft,
  keepingCases,
  toWire,
  unmetNeeds,
  zoneOnWire,
} from '../../fixtures/requests/index.ts'

/** Draws of each place and each clause. */
const draws = 12

const worldOf = (endpoint: Endpoint): RequestWorld => ({
  seed: 1,
  tag: 'self1',
  known: {
    userId: [1, 2],
    groupId: [1, 2],
    viewId: [1, 2],
    statusId: [1, 2],
    timezoneId: [1, 2],
    callerId: [1, 2],
    companyId: [1, 2],
    statistic: '*',
    campaign: '*',
    tabId: '*',
  },
  allow: ['mail', 'phone', 'device'],
  styles: { [`${endpoint.id}_body/groups`]: 'indices' },
})

interface Judged {
  readonly claimed: string
  readonly found: string
  readonly what: string
}

/** Judges drafts by the bytes they become. */
function judge(
  endpoint: Endpoint,
  world: RequestWorld,
): (draft: Draft, claimed: string, what: string) => Judged {
  let counter = 0
  return (draft, claimed, what) => {
    const wire = toWire(
      draft,
      (_, property) => (property === 'id' ? 17 : 'own@example.com'),
      (of, place) => freshAt(of, place, world, (counter += 1)),
      counter,
    )
    return { claimed, found: zoneOnWire(endpoint, wire, world.styles).zone, what }
  }
}

function* judgedCases(endpoint: Endpoint): Generator<Judged> {
  const world = worldOf(endpoint)
  const judged = judge(endpoint, world)
  const full = fullDraft(endpoint, world, 'subject')
  const ofCase = (each: ValueCase): Judged =>
    judged(draftWith(full, each), each.zone, `${each.place} ${each.clause ?? ''} ${each.says}`)
  yield judged(bareDraft(endpoint, world, 'subject'), 'inside', 'only what is required')
  yield judged(full, 'inside', 'everything')
  for (const { place } of placesOf(endpoint)) {
    const { edges, random } = keepingCases(endpoint, place, world)
    for (const each of edges) yield ofCase(each)
    for (const each of fc.sample(random, { numRuns: draws, seed: 5 })) yield ofCase(each)
  }
  for (const clause of clausesOf(endpoint)) {
    const cases = breakingCases(endpoint, clause, world)
    if ('impossible' in cases) continue
    for (const each of cases.edges) yield ofCase(each)
    if (cases.random)
      for (const each of fc.sample(cases.random, { numRuns: draws, seed: 5 })) yield ofCase(each)
  }
  for (const { draft } of coverDrafts(endpoint, world, 'subject'))
    yield judged(draft, 'inside', 'many edges at once')
}

const endpoints = apis.flatMap(api => api.endpoints)

describe('requests made from the contracts', () => {
  it.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
    'to %s are on the wire what they claim to be',
    (_, endpoint) => {
      const wrong = [...judgedCases(endpoint)].filter(({ claimed, found }) => claimed !== found)
      expect(wrong).toEqual([])
    },
  )

  it('break every clause that the contracts have', () => {
    const impossible = endpoints.flatMap(endpoint =>
      clausesOf(endpoint).flatMap(clause => {
        const cases = breakingCases(endpoint, clause, worldOf(endpoint))
        return 'impossible' in cases ? [`${endpoint.id}/${clause.id}: ${cases.impossible}`] : []
      }),
    )
    expect(impossible).toEqual([])
  })

  it('find something valid for every required place', () => {
    expect(endpoints.flatMap(endpoint => unmetNeeds(endpoint, worldOf(endpoint)))).toEqual([])
  })

  it('have clause ids that occur once', () => {
    for (const endpoint of endpoints) {
      const ids = clausesOf(endpoint).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})
