import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Alteration, Draft, DraftValue } from '../../../contracts/model/request.ts'
import type { CaseContext } from '../../engine/family.ts'
import { placesOf } from '../../engine/places-of.ts'
import { switchAt } from './stage-of-effects.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

const nameOf = (place: Place): string => place.slice(place.lastIndexOf('/') + 1)

/** A value that does not belong to a request, the property that it would move, and where the request says it rightly. */
export interface Strange {
  readonly property: string
  readonly alteration: Extra
  readonly rightly?: Place
}

type Extra = Extract<Alteration, { readonly kind: 'extra' }>

/**
 * Fields that other operations write to the same entity, with values that would make a difference; not those by whose
 * property or name the operation has a field of its own, since a server may know that one by both names.
 */
export function foreignFields(context: CaseContext, endpoint: Endpoint): readonly Strange[] {
  const own = new Set(writesOf(endpoint).map(({ property }) => property))
  const names = new Set(placesOf(endpoint).map(nameOf))
  const found = new Map<string, Strange>()
  for (const write of context.api.endpoints.filter(each => each !== endpoint).flatMap(writesOf)) {
    const { property } = write
    if (own.has(property) || !('from' in write.value)) continue
    const name = nameOf(write.value.from)
    const value = telling(context, write, write.value.from)
    if (value && !names.has(name) && !found.has(name))
      found.set(name, { property, alteration: { kind: 'extra', at: `body/${name}`, value } })
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
 * What the body of a request carries once more in the query, with other values. What it does not carry a server that merges
 * the two might take from there in good faith.
 */
export const contradictions = (
  context: CaseContext,
  { endpoint, values: carried }: Draft,
): readonly Strange[] =>
  writesOf(endpoint).flatMap(({ property, value }) => {
    if (!('from' in value) || !value.from.startsWith('body/') || carried[value.from] === undefined) return []
    const [, second] = valuesAt(context, endpoint, value.from, 2)
    return second && 'json' in second
      ? [
          {
            property,
            alteration: { kind: 'extra', at: `query/${nameOf(value.from)}`, value: second },
            rightly: value.from,
          },
        ]
      : []
  })
