import { typeOf } from '../../clauses/type-of.ts'
import { conforms } from '../../check/conforms.ts'
import { emptyText } from '../../dsl/readings/texts.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'

const allowsEmpty =
  /\bleav\w+\b[^.]{0,40}\bempty\b|\bempty\b[^.]{0,40}\b(submit|sent|stored|clears?|resets?)/i

export const emptyAgainstMinLength: Rule = {
  id: 'empty-against-min-length',
  weight: 'error',
  says: 'The prose lets a field be submitted empty, the schema refuses the empty text.',
  remedy: 'Allow the empty text in the schema, or take the sentence back.',
  check: eachSpot(({ endpoint, place, schema, required }) => {
    const prose = `${endpoint.title} ${endpoint.description ?? ''}`
    if (required || !place.startsWith('body/') || !allowsEmpty.test(prose)) return undefined
    if (typeOf(schema) !== 'string' || !Array.isArray(conforms(schema, ''))) return undefined
    return { says: 'refuses the empty text', reading: emptyText(place) }
  }),
}
