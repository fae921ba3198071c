import { typeOf } from '../../clauses/type-of.ts'
import { repeatedEntries } from '../../dsl/readings/fields.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'

export const listWithoutUniqueItems: Rule = {
  id: 'list-without-unique-items',
  weight: 'note',
  says: 'Whether an entry of the list may stand twice is not said.',
  remedy: 'Say `uniqueItems: true`, or what a repeated entry means.',
  check: eachSpot(({ place, schema }) => {
    if (typeOf(schema) !== 'array' || schema.uniqueItems !== undefined) return undefined
    return { says: 'entries may repeat or not', reading: repeatedEntries(place) }
  }),
}
