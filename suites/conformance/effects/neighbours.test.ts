import { describe, expect, it } from 'vitest'
import type { Difference, Shown } from '../../../contracts/model/snapshot.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { smallApi } from '../../../fixtures/state/small/small-api.ts'
import { shows, wrote } from '../../../fixtures/state/small/wrote.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { idsLike, withoutNeighbours } from './neighbours.ts'

const renamed = wrote('rename', { first: 'Zoe' }, shows({ called: ['Zoe'] }), shows({ called: ['Ann'] }))
const learnt = { api: smallApi, facts: { places: placesFrom([renamed], noNoise(0)) } }

const moved = (place: string, before: readonly Shown[], after: readonly Shown[]): Difference => ({
  read: 'show',
  place,
  before,
  after,
})

const touched = (difference: Difference) => withoutNeighbours(learnt, [difference], new Set(['132']))

describe('whoever stands next to somebody', () => {
  it('is told of when somebody comes or goes', () => {
    expect(touched(moved('next', [null], [132]))).toEqual([])
    expect(touched(moved('previous.id', ['132'], ['131']))).toEqual([])
    expect(touched(moved('friends.[]', [7], [7, 132]))).toEqual([])
  })

  it.each([
    ['the id of nobody who came or went', moved('next', [7], [8])],
    ['a property', moved('called', ['Ann'], [132])],
    ['what is called like one', moved('colour', ['red'], [132])],
    ['a list that held it all along', moved('friends.[]', [7, 132], [132])],
  ])('is not %s', (_, difference) => {
    expect(touched(difference)).toEqual([difference])
  })
})

describe('the id of a new entity', () => {
  it('is whatever in the answer looks like the id of another one', () => {
    const answer = answeredWith(201, { json: { user: { id: 132, name: 'Ann', groups: ['2'] } } })
    expect([...idsLike(7, answer)]).toEqual(['132', '2'])
  })

  it('may stand in the Location alone', () => {
    const answer = answeredWith(201, { headers: { location: '/users/9f0c-11d2?v=1' } })
    expect([...idsLike('ab12-cd34', answer)]).toEqual(['9f0c-11d2'])
  })

  it('is not known without the id of another one', () => {
    expect([...idsLike(undefined, answeredWith(201, { json: { id: 132 } }))]).toEqual([])
  })
})
