import type { Clause } from '../model/clause.ts'
import type { Place } from '../model/reading.ts'

/** Stands in the place of a clause for the items of a list. */
export const ANY_ITEM = '*'
/** Stands in the place of a clause for the names of a map, which no schema lists. */
export const ANY_NAME = '{*}'

/** What a clause is about: all that stands at a place of its own, or a part of it, which has none. */
export interface Part {
  readonly host: Place
  readonly of: 'whole' | 'items' | 'any-name' | 'members-of-items'
}

export function partOf({ at }: Clause): Part {
  const steps = at.split('/')
  const first = steps.findIndex(step => step === ANY_ITEM || step === ANY_NAME)
  if (first < 0) return { host: at, of: 'whole' }
  const host = steps.slice(0, first).join('/')
  if (first < steps.length - 1) return { host, of: 'members-of-items' }
  return { host, of: steps[first] === ANY_NAME ? 'any-name' : 'items' }
}
