import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Alteration, Draft, DraftValue } from '../../../contracts/model/request.ts'
import type { CaseContext } from '../../engine/family.ts'
import { placesOf, subjectPlace } from '../../engine/places-of.ts'
import { switchAt } from './stage-of-effects.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

const nameOf = (place: Place): string => place.slice(place.lastIndexOf('/') + 1)

const extra = (at: Place, value: DraftValue): Alteration => ({ kind: 'extra', at, value })

/**
 * Fields that other operations write to the same entity, with values that would make a difference; not those by whose
 * property or name the operation has a field of its own, since a server may know that one by both names.
 */
export function foreignFields(context: CaseContext, endpoint: Endpoint): readonly Alteration[] {
  const own = new Set(writesOf(endpoint).map(({ property }) => property))
  const names = new Set(placesOf(endpoint).map(nameOf))
  const found = new Map<string, Alteration>()
  for (const write of context.api.endpoints.filter(each => each !== endpoint).flatMap(writesOf)) {
    if (own.has(write.property) || !('from' in write.value)) continue
    const name = nameOf(write.value.from)
    const value = telling(context, write, write.value.from)
    if (value && !names.has(name) && !found.has(name)) found.set(name, extra(`body/${name}`, value))
  }
  return [...found.values()]
}

/** What an entity in a rich state does not have: off, where it is a switch. */
function telling(context: CaseContext, write: Write, from: Place): DraftValue | undefined {
  const { locksOut, reaches, secret } = write.endpoint.marks[from] ?? {}
  if (locksOut || reaches || secret) return undefined
  const value = switchAt(context, write)?.off ?? valuesAt(context, write.endpoint, from, 3).at(-1)
  return value && 'json' in value && Array.isArray(value.json) ? undefined : value
}

/**
 * What the body of a request carries once more in the query, with other values, and somebody else for the subject. What it
 * does not carry a server that merges the two might take from there in good faith.
 */
export function contradictions(
  context: CaseContext,
  { endpoint, values: carried }: Draft,
  other: string | undefined,
): readonly Alteration[] {
  const values = writesOf(endpoint).flatMap(({ value }) => {
    if (!('from' in value) || !value.from.startsWith('body/') || carried[value.from] === undefined) return []
    const [, second] = valuesAt(context, endpoint, value.from, 2)
    return second ? [extra(`query/${nameOf(value.from)}`, second)] : []
  })
  const subject = subjectPlace(endpoint)
  if (!subject?.startsWith('body/') || carried[subject] === undefined || other === undefined) return values
  return [extra(`query/${nameOf(subject)}`, { of: other, property: 'id' }), ...values]
}
