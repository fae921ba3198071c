import { wordsOf } from '../../clauses/words-of.ts'
import { otherName } from '../../dsl/readings/fields.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { spotsOf } from '../spots.ts'

export const siblingNameDiffers: Rule = {
  id: 'sibling-name-differs',
  weight: 'warning',
  says: 'What must be the same field goes by another name in another operation.',
  remedy: 'Use one name in all operations, or say that both are meant.',
  check({ endpoints }, report) {
    const spots = endpoints.flatMap(spotsOf).filter(({ schema }) => schema.pattern !== undefined)
    for (const spot of spots) {
      const name = spots.find(other => isSameByAnotherName(spot, other))?.name
      const { endpoint, place } = spot
      if (name !== undefined)
        report({ endpoint, place, says: `${name} elsewhere`, reading: otherName(place, name) })
    }
  },
}

/** The same pattern and lengths under a longer or shorter name; never where one operation has both names. */
function isSameByAnotherName(spot: Spot, other: Spot): boolean {
  if (spot.name === other.name || constraints(spot) !== constraints(other)) return false
  if (!isWithin(spot.name, other.name) && !isWithin(other.name, spot.name)) return false
  if (qualified(spot.name) !== qualified(other.name)) return false
  return !hasField(spot.endpoint, other.name) && !hasField(other.endpoint, spot.name)
}

const constraints = ({ schema: { type, pattern, minLength, maxLength } }: Spot): string =>
  JSON.stringify({ type, pattern, minLength, maxLength })

/** Words that make another field of one: a bound of it, what it was before. */
const QUALIFIES = /^(min|max|minimum|maximum|from|to|before|after|since|until|not|new|old)$/

const qualified = (name: string): string =>
  wordsOf(name)
    .filter(word => QUALIFIES.test(word))
    .join(' ')

function isWithin(short: string, long: string): boolean {
  const words = new Set(wordsOf(long))
  return wordsOf(short).every(word => words.has(word))
}

const hasField = (endpoint: Spot['endpoint'], name: string): boolean =>
  spotsOf(endpoint).some(spot => spot.name === name)
