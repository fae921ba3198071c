import { emptyTextUnsaid } from '../../dsl/readings/texts.ts'
import type { Rule } from '../rule.ts'
import { eachSpot, isFreeText } from '../spots.ts'

export const textWithoutMinLength: Rule = {
  id: 'text-without-min-length',
  weight: 'note',
  says: 'Whether the text may be empty is not said.',
  remedy: 'Give it `minLength: 1`, or say what the empty text means.',
  check: eachSpot(({ place, carrier, schema }) => {
    if (carrier === 'path' || !isFreeText(schema) || schema.minLength !== undefined) return undefined
    return { says: 'no minLength', reading: emptyTextUnsaid(place) }
  }),
}
