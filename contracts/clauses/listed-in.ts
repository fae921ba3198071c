import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { innerSchemas } from './inner-schemas.ts'
import { membersOf, schemaObject } from './places-of.ts'

/** The values that are listed for members of this name, or for the items of their lists, in whatever part of a schema. */
export function listedIn(schema: Schema, name: string, depth = 0): readonly Json[] {
  if (depth > DEEPEST) return []
  const inside = innerSchemas(schema).flatMap(part => listedIn(part, name, depth + 1))
  return [
    ...Object.entries(membersOf(schema)).flatMap(([member, field]) => [
      ...(member === name ? valuesListed(field) : []),
      ...listedIn(field, name, depth + 1),
    ]),
    ...inside,
  ]
}

const valuesListed = (field: Schema, depth = 0): readonly Json[] =>
  depth > DEEPEST
    ? []
    : [
        ...(schemaObject(field).enum ?? []),
        ...innerSchemas(field).flatMap(part => valuesListed(part, depth + 1)),
      ]

const DEEPEST = 6
