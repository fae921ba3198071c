import type { Json, Schema, SchemaObject, TypeName } from '../../model/schema.ts'
import { isList, isRaw } from './json.ts'
import type { Raw } from './json.ts'
import type { Resolving } from './resolving.ts'

const texts = ['title', 'description', 'format', 'pattern'] as const
const numbers = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const
const flags = ['nullable', 'deprecated', 'readOnly', 'writeOnly', 'uniqueItems'] as const
const sharpened = ['exclusiveMinimum', 'exclusiveMaximum'] as const
const values = ['const', 'default', 'example'] as const
const combined = ['allOf', 'anyOf', 'oneOf'] as const
const named = ['properties', 'patternProperties'] as const
const single = ['not', 'additionalProperties'] as const
const types: readonly TypeName[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']

const known = new Set<string>([
  'type',
  'enum',
  'examples',
  'required',
  'items',
  '$ref',
  '$schema',
  '$id',
  '$defs',
])
for (const keyword of [
  ...texts,
  ...numbers,
  ...flags,
  ...sharpened,
  ...values,
  ...combined,
  ...named,
  ...single,
])
  known.add(keyword)
/** What says something of a schema without asking anything of a value. */
const silent = /^(x-|\$comment$|xml$|externalDocs$|discriminator$|contentMediaType$|contentEncoding$)/

/**
 * A schema of an OpenAPI document as the project's own data, references put in place. A keyword that is not known is
 * left out and noted, a schema that holds itself is taken for anything where it comes round again.
 */
export function schemaOf(
  value: Json | undefined,
  resolving: Resolving,
  within: readonly string[] = [],
): Schema {
  if (typeof value === 'boolean') return value
  if (!isRaw(value)) return {}
  const ref = value['$ref']
  if (typeof ref === 'string') return referred(ref, resolving, within)
  for (const keyword of Object.keys(value))
    if (!known.has(keyword) && !silent.test(keyword)) resolving.problem(`the keyword ${keyword} is not read`)
  const inner = (part: Json | undefined): Schema => schemaOf(part, resolving, within)
  return { ...own(value), ...parts(value, inner) }
}

function referred(ref: string, resolving: Resolving, within: readonly string[]): Schema {
  if (!within.includes(ref)) return schemaOf(resolving.follow(ref), resolving, [...within, ref])
  resolving.problem(`${ref} holds itself: where it comes round again it is taken for anything`)
  return {}
}

function own(raw: Raw): SchemaObject {
  const type = typesIn(raw['type'])
  const [members, shown, required] = [raw['enum'], raw['examples'], raw['required']]
  return {
    ...(type !== undefined && { type }),
    ...picked(raw, texts, isText),
    ...picked(raw, numbers, isNumber),
    ...picked(raw, flags, isFlag),
    ...picked(raw, sharpened, isNumberOrFlag),
    ...picked(raw, values, isAnything),
    ...(isList(members) && { enum: members }),
    ...(isList(shown) && { examples: shown }),
    ...(isList(required) && { required: required.filter(isText) }),
  }
}

function parts(raw: Raw, inner: (part: Json | undefined) => Schema): SchemaObject {
  const items = raw['items']
  const lists = combined.flatMap(keyword => {
    const list = raw[keyword]
    return isList(list) ? [[keyword, list.map(inner)] as const] : []
  })
  const maps = named.flatMap(keyword => {
    const map = raw[keyword]
    return isRaw(map) ? [[keyword, mapped(map, inner)] as const] : []
  })
  const singles = single.flatMap(keyword =>
    raw[keyword] === undefined ? [] : [[keyword, inner(raw[keyword])] as const],
  )
  const written: SchemaObject = {
    ...Object.fromEntries(lists),
    ...Object.fromEntries(maps),
    ...Object.fromEntries(singles),
  }
  if (items === undefined) return written
  return { ...written, items: isList(items) ? items.map(inner) : inner(items) }
}

function mapped(map: Raw, inner: (part: Json | undefined) => Schema): { readonly [name: string]: Schema } {
  return Object.fromEntries(Object.entries(map).map(([name, part]) => [name, inner(part)]))
}

function picked<Keyword extends string, Value extends Json>(
  raw: Raw,
  keywords: readonly Keyword[],
  isRight: (value: Json) => value is Value,
): Partial<Record<Keyword, Value>> {
  const found: Partial<Record<Keyword, Value>> = {}
  for (const keyword of keywords) {
    const value = raw[keyword]
    if (value !== undefined && isRight(value)) found[keyword] = value
  }
  return found
}

function typesIn(value: Json | undefined): TypeName | readonly TypeName[] | undefined {
  if (isList(value)) return value.filter(isType)
  return value !== undefined && isType(value) ? value : undefined
}

const isText = (value: Json): value is string => typeof value === 'string'
const isNumber = (value: Json): value is number => typeof value === 'number'
const isFlag = (value: Json): value is boolean => typeof value === 'boolean'
const isNumberOrFlag = (value: Json): value is number | boolean => isNumber(value) || isFlag(value)
const isAnything = (value: Json): value is Json => value !== undefined
const isType = (value: Json): value is TypeName => types.some(type => type === value)
