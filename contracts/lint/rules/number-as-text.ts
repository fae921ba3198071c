import { digitsOrAnyText } from '../../dsl/readings/numbers.ts'
import type { Rule } from '../rule.ts'
import { eachSpot, isFreeText } from '../spots.ts'

const countsByName = /^(max|min)(_|[A-Z])|(^|_)(count|limit)$|(Count|Limit)$|extension$/i

export const numberAsText: Rule = {
  id: 'number-as-text',
  weight: 'note',
  says: 'A name promises a number, the type is text without a pattern.',
  remedy: 'Type it `integer`, or give it a pattern of digits.',
  check: eachSpot(spot => {
    if (!isFreeText(spot.schema) || !countsByName.test(spot.name)) return undefined
    return { says: 'a number as text', reading: digitsOrAnyText(spot.place) }
  }),
}
