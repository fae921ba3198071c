import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Effect } from '../../../contracts/model/relation.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'

/** A property outside of collections, as an endpoint writes it to its subject. */
export interface Write {
  readonly endpoint: Endpoint
  readonly property: string
  readonly value: { readonly from: Place } | { readonly constant: Json }
}

/** An entry of a collection, as an endpoint adds, removes or flags it. */
export interface EntryWrite {
  readonly endpoint: Endpoint
  readonly property: string
  readonly key: readonly Place[]
  readonly value: { readonly from: Place } | { readonly entry: 'present' | 'absent' }
}

/** Whether claims about what the endpoint does may be planned at all. */
export const isTried = (endpoint: Endpoint): boolean =>
  endpoint.permissionOnly !== true && endpoint.reaches === undefined

/**
 * What an endpoint writes to an existing entity, collections apart. Secrets are left out, since no reply may show them,
 * and so is what a target may ignore.
 */
export function writesOf(endpoint: Endpoint): readonly Write[] {
  if (!isTried(endpoint)) return []
  return relationsOf(endpoint, 'writes').flatMap(({ effects }) =>
    effects.flatMap(effect => plainWrite(endpoint, effect)),
  )
}

/** What an endpoint that creates gives the new entity. */
export function createsOf(endpoint: Endpoint): readonly Write[] {
  if (!isTried(endpoint)) return []
  return relationsOf(endpoint, 'creates').flatMap(({ effects }) =>
    effects.flatMap(effect => plainWrite(endpoint, effect)),
  )
}

function plainWrite(endpoint: Endpoint, { property, key, value }: Effect): readonly Write[] {
  if (key || 'entry' in value) return []
  if ('from' in value && !isJudged(endpoint, value.from)) return []
  return [{ endpoint, property, value }]
}

function isJudged(endpoint: Endpoint, place: Place): boolean {
  const marks = endpoint.marks[place]
  return !marks?.secret && !marks?.ignorable && !marks?.reaches
}

/** The entries that an endpoint writes. */
export function entryWritesOf(endpoint: Endpoint): readonly EntryWrite[] {
  if (!isTried(endpoint)) return []
  return relationsOf(endpoint, 'writes').flatMap(({ effects }) =>
    effects.flatMap(effect => entryWrite(endpoint, effect)),
  )
}

function entryWrite(endpoint: Endpoint, { property, key, value }: Effect): readonly EntryWrite[] {
  return key && !('constant' in value) ? [{ endpoint, property, key, value }] : []
}

/** The properties that a request writes, of entities and of their entries. */
export function propertiesWritten(endpoint: Endpoint): readonly string[] {
  return [...new Set([...writesOf(endpoint), ...entryWritesOf(endpoint)].map(({ property }) => property))]
}

/** Every property that some endpoint of the API writes or gives, collections included. */
export function propertiesOf(endpoints: readonly Endpoint[]): ReadonlySet<string> {
  return new Set(
    endpoints.flatMap(endpoint => [
      ...writesOf(endpoint).map(({ property }) => property),
      ...createsOf(endpoint).map(({ property }) => property),
      ...entryWritesOf(endpoint).map(({ property }) => property),
    ]),
  )
}
