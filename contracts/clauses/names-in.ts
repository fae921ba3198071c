import type { Schema, SchemaObject } from '../model/schema.ts'
import { innerSchemas } from './inner-schemas.ts'
import { membersOf, schemaObject } from './places-of.ts'

/** The names of the wanted members, in whatever part of a schema they stand. */
export function namesIn(
  schema: Schema,
  wanted: (field: SchemaObject) => boolean = () => true,
  depth = 0,
): readonly string[] {
  if (depth > DEEPEST) return []
  return [
    ...Object.entries(membersOf(schema)).flatMap(([name, field]) => [
      ...(wanted(schemaObject(field)) ? [name] : []),
      ...namesIn(field, wanted, depth + 1),
    ]),
    ...innerSchemas(schema).flatMap(part => namesIn(part, wanted, depth + 1)),
  ]
}

const DEEPEST = 6
