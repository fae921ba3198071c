import { proseEnum } from '../../dsl/readings/texts.ts'
import { optionsIn } from '../prose-options.ts'
import type { Rule } from '../rule.ts'
import { eachSpot, isFreeText } from '../spots.ts'

export const proseEnumRule: Rule = {
  id: 'prose-enum',
  weight: 'warning',
  says: 'The options are listed in the prose, the schema allows any text.',
  remedy: 'List them as an `enum`, or say that they are examples.',
  check: eachSpot(({ place, schema, prose }) => {
    const options = isFreeText(schema) ? optionsIn(prose) : []
    if (options.length === 0) return undefined
    return { says: `options ${options.join(', ')}`, reading: proseEnum(place, options) }
  }),
}
