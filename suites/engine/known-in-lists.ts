import { namesAnother } from '../../contracts/clauses/names-another.ts'
import { placesOf, schemaObject } from '../../contracts/clauses/places-of.ts'
import { isTuple } from '../../contracts/clauses/tuple.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Ambiguity } from '../../contracts/model/reading.ts'
import type { Schema, SchemaObject } from '../../contracts/model/schema.ts'
import type { TargetApi } from '../../contracts/model/target.ts'

/**
 * The API with a reading more of each list whose items name things of another kind (`lines[].productId`): they may have to
 * be there. So nothing but what the profile knows is sure to be taken, and what it does not know need not be refused.
 */
export function knownInLists(api: Api, { known }: Pick<TargetApi, 'known'>): Api {
  const endpoints = api.endpoints.map(endpoint => withReadings(endpoint, known))
  return endpoints.some((endpoint, index) => endpoint !== api.endpoints[index]) ? { ...api, endpoints } : api
}

type Known = TargetApi['known']

function withReadings(endpoint: Endpoint, known: Known): Endpoint {
  const readings = placesOf(endpoint).flatMap(({ place, carrier, schema }): readonly Ambiguity[] => {
    const { items } = schemaObject(schema)
    const narrowed = carrier === 'json' && items !== undefined && !isTuple(items) && namingKnown(items, known)
    return narrowed ? [readingAt(place, narrowed)] : []
  })
  return readings.length === 0
    ? endpoint
    : { ...endpoint, ambiguities: [...endpoint.ambiguities, ...readings] }
}

const readingAt = (at: string, items: Schema): Ambiguity => ({
  rule: 'references-in-lists',
  at,
  why: 'Its items name other things, and whether those must be there is not said.',
  alternatives: [{ says: 'things of any name' }, { says: 'things that are there', change: { items } }],
})

/** The schema with what is known in the place of what names it; undefined where it names nothing. */
function namingKnown(schema: Schema, known: Known): SchemaObject | undefined {
  const { properties = {}, items, allOf } = schemaObject(schema)
  const members = Object.entries(properties).map(
    ([name, member]) => [name, memberOf(name, member, known)] as const,
  )
  const inner = items === undefined || isTuple(items) ? undefined : namingKnown(items, known)
  const parts = allOf?.map(part => namingKnown(part, known))
  const isChanged = members.some(([, member]) => member) || inner || parts?.some(part => part)
  if (!isChanged) return undefined
  return {
    ...schemaObject(schema),
    ...(members.length > 0 && {
      properties: Object.fromEntries(
        members.map(([name, member]) => [name, member ?? properties[name] ?? true]),
      ),
    }),
    ...(inner && { items: inner }),
    ...(allOf && parts && { allOf: allOf.map((part, index) => parts[index] ?? part) }),
  }
}

function memberOf(name: string, member: Schema, known: Known): SchemaObject | undefined {
  const { type, enum: listed, const: only, readOnly } = schemaObject(member)
  const isOpen =
    (type === 'string' || type === 'integer') && listed === undefined && only === undefined && !readOnly
  if (!namesAnother(name) || !isOpen) return namingKnown(member, known)
  const things = known[name] ?? []
  if (things === '*') return undefined
  return things.length === 0 ? { not: {} } : { ...schemaObject(member), enum: things }
}
