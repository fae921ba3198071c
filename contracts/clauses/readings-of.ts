import type { Endpoint } from '../model/endpoint.ts'
import type { Alternative, ArrayStyle, Place } from '../model/reading.ts'
import type { Schema, SchemaObject } from '../model/schema.ts'
import { interned } from './interned.ts'
import { keptBy } from './kept.ts'
import { placeAt, schemaObject } from './places-of.ts'
import { isTuple } from './tuple.ts'

/** Combinations beyond this many are left out; no place that a person could read has so many. */
const maxCombinations = 64

/**
 * The printed schema of a place under every combination of the alternatives of the ambiguities at that place and at the
 * items of its list (`body/groups/*`): without repetitions, in a steady order, the printed text first where it is one of
 * them. `body` is the whole body, of a form too. Empty for a place that the contract does not know. The same objects at
 * each call.
 */
export const schemasAt: (endpoint: Endpoint, place: Place) => readonly Schema[] = keptBy(readSchemas)

/** The other names that a field may go by under some reading (`telephone` for `telephone_number`). */
export const otherNames: (endpoint: Endpoint, place: Place) => readonly string[] = keptBy(
  (endpoint, place) => {
    const names = alternativesAt(endpoint, place).flatMap(alternative => alternative.name ?? [])
    return [...new Set(names)].filter(name => name !== placeAt(endpoint, place)?.name)
  },
)

/** The list styles that readings give a place; empty where they say nothing of it. */
export const stylesAt: (endpoint: Endpoint, place: Place) => readonly ArrayStyle[] = keptBy(
  (endpoint, place) => [
    ...new Set(alternativesAt(endpoint, place).flatMap(alternative => alternative.style ?? [])),
  ],
)

function alternativesAt(endpoint: Endpoint, place: Place): readonly Alternative[] {
  return endpoint.ambiguities.filter(each => each.at === place).flatMap(each => each.alternatives)
}

function readSchemas(endpoint: Endpoint, place: Place): readonly Schema[] {
  const whole = place === 'body' ? endpoint.body?.schema : undefined
  const printed = whole ?? placeAt(endpoint, place)?.schema ?? itemSchema(endpoint, place)
  if (printed === undefined) return []
  const own = combined(endpoint, place, [printed])
  const read = own.flatMap(schema => withItems(endpoint, place, schema))
  return distinct(read).slice(0, maxCombinations)
}

function itemSchema(endpoint: Endpoint, place: Place): Schema | undefined {
  const list = place.endsWith('/*') ? placeAt(endpoint, place.slice(0, -2)) : undefined
  return list && listItems(list.schema)
}

function listItems(schema: Schema): Schema | undefined {
  const items = schemaObject(schema).items
  return items === undefined || isTuple(items) ? undefined : items
}

function withItems(endpoint: Endpoint, place: Place, schema: Schema): readonly Schema[] {
  const items = listItems(schema)
  if (items === undefined) return [schema]
  const read = combined(endpoint, `${place}/*`, [items])
  return read.length === 1 && read[0] === items
    ? [schema]
    : read.map(each => ({ ...schemaObject(schema), items: each }))
}

function combined(endpoint: Endpoint, place: Place, printed: readonly Schema[]): readonly Schema[] {
  let schemas = printed
  for (const ambiguity of endpoint.ambiguities) {
    if (ambiguity.at !== place) continue
    const read = schemas.flatMap(schema => ambiguity.alternatives.map(each => applied(schema, each)))
    schemas = distinct(read).slice(0, maxCombinations)
  }
  return schemas
}

/** One alternative applied to a schema: keywords replaced, then values that must also hold, then those valid besides. */
function applied(schema: Schema, alternative: Alternative): Schema {
  const changed = alternative.change ? withChange(schemaObject(schema), alternative.change) : schema
  const narrowed = alternative.only === undefined ? changed : { allOf: [changed, alternative.only] }
  return alternative.also === undefined ? narrowed : { anyOf: [narrowed, alternative.also] }
}

function withChange(schema: SchemaObject, change: NonNullable<Alternative['change']>): SchemaObject {
  const entries = Object.entries({ ...schema, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}

const distinct = (schemas: readonly Schema[]): readonly Schema[] => [...new Set(schemas.map(interned))]
