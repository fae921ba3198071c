import type { Json, JsonObject } from '../../model/json.ts'
import { isList, isObject } from '../../model/json.ts'
import type { Schema, SchemaObject, TypeName } from '../../model/schema.ts'
import type { Resolving } from './resolving.ts'
import { partsOf } from './schema-parts.ts'
import { orNothing } from './or-nothing.ts'
import { tagged } from './tagged.ts'

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
const holding = [
  'allOf',
  'anyOf',
  'oneOf',
  'properties',
  'patternProperties',
  'not',
  'additionalProperties',
] as const
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
for (const keyword of [...texts, ...numbers, ...flags, ...sharpened, ...values, ...holding])
  known.add(keyword)
/** What says something of a schema without asking anything of a value. */
const silent = /^(x-|\$comment$|xml$|externalDocs$|discriminator$|contentMediaType$|contentEncoding$)/

/**
 * A schema of an OpenAPI document as the project's own data, references put in place. A keyword that is not known is
 * left out and noted. Where a schema comes round to itself the member that leads there is left out, and noted too: what
 * nobody documents is neither sent nor judged.
 */
export const schemaOf = (value: Json | undefined, resolving: Resolving): Schema =>
  finiteSchema(value, resolving) ?? {}

/** The same; undefined where the schema can't be said without going round. */
export const finiteSchema = (value: Json | undefined, resolving: Resolving): Schema | undefined =>
  read(value, { resolving, within: [] })

interface Reading {
  readonly resolving: Resolving
  /** The references that lead here. */
  readonly within: readonly string[]
}

/** Undefined where the schema can't be said without going round. */
function read(value: Json | undefined, reading: Reading): Schema | undefined {
  if (typeof value === 'boolean') return value
  if (!isObject(value)) return {}
  const ref = value['$ref']
  if (typeof ref === 'string') return referred(ref, reading)
  for (const keyword of Object.keys(value))
    if (!known.has(keyword) && !silent.test(keyword))
      reading.resolving.problem(`the keyword ${keyword} is not read`)
  const inner = partsOf(value, part => tagged(value, part, read(part, reading)))
  return inner && orNothing({ ...own(value), ...inner })
}

function referred(ref: string, { resolving, within }: Reading): Schema | undefined {
  const ready = resolving.known.get(ref)
  if (ready !== undefined) return ready
  if (within.includes(ref)) {
    resolving.problem(`${ref} holds itself: the member that leads round is left out`)
    return undefined
  }
  const schema = read(resolving.follow(ref), { resolving, within: [...within, ref] })
  if (schema !== undefined) resolving.known.set(ref, schema)
  return schema
}

function own(raw: JsonObject): SchemaObject {
  const type = typesIn(raw['type'])
  const [members, shown, required] = [raw['enum'], raw['examples'], raw['required']]
  return {
    ...(type !== undefined && { type }),
    ...picked(raw, texts, isText),
    ...picked(raw, numbers, isNumber),
    ...picked(raw, flags, isFlag),
    // Swagger 2.0 has no word of its own for it.
    ...(raw['x-nullable'] === true && { nullable: true }),
    ...picked(raw, sharpened, isNumberOrFlag),
    ...picked(raw, values, isAnything),
    ...(isList(members) && { enum: members }),
    ...(isList(shown) && { examples: shown }),
    ...(isList(required) && { required: required.filter(isText) }),
  }
}

function picked<Keyword extends string, Value extends Json>(
  raw: JsonObject,
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
