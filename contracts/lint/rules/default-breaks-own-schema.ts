import { conforms } from '../../check/conforms.ts'
import { brokenDefault } from '../../dsl/readings/texts.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'

export const defaultBreaksOwnSchema: Rule = {
  id: 'default-breaks-own-schema',
  weight: 'error',
  says: 'The documented default is refused by the schema it stands in.',
  remedy: 'Widen the schema so that it allows the default, or say in words what leaving it out means.',
  check: eachSpot(({ place, schema }) => {
    const value = schema.default
    if (value === undefined || !Array.isArray(conforms(schema, value))) return undefined
    return { says: `default ${JSON.stringify(value)}`, reading: brokenDefault(place, value) }
  }),
}
