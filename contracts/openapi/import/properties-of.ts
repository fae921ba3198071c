import { membersOf, requiredMembers, schemaObject } from '../../clauses/places-of.ts'
import type { Schema } from '../../model/schema.ts'

/** The names of the members that an object's schema documents, those of all its parts included; none for anything else. */
export const propertiesOf = (schema: Schema | undefined): readonly string[] =>
  schema === undefined ? [] : Object.keys(membersOf(schema))

/** The names of the members that it may have in one of its shapes, too. */
export function namesInShapes(schema: Schema | undefined): readonly string[] {
  if (schema === undefined) return []
  const { allOf = [], anyOf = [], oneOf = [] } = schemaObject(schema)
  return [...new Set([...propertiesOf(schema), ...[...allOf, ...anyOf, ...oneOf].flatMap(namesInShapes)])]
}

/** The member of that name. */
export const fieldOf = (schema: Schema | undefined, name: string): Schema | undefined =>
  schema === undefined ? undefined : membersOf(schema)[name]

/** The names of the members that an object must have. */
export const requiredIn = (schema: Schema | undefined): readonly string[] =>
  schema === undefined ? [] : requiredMembers(schema)
