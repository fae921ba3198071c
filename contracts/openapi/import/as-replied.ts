import { membersOf } from '../../clauses/places-of.ts'
import { isTuple } from '../../clauses/tuple.ts'
import type { Schema } from '../../model/schema.ts'

/** A schema as a reply is to keep it: what is `writeOnly` is required of requests alone (OpenAPI 3, Schema Object). */
export const asReplied = (schema: Schema): Schema =>
  JSON.stringify(schema).includes('"writeOnly":true') ? withoutHidden(schema, none) : schema

const none: ReadonlySet<string> = new Set()

/** `above`: what is hidden by the whole that this is a part of. */
function withoutHidden(schema: Schema, above: ReadonlySet<string>): Schema {
  if (typeof schema !== 'object') return schema
  const { required, properties, items, allOf, anyOf, oneOf, additionalProperties } = schema
  const hidden = new Set([...above, ...hiddenIn(schema)])
  const inner = (part: Schema): Schema => withoutHidden(part, none)
  const ofWhole = (part: Schema): Schema => withoutHidden(part, hidden)
  return {
    ...schema,
    ...(required && { required: required.filter(name => !hidden.has(name)) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)])),
    }),
    ...(items !== undefined && { items: isTuple(items) ? items.map(inner) : inner(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: inner(additionalProperties) }),
    ...(allOf && { allOf: allOf.map(ofWhole) }),
    ...(anyOf && { anyOf: anyOf.map(ofWhole) }),
    ...(oneOf && { oneOf: oneOf.map(ofWhole) }),
  }
}

const hiddenIn = (schema: Schema): readonly string[] =>
  Object.entries(membersOf(schema)).flatMap(([name, member]) =>
    typeof member === 'object' && member.writeOnly === true ? [name] : [],
  )
