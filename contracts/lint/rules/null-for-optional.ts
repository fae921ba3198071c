import type { Rule } from '../rule.ts'
import { eachEndpoint, spotsOf } from '../spots.ts'

/** No readings of its own: null for a field that may be left out is neutral everywhere, see `contracts/clauses`. */
export const nullForOptional: Rule = {
  id: 'null-for-optional',
  weight: 'note',
  says: 'Whether an optional field of a JSON body may be null is not said.',
  remedy: 'Say `nullable` where null is allowed, and what it does.',
  check: eachEndpoint(endpoint => {
    const optional = spotsOf(endpoint).filter(({ carrier, required }) => carrier === 'json' && !required)
    const open = optional.filter(({ schema }) => schema.nullable === undefined)
    if (open.length === 0) return undefined
    return { place: 'body', says: `${open.length} optional fields`, treated: 'null is not judged there' }
  }),
}
