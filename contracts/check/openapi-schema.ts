import type { Schema, SchemaObject } from '../model/schema.ts'

const BY_NAME = ['properties', 'patternProperties', 'definitions', '$defs'] as const
const LISTS = ['allOf', 'anyOf', 'oneOf'] as const

/**
 * An OpenAPI 3.0 schema in the words of draft-07: `nullable` lets null through whatever stands beside it (a type, a list of
 * values, parts), boolean exclusive limits become numbers, and what stands beside a `$ref` is left out, as OpenAPI 3.0
 * demands.
 */
export function openapiSchema(schema: Schema): Schema {
  if (typeof schema !== 'object') return schema
  if (schema.$ref !== undefined) return withComponents(schema, { $ref: schema.$ref })
  const { nullable, exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = schema
  const translated: Record<string, unknown> = { ...rest, ...children(schema) }
  if (nullable === true) Object.assign(translated, withNull(schema))
  Object.assign(translated, limit('minimum', 'exclusiveMinimum', minimum, exclusiveMinimum))
  Object.assign(translated, limit('maximum', 'exclusiveMaximum', maximum, exclusiveMaximum))
  return withComponents(schema, translated)
}

function withComponents(schema: SchemaObject, translated: object): SchemaObject {
  const schemas = schema.components?.schemas
  const definitions = schema.definitions === undefined ? {} : { definitions: mapped(schema.definitions) }
  if (schemas === undefined) return { ...translated, ...definitions }
  return { ...translated, ...definitions, components: { schemas: mapped(schemas) } }
}

function children(schema: SchemaObject): Record<string, unknown> {
  const translated: Record<string, unknown> = {}
  for (const name of BY_NAME) {
    const named = schema[name]
    if (named !== undefined) translated[name] = mapped(named)
  }
  for (const name of LISTS) {
    const list = schema[name]
    if (list !== undefined) translated[name] = list.map(openapiSchema)
  }
  if (schema.not !== undefined) translated['not'] = openapiSchema(schema.not)
  if (schema.additionalProperties !== undefined)
    translated['additionalProperties'] = openapiSchema(schema.additionalProperties)
  if (schema.items !== undefined) translated['items'] = itemsOf(schema.items)
  return translated
}

function itemsOf(items: Schema | readonly Schema[]): Schema | readonly Schema[] {
  return isList(items) ? items.map(openapiSchema) : openapiSchema(items)
}

function isList(items: Schema | readonly Schema[]): items is readonly Schema[] {
  return Array.isArray(items)
}

function mapped(schemas: { readonly [name: string]: Schema }): { readonly [name: string]: Schema } {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, openapiSchema(schema)]))
}

/** What keeps null out besides a type lets it in, too: many generators write `nullable` beside it and mean it. */
function withNull({ type, enum: listed, allOf, anyOf, oneOf }: SchemaObject): Record<string, unknown> {
  const nothing: Schema = { type: 'null' }
  const branches = (list: readonly Schema[]): readonly Schema[] => [...list.map(openapiSchema), nothing]
  return {
    ...(type !== undefined && { type: [...new Set([...[type].flat(), 'null'])] }),
    ...(listed && { enum: listed.includes(null) ? listed : [...listed, null] }),
    ...(allOf && { allOf: allOf.map(part => openapiSchema(orNothing(part))) }),
    ...(anyOf && { anyOf: branches(anyOf) }),
    ...(oneOf && { oneOf: oneOf.some(letsNull) ? oneOf.map(openapiSchema) : branches(oneOf) }),
  }
}

const orNothing = (part: Schema): Schema => (typeof part === 'object' ? { ...part, nullable: true } : part)

const letsNull = (part: Schema): boolean =>
  typeof part === 'object' && (part.nullable === true || [part.type ?? []].flat().includes('null'))

function limit(
  plain: string,
  exclusive: string,
  value: number | undefined,
  sharpened: number | boolean | undefined,
): Record<string, number> {
  if (typeof sharpened === 'number')
    return { [exclusive]: sharpened, ...(value === undefined ? {} : { [plain]: value }) }
  if (value === undefined) return {}
  return sharpened === true ? { [exclusive]: value } : { [plain]: value }
}
