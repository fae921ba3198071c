import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { freshAt } from '../../../fixtures/requests/fresh-value.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'

/** Counters of fresh values that no other request of the run uses. */
const FRESH = 500_000

export const isValidFor = (context: CaseContext, { endpoint, value }: Write, json: Json): boolean =>
  'from' in value && zoneOfValue(endpoint, value.from, { json }, context.world) === 'inside'

/** Values that the search takes and that no other entity has, none of them a part of another. */
export function searchable(
  context: CaseContext,
  endpoint: Endpoint,
  by: Place,
  write: Write,
): readonly Json[] {
  if (!('from' in write.value)) return []
  const place = write.value.from
  const isTaken = (value: Json): boolean =>
    zoneOfValue(endpoint, by, { json: value }, context.world) === 'inside'
  const isValid = (value: Json): boolean => isValidFor(context, write, value)
  const fresh = write.endpoint.marks[place]?.unique
    ? [1, 2, 3].map(step => freshAt(write.endpoint, place, context.world, FRESH + step))
    : []
  const [first, second, ...others] = fresh
  const recased = typeof first === 'string' ? [capitalised(first)].filter(isValid) : []
  // A sign that a query string may read as a blank.
  const signed =
    typeof second === 'string' && second.includes('@') ? [second.replace('@', '+tag@')].filter(isValid) : []
  const told = [
    ...recased,
    ...(first === undefined || recased.length > 0 ? [] : [first]),
    ...signed,
    ...(second === undefined ? [] : [second]),
    ...others,
  ]
  const plain = valuesAt(context, write.endpoint, place, 8).flatMap((value: DraftValue) =>
    'json' in value ? [value.json] : [],
  )
  return [...told, ...plain].filter(isTaken)
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
