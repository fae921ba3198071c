import type { SchemaObject } from '../../model/schema.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'

const pairs = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const

export const limitsExcludeEachOther: Rule = {
  id: 'limits-exclude-each-other',
  weight: 'error',
  says: 'The smallest that is allowed is larger than the largest, so that nothing is.',
  remedy: 'Mend the limit that is wrong: perhaps they were swapped.',
  check: eachSpot(({ place, schema }) => {
    const crossed = pairs.filter(([least, most]) => isCrossed(schema, least, most))
    if (crossed.length === 0) return undefined
    const says = crossed
      .map(([least, most]) => `${least} ${schema[least]} above ${most} ${schema[most]}`)
      .join(', ')
    return {
      says,
      reading: {
        rule: 'limits-exclude-each-other',
        at: place,
        why: `Nothing keeps both limits: ${says}.`,
        alternatives: [
          { says: 'the schema as printed, which nothing keeps' },
          {
            says: 'without these limits',
            change: Object.fromEntries(crossed.flat().map(keyword => [keyword, undefined])),
          },
        ],
      },
    }
  }),
}

const isCrossed = (
  schema: SchemaObject,
  least: (typeof pairs)[number][0],
  most: (typeof pairs)[number][1],
): boolean => (schema[least] ?? -Infinity) > (schema[most] ?? Infinity)
