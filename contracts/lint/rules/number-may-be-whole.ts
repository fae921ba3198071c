import { typeOf } from '../../clauses/type-of.ts'
import { wholeOrAnyNumber } from '../../dsl/readings/numbers.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'
import { isCount } from '../switches.ts'

export const numberMayBeWhole: Rule = {
  id: 'number-may-be-whole',
  weight: 'note',
  says: 'An id, a count or a limit is typed `number`, so that fractions are allowed.',
  remedy: 'Type it `integer`.',
  check: eachSpot(spot => {
    if (typeOf(spot.schema) !== 'number' || !isCount(spot) || spot.schema.enum) return undefined
    return { says: 'number, not integer', reading: wholeOrAnyNumber(spot.place) }
  }),
}
