import { describe, expect, it } from 'vitest'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Family, PlannedClaim } from './family.ts'
import { matches } from './matches.ts'
import { planOf } from './plan.ts'
import { api, claimNamed } from './toy-stage.ts'
import type { Watcher } from './watch.ts'

const planned = (tail: string, livesOn?: readonly string[]): PlannedClaim => ({
  claim: claimNamed(tail),
  cases: () => [],
  ...(livesOn && { livesOn }),
})

const family: Family = {
  id: 'toy',
  title: 'Toys',
  claims: () => [
    planned('refuses/a'),
    planned('refuses/b'),
    planned('accepts'),
    planned('no-trace', ['notes.update/refuses/*']),
  ],
}

const watcher: Watcher = {
  id: 'survives',
  claim: () => claimNamed('survives', { family: 'replies' }),
  judge: () => undefined,
}

const only = (pattern: string) => {
  const {
    planned: asked,
    supporting,
    watched,
  } = planOf(api, [family], [watcher], ({ id }: Claim) => matches(id, pattern))
  const tails = (claims: readonly Claim[]) => claims.map(({ id }) => id.slice('notes.update/'.length))
  return {
    asked: tails(asked.map(({ claim }) => claim)),
    supporting: tails(supporting.map(({ claim }) => claim)),
    watched: tails(watched),
  }
}

describe('the plan of an API', () => {
  it('holds every claim of every family, and those that are watched over', () => {
    expect(only('*')).toEqual({
      asked: ['refuses/a', 'refuses/b', 'accepts', 'no-trace'],
      supporting: [],
      watched: ['survives'],
    })
  })

  it('holds only the claims that are asked for', () => {
    expect(only('*/accepts')).toEqual({ asked: ['accepts'], supporting: [], watched: [] })
  })

  it('plays the cases that a claim lives on, without asking them', () => {
    expect(only('*/no-trace')).toEqual({
      asked: ['no-trace'],
      supporting: ['refuses/a', 'refuses/b'],
      watched: [],
    })
    expect(only('*/no-trace,*/refuses/a')).toEqual({
      asked: ['refuses/a', 'no-trace'],
      supporting: ['refuses/b'],
      watched: [],
    })
  })

  it('gives a claim that only watches the traffic of its endpoint to look at', () => {
    expect(only('*/survives')).toEqual({
      asked: [],
      supporting: ['refuses/a', 'refuses/b', 'accepts', 'no-trace'],
      watched: ['survives'],
    })
  })

  it('plans nothing that the watcher has nothing to say to', () => {
    const mute = { ...watcher, applies: () => false }
    expect(planOf(api, [], [mute], () => true)).toMatchObject({ planned: [], watched: [] })
  })
})
