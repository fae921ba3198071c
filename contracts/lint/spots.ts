import type { Carrier, PlaceOf } from '../clauses/places-of.ts'
import { placesOf, schemaObject } from '../clauses/places-of.ts'
import { typeOf } from '../clauses/type-of.ts'
import { wordsOf } from '../clauses/words-of.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { Place } from '../model/reading.ts'
import type { SchemaObject } from '../model/schema.ts'
import type { Rule, Sighting } from './rule.ts'

/** A place of an endpoint as rules look at it; the items of a list have one of their own, `body/groups/*`. */
export interface Spot {
  readonly endpoint: Endpoint
  readonly place: Place
  readonly name: string
  readonly carrier: Carrier
  readonly required: boolean
  readonly schema: SchemaObject
  /** What the document says of it in words. */
  readonly prose: string
}

/** Every place of an endpoint that has a schema, the whole body excepted, and the items of each list. */
export function spotsOf(endpoint: Endpoint): readonly Spot[] {
  return placesOf(endpoint)
    .filter(at => at.place !== 'body')
    .flatMap(at => withItems(spotAt(endpoint, at)))
}

/** A check that looks at every place of every endpoint on its own; places that a target may ignore are left out. */
export function eachSpot(
  look: (spot: Spot) => Omit<Sighting, 'endpoint' | 'place'> | undefined,
): Rule['check'] {
  return (subject, report) => {
    for (const endpoint of subject.endpoints)
      for (const spot of spotsOf(endpoint)) {
        const seen = isIgnorable(spot) ? undefined : look(spot)
        if (seen) report({ ...seen, endpoint, place: spot.place })
      }
  }
}

/** A check that looks at every endpoint on its own. */
export function eachEndpoint(
  look: (endpoint: Endpoint) => Omit<Sighting, 'endpoint'> | undefined,
): Rule['check'] {
  return (subject, report) => {
    for (const endpoint of subject.endpoints) {
      const seen = look(endpoint)
      if (seen) report({ ...seen, endpoint })
    }
  }
}

export const isNumber = (schema: SchemaObject): boolean =>
  ['number', 'integer'].includes(typeOf(schema) ?? '')

/** A text of which the schema asks nothing. */
export function isFreeText({
  pattern,
  format,
  enum: members,
  const: only,
  ...schema
}: SchemaObject): boolean {
  const asksNothing =
    pattern === undefined && format === undefined && members === undefined && only === undefined
  return typeOf(schema) === 'string' && asksNothing
}

/** Marked or described as read-only, an author or time of the record, or the id that the path already names. */
export function isSetByServer({ endpoint, place, name, schema, prose }: Spot): boolean {
  if (!place.startsWith('body/')) return false
  if (schema.readOnly === true || /\bread[- ]?only\b|\bpopulated from\b/i.test(prose)) return true
  if (/^(created|updated|deleted) (at|by|on)$/.test(wordsOf(name).join(' '))) return true
  return place === 'body/id' && endpoint.path.includes('{id}')
}

function isIgnorable(spot: Spot): boolean {
  const marks = spot.endpoint.marks[spot.place]
  return isSetByServer(spot) || (marks?.ignorable !== undefined && marks.subject !== true)
}

function spotAt(endpoint: Endpoint, at: PlaceOf): Spot {
  const schema = schemaObject(at.schema)
  const declared = endpoint.parameters.find(({ in: carrier, name }) => `${carrier}/${name}` === at.place)
  return {
    endpoint,
    place: at.place,
    name: at.name,
    carrier: at.carrier,
    required: at.required,
    schema,
    prose: schema.description ?? declared?.description ?? '',
  }
}

function withItems(spot: Spot): readonly Spot[] {
  const { items } = spot.schema
  if (typeof items !== 'object' || isTuple(items)) return [spot]
  const item: Spot = {
    ...spot,
    place: `${spot.place}/*`,
    required: true,
    schema: items,
    prose: items.description ?? '',
  }
  return [spot, item]
}

const isTuple = (items: object): items is readonly unknown[] => Array.isArray(items)
