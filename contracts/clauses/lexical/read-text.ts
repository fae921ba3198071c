import type { ArrayStyle } from '../../model/reading.ts'
import type { Json } from '../../model/json.ts'
import type { Schema, TypeName } from '../../model/schema.ts'
import { schemaObject } from '../places-of.ts'
import { readBoolean } from './boolean.ts'
import { readList } from './list.ts'
import { readNull } from './null.ts'
import { readNumber } from './number.ts'
import type { LexicalReading } from './reading.ts'
import { isTuple } from '../tuple.ts'

/** What some texts may mean under a schema: the values that every reader sees, and whether some may see others. */
export interface TextReading {
  readonly values: readonly Json[]
  readonly odd: boolean
}

const allTypes: readonly TypeName[] = ['string', 'number', 'boolean', 'array', 'object', 'null']
const kept = new WeakMap<object, ReadonlySet<TypeName>>()

/** The types that a schema lets through, as far as its own keywords tell; all where it does not say. */
export function typesOf(schema: Schema): ReadonlySet<TypeName> {
  if (typeof schema === 'boolean') return new Set(schema ? allTypes : [])
  const known = kept.get(schema)
  if (known) return known
  const types = readTypes(schema)
  kept.set(schema, types)
  return types
}

function readTypes(schema: Exclude<Schema, boolean>): ReadonlySet<TypeName> {
  const own = schema.type === undefined ? undefined : new Set([schema.type].flat())
  if (own) return schema.nullable ? own.add('null') : own
  const listed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (listed) return new Set(listed.map(typeOfValue))
  if (schema.allOf) return schema.allOf.map(typesOf).reduce(common)
  const branches = schema.anyOf ?? schema.oneOf
  return new Set(branches ? branches.flatMap(branch => [...typesOf(branch)]) : allTypes)
}

function common(left: ReadonlySet<TypeName>, right: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  const wholeNumbers =
    left.has('integer') !== right.has('integer') && (left.has('number') || right.has('number'))
  const shared = [...left].filter(type => right.has(type))
  return new Set(wholeNumbers ? [...shared, 'integer' as const] : shared)
}

function typeOfValue(value: Json): TypeName {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object'
}

/** Reads the texts that stand at one place (several where a name is repeated) as a schema's types allow. */
export function readTexts(schema: Schema, texts: readonly string[], style: ArrayStyle): TextReading {
  const types = typesOf(schema)
  if (types.size === allTypes.length && texts.length === 1) return { values: texts, odd: false }
  const lists = types.has('array') ? readItems(schema, texts, style) : nothing
  if (texts.length !== 1)
    return { values: lists.values, odd: lists.odd || types.size > (types.has('array') ? 1 : 0) }
  const scalar = readScalar(types, texts[0] ?? '')
  return { values: [...scalar.values, ...lists.values], odd: scalar.odd || lists.odd }
}

const nothing: TextReading = { values: [], odd: false }

function readScalar(types: ReadonlySet<TypeName>, text: string): TextReading {
  const readings: LexicalReading[] = []
  if (types.has('string')) readings.push({ kind: 'canonical', value: text })
  if (types.has('number') || types.has('integer')) readings.push(readNumber(text))
  if (types.has('boolean')) readings.push(booleanAmong(types, text))
  if (types.has('null')) readings.push(readNull(text))
  const values = readings.flatMap(reading => (reading.kind === 'canonical' ? [reading.value] : []))
  return { values, odd: types.has('object') || readings.some(reading => reading.kind === 'odd') }
}

/** Where a number may be a boolean too (an on/off state), only `true` and `false` are booleans. */
function booleanAmong(types: ReadonlySet<TypeName>, text: string): LexicalReading {
  const reading = readBoolean(text)
  const isNumeric = types.has('number') || types.has('integer')
  return isNumeric && reading.kind === 'odd' ? { kind: 'unreadable' } : reading
}

function readItems(schema: Schema, texts: readonly string[], style: ArrayStyle): TextReading {
  const list = readList(texts, style)
  if (list.kind === 'odd') return { values: [], odd: true }
  if (list.kind === 'unreadable') return nothing
  if (list.kind === 'values') return { values: [list.values], odd: false }
  const items = itemsOf(schema)
  const read = list.texts.map(text => readScalar(typesOf(items), text))
  if (read.some(item => item.values.length === 0)) {
    const someUnreadable = read.some(item => item.values.length === 0 && !item.odd)
    return { values: [], odd: !someUnreadable }
  }
  return { values: [read.map(item => item.values[0] ?? null)], odd: read.some(item => item.odd) }
}

/** The schema of a list's items, looked for in the parts of `allOf` and `anyOf` too; `true` where none is given. */
function itemsOf(schema: Schema): Schema {
  const { items, allOf, anyOf, oneOf } = schemaObject(schema)
  if (items !== undefined && !isTuple(items)) return items
  const found = [...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])]
    .map(itemsOf)
    .find(each => each !== true)
  return found ?? true
}
