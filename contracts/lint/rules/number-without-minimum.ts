import { noMinimum } from '../../dsl/readings/numbers.ts'
import type { Rule } from '../rule.ts'
import type { Spot } from '../spots.ts'
import { eachSpot } from '../spots.ts'
import { isCount } from '../switches.ts'

export const numberWithoutMinimum: Rule = {
  id: 'number-without-minimum',
  weight: 'note',
  says: 'An id, a count or a limit has no minimum, so that negative numbers are allowed.',
  remedy: 'State the minimum: 1 for an id, 0 or 1 for a count or limit.',
  check: eachSpot(spot => {
    const { minimum, exclusiveMinimum, enum: members } = spot.schema
    if (!isCount(spot) || minimum !== undefined || exclusiveMinimum !== undefined || members) return undefined
    return { says: 'no minimum', reading: noMinimum(spot.place, leastOf(spot)) }
  }),
}

/** A documented default of 0 shows that numbers from 0 are meant; otherwise only those from 1 are safe. */
function leastOf({ schema }: Spot): 0 | 1 {
  return schema.default === 0 || schema.example === 0 ? 0 : 1
}
