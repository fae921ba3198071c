import type { Schema, SchemaObject } from '../model/schema.ts'
import { membersOf, schemaObject } from './places-of.ts'
import { isTuple } from './tuple.ts'

/** The names of the wanted members, in whatever part of a schema they stand. */
export function namesIn(
  schema: Schema,
  wanted: (field: SchemaObject) => boolean = () => true,
  depth = 0,
): readonly string[] {
  if (depth > DEEPEST) return []
  const { allOf = [], anyOf = [], oneOf = [], items } = schemaObject(schema)
  const lists = items === undefined || isTuple(items) ? [] : [items]
  const parts = [...allOf, ...anyOf, ...oneOf, ...lists]
  return [
    ...Object.entries(membersOf(schema)).flatMap(([name, field]) => [
      ...(wanted(schemaObject(field)) ? [name] : []),
      ...namesIn(field, wanted, depth + 1),
    ]),
    ...parts.flatMap(part => namesIn(part, wanted, depth + 1)),
  ]
}

const DEEPEST = 6
