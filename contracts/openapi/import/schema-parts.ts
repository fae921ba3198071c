import type { Json, JsonObject } from '../../model/json.ts'
import { isList, isObject } from '../../model/json.ts'
import type { Schema, SchemaObject } from '../../model/schema.ts'

const single = ['not', 'additionalProperties'] as const

/** Reads a schema inside another; undefined where it goes round. */
type Inner = (part: Json | undefined) => Schema | undefined

/** The schemas within a schema; undefined where one of them goes round and can't be left out. */
export function partsOf(raw: JsonObject, inner: Inner): SchemaObject | undefined {
  const [all, items, members] = [
    listed(raw['allOf'], inner),
    itemsIn(raw['items'], inner),
    membersIn(raw, inner),
  ]
  const [anyOf, oneOf] = [branches(raw['anyOf'], inner), branches(raw['oneOf'], inner)]
  const singles = single.map(keyword => (raw[keyword] === undefined ? true : inner(raw[keyword])))
  if (!all || !items || !members || !anyOf || !oneOf || singles.includes(undefined)) return undefined
  const [not, additionalProperties] = singles
  const patterns = raw['patternProperties']
  return {
    ...(isList(raw['allOf']) && { allOf: all }),
    ...(isList(raw['anyOf']) && { anyOf }),
    ...(isList(raw['oneOf']) && { oneOf }),
    ...(raw['not'] !== undefined && not !== undefined && { not }),
    ...(raw['additionalProperties'] !== undefined &&
      additionalProperties !== undefined && { additionalProperties }),
    ...(isObject(raw['properties']) && { properties: members }),
    ...(isObject(patterns) && { patternProperties: sayable(patterns, inner) }),
    ...items,
  }
}

function itemsIn(items: Json | undefined, inner: Inner): Pick<SchemaObject, 'items'> | undefined {
  if (items === undefined) return {}
  const read = isList(items) ? listed(items, inner) : inner(items)
  return read === undefined ? undefined : { items: read }
}

/** Every part, or nothing where one goes round. */
function listed(list: Json | undefined, inner: Inner): readonly Schema[] | undefined {
  const read = isList(list) ? list.map(inner) : []
  const found = read.flatMap(schema => (schema === undefined ? [] : [schema]))
  return found.length === read.length ? found : undefined
}

/** The branches that do not go round, or nothing where all do. */
function branches(list: Json | undefined, inner: Inner): readonly Schema[] | undefined {
  if (!isList(list)) return []
  const found = list.flatMap(part => inner(part) ?? [])
  return found.length === 0 && list.length > 0 ? undefined : found
}

/** Members that go round are left out where they may be. */
function membersIn(raw: JsonObject, inner: Inner): { readonly [name: string]: Schema } | undefined {
  const properties = isObject(raw['properties']) ? raw['properties'] : {}
  const found = sayable(properties, inner)
  const required = isList(raw['required']) ? raw['required'].filter(name => typeof name === 'string') : []
  return required.some(name => name in properties && !(name in found)) ? undefined : found
}

function sayable(map: JsonObject, inner: Inner): { readonly [name: string]: Schema } {
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, part]) => {
      const schema = inner(part)
      return schema === undefined ? [] : [[name, schema] as const]
    }),
  )
}
