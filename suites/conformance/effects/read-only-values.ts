import { keepsLoosely } from '../../../contracts/clauses/keeps.ts'
import { placeAt } from '../../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { sameValue } from '../../../fixtures/state/same-value.ts'
import { momentOf } from '../../../fixtures/state/time-stamp.ts'

/** Two values of which no server would think by itself. */
export type Pair = readonly [one: Json, other: Json]

const MOMENT = /(?:at|on|date|time)$/i
const LINK = /ur[il]|link|href/i

/** Most particular first; what a plain text holds goes by what it is called. */
const TELLING: readonly { readonly pair: Pair; readonly called?: RegExp }[] = [
  { pair: ['2001-02-03T04:05:06Z', '2002-03-04T05:06:07Z'], called: MOMENT },
  { pair: ['2001-02-03', '2002-03-04'], called: MOMENT },
  { pair: ['https://example.com/read-only', 'https://example.com/read-only/too'], called: LINK },
  { pair: ['read only', 'read only, too'] },
  { pair: ['01234567-89ab-4cde-8f01-23456789abcd', '01234567-89ab-4cde-8f01-23456789abce'] },
  { pair: ['read-only@example.com', 'read-only-too@example.com'] },
  { pair: [1_234_567, 1_234_568] },
]

/** Valid values of a place by which it is told whether they are taken over; undefined where none would tell. */
export function tellingPair(endpoint: Endpoint, place: Place): Pair | undefined {
  const at = placeAt(endpoint, place)
  if (!at) return undefined
  const fitting = TELLING.filter(({ pair }) => pair.every(json => keepsLoosely(at.schema, json)))
  const named = fitting.find(({ called }) => called?.test(at.name))
  return (named ?? fitting.find(({ called }) => called === undefined) ?? fitting[0])?.pair
}

/** Whether a value is shown; of a moment any spelling. */
export function shows(shown: Shown | undefined, sent: Json): boolean {
  if (shown === undefined) return false
  if (sameValue([shown], sent) === 'same') return true
  const moment = typeof sent === 'string' ? momentOf(sent) : undefined
  return moment !== undefined && momentOf(shown) === moment
}
