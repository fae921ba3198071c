import { placesOf } from '../../../contracts/clauses/places-of.ts'
import { zoneOfAbsence } from '../../../contracts/clauses/zone-of.ts'
import type { Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith, fullDraft } from '../../../fixtures/requests/index.ts'
import { zoneWithoutWorld } from '../../../fixtures/requests/zone-of-value.ts'
import { CARRIED } from '../../../fixtures/state/carried.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { SUBJECT, send } from './steps.ts'
import { distinct, valuesAt } from './values.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

/** The smallest request about an entity that writes this value. */
export function writing(
  context: CaseContext,
  { endpoint, value }: Write,
  written?: DraftValue,
  subject = SUBJECT,
): Draft {
  const bare = bareDraft(endpoint, context.world, subject)
  return 'from' in value && written ? draftWith(bare, { place: value.from, value: written }) : bare
}

/** A request about an entity that carries all these writes; `turn` chooses among their values. */
export function carrying(
  context: CaseContext,
  endpoint: Endpoint,
  writes: readonly Write[],
  turn: number,
  subject = SUBJECT,
): Draft {
  return writes.reduce(
    (draft, { value }) => {
      if (!('from' in value)) return draft
      const values = valuesAt(context, endpoint, value.from, 2)
      const written = values[turn % Math.max(1, values.length)]
      return written ? draftWith(draft, { place: value.from, value: written }) : draft
    },
    bareDraft(endpoint, context.world, subject),
  )
}

/**
 * The same request once more: what had to be new the first time is now the entity's own. Places that name nothing of
 * the entity stay as they are.
 */
export function again(draft: Draft, subject = SUBJECT): Draft {
  const own = new Map(
    writesOf(draft.endpoint).flatMap(({ property, value }) =>
      'from' in value ? [[value.from, property]] : [],
    ),
  )
  const values = Object.entries(draft.values).map(([place, value]): readonly [Place, DraftValue] => {
    const property = own.get(place)
    return [place, 'fresh' in value && property !== undefined ? { of: subject, property } : value]
  })
  return { ...draft, values: Object.fromEntries(values) }
}

/** One way of naming the subject, as a change of a request that names it once. */
export interface Naming {
  readonly says: string
  readonly change: (draft: Draft) => Draft
}

/**
 * The other ways in which a request may name its subject: by each other place that names it, too, and without each
 * optional one.
 */
export function namings(context: CaseContext, endpoint: Endpoint, subject = SUBJECT): readonly Naming[] {
  const places = Object.entries(endpoint.marks).flatMap(([place, marks]) => (marks.subject ? [place] : []))
  if (places.length < 2) return []
  const bare = bareDraft(endpoint, context.world, subject)
  const more = places.filter(place => bare.values[place] === undefined)
  const fewer = places.filter(
    place => bare.values[place] !== undefined && zoneOfAbsence(endpoint, place) === 'inside',
  )
  const named = fullDraft(endpoint, context.world, subject)
  return [
    ...more.map(place => ({
      says: `named at ${place}, too`,
      change: (draft: Draft) => draftWith(draft, { place, value: named.values[place] }),
    })),
    ...fewer.map(place => ({
      says: `not named at ${place}`,
      change: (draft: Draft) => without(draft, [place]),
    })),
  ]
}

/** The same request with its subject named at every place that may name it. */
export function namedEverywhere(context: CaseContext, draft: Draft, subject = SUBJECT): Draft {
  const { marks } = draft.endpoint
  const named = fullDraft(draft.endpoint, context.world, subject)
  return Object.keys(marks)
    .filter(place => marks[place]?.subject && named.values[place] !== undefined)
    .reduce((all, place) => draftWith(all, { place, value: named.values[place] }), draft)
}

/**
 * What else a request may carry besides its subject and what it writes, as a change of a request without it; undefined
 * where that is nothing. A reference that the profile knows nothing of may be refused.
 */
export function accompanying(
  context: CaseContext,
  endpoint: Endpoint,
  subject = SUBJECT,
): Naming | undefined {
  const full = fullDraft(endpoint, context.world, subject)
  const written = writesOf(endpoint).flatMap(({ value }) => ('from' in value ? [value.from] : []))
  const more = placesOf(endpoint).flatMap(({ place, parent, required }) => {
    const { subject: isSubject, reaches, secret } = endpoint.marks[place] ?? {}
    if (parent !== undefined || required || written.includes(place)) return []
    if (isSubject || reaches !== undefined || secret || place.startsWith('path/')) return []
    const value = full.values[place] ?? anyReference(endpoint, place)
    return value ? [{ place, value }] : []
  })
  if (more.length === 0) return undefined
  return { says: 'with all else that it may carry', change: draft => more.reduce(draftWith, draft) }
}

/** What may name a thing that the profile does not know: a target may accept any. */
function anyReference(endpoint: Endpoint, place: Place): DraftValue | undefined {
  const json = [CARRIED, 1, 'a'].find(each => zoneWithoutWorld(endpoint, place, { json: each }) === 'inside')
  return json === undefined ? undefined : { json }
}

/** The draft without these places. */
export const without = (draft: Draft, places: readonly Place[]): Draft =>
  places.reduce((left, place) => draftWith(left, { place, value: undefined }), draft)

/** What opens the locks that may hold the endpoint back, whoever closed them, and those that it closes itself. */
export function opened(context: CaseContext, endpoint: Endpoint, subject = SUBJECT): readonly Step[] {
  const keys = context.api.endpoints.flatMap(each =>
    relationsOf(each, 'locks').flatMap(({ against, until }) =>
      against === endpoint.id || each.id === endpoint.id ? [until] : [],
    ),
  )
  return [...new Set(keys)].flatMap((until, index) => {
    const key = context.endpoints.get(until)
    return key ? [send(`opened ${index + 1}`, bareDraft(key, context.world, subject))] : []
  })
}

/** Every way of writing a property, with the values that each can write. */
export function writersOfProperty(context: CaseContext, property: string): readonly Write[] {
  return context.api.endpoints.flatMap(endpoint =>
    writesOf(endpoint).filter(write => write.property === property),
  )
}

/**
 * A request that brings the property of a constant write to another value: the operation that undoes it, or any other
 * one that writes something else.
 */
export function opposite(context: CaseContext, write: Write, subject = SUBJECT): Draft | undefined {
  if (!('constant' in write.value)) return undefined
  const { constant } = write.value
  for (const other of writersOfProperty(context, write.property)) {
    if ('constant' in other.value) {
      if (distinct([other.value.constant, constant]).length === 2)
        return carrying(context, other.endpoint, writesOf(other.endpoint), 1, subject)
      continue
    }
    const value = valuesAt(context, other.endpoint, other.value.from, 2).find(
      each =>
        'json' in each && String(each.json) !== String(constant) && Number(each.json) !== Number(constant),
    )
    if (value) return writing(context, other, value, subject)
  }
  return undefined
}
