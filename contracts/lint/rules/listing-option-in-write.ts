import { unusedField } from '../../dsl/readings/fields.ts'
import type { Rule } from '../rule.ts'
import { spotsOf } from '../spots.ts'
import type { Spot } from '../spots.ts'

const aboutLists = /\b(?:paging|pagination|sorting|sort order)\b/i

export const listingOptionInWrite: Rule = {
  id: 'listing-option-in-write',
  weight: 'warning',
  says: 'An option of lists stands in the body of an operation that changes one thing.',
  remedy: 'Leave it out of the request, or say what it does there.',
  check({ endpoints }, report) {
    for (const spot of endpoints.flatMap(spotsOf))
      if (isOfLists(spot)) {
        const { endpoint, place } = spot
        report({ endpoint, place, says: 'about paging or sorting', reading: unusedField(place) })
      }
  },
}

/** A POST may well be a search. */
const isOfLists = ({ endpoint: { method }, place, prose }: Spot): boolean =>
  place.startsWith('body/') && (method === 'PUT' || method === 'PATCH') && aboutLists.test(prose)
