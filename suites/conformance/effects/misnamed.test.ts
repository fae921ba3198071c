import { expect, it } from 'vitest'
import type { Json } from '../../../contracts/model/json.ts'
import { noNoise } from '../../../fixtures/state/difference.ts'
import { placesFrom } from '../../../fixtures/state/places.ts'
import { shows, wrote } from '../../../fixtures/state/small/wrote.ts'
import { toyStage } from '../../engine/toy-stage.ts'
import { updateOf, writesEach } from '../../engine/toy-updates.ts'
import { answeredWith } from '../../oracles/exchange-kit.ts'
import { misnamed } from './misnamed.ts'

const text = { type: 'string' } as const
const properties = { first: text, last: text }

type Shown = (first: string, last: string) => { readonly [place: string]: readonly string[] }

function verdictOn(show: Shown, isDocumented = true) {
  const responses = isDocumented
    ? { '200': { description: 'the note', shows: { type: 'object', properties } as const } }
    : {}
  const update = updateOf(properties, { id: 'show', relations: writesEach('first', 'last'), responses })
  const write = (
    values: { readonly [property: string]: Json },
    after: readonly [string, string],
    before: readonly [string, string],
  ) => wrote('show', values, shows(show(...after)), shows(show(...before)))
  const places = placesFrom(
    [
      write({ first: 'Amber' }, ['Amber', 'Lee'], ['Ann', 'Lee']),
      write({ first: 'Birch' }, ['Birch', 'Lee'], ['Amber', 'Lee']),
      write({ last: 'Cedar' }, ['Birch', 'Cedar'], ['Birch', 'Lee']),
    ],
    noNoise(0),
  )
  const { context } = toyStage(() => 200).stage
  const endpoints = new Map([[update.id, update]])
  return misnamed(
    { facts: { ...context.facts, places }, endpoints },
    { endpoint: update, property: 'first' },
    answeredWith(200),
  )
}

it('sees a value stand at the neighbour of the member that is documented to show it', () => {
  const swapped: Shown = (first, last) => ({ 'user.first': [last], 'user.last': [first] })
  expect(verdictOn(swapped)).toMatchObject({
    direction: 'misplaced',
    expected: 'first shows at user.first, the member of its name',
    observed: 'the written value shows at user.last of show',
  })
})

it.each<[string, Shown]>([
  ['stands at its own member', (first, last) => ({ 'user.first': [first], 'user.last': [last] })],
  [
    'stands there as well',
    (first, last) => ({ 'user.first': [first], 'user.called': [first], 'user.last': [last] }),
  ],
  [
    'stands elsewhere, and its member nowhere near',
    (first, last) => ({ 'user.name.f': [first], 'user.last': [last], 'owner.first': ['Zoe'] }),
  ],
])('is content with a value that %s', (_, show) => {
  expect(verdictOn(show)).toBeUndefined()
})

it('sees it land under the name of another field, whatever is documented', () => {
  const swapped: Shown = (first, last) => ({ 'user.first': [last], 'user.last': [first] })
  expect(verdictOn(swapped, false)).toMatchObject({ direction: 'misplaced' })
})

it('knows nothing of other names in a reply that nobody documents', () => {
  const renamed: Shown = (first, last) => ({ 'user.first': [`${first} ${last}`], 'user.called': [first] })
  expect(verdictOn(renamed, false)).toBeUndefined()
})
