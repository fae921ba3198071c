import { conforms } from '../check/conforms.ts'
import type { FormatReading } from '../check/conforms.ts'
import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'

/** Whether a value keeps a schema as every validator reads its formats. */
export function keepsStrictly(schema: Schema, value: Json): boolean {
  return conforms(schema, value, { dialect: 'openapi-3.0', formats: formatsFor(schema, 'strict') }) === true
}

/**
 * Whether a value keeps a schema as some validator reads its formats (RULES, silence 1). What a schema asks that can't be
 * read is taken to be kept: nobody can tell.
 */
export function keepsLoosely(schema: Schema, value: Json): boolean {
  const judged = conforms(schema, value, { dialect: 'openapi-3.0', formats: formatsFor(schema, 'loose') })
  return judged === true || 'kind' in judged
}

const named = new WeakMap<object, boolean>()

/** Without a format all readings are one, and the schema is compiled once. */
function formatsFor(schema: Schema, reading: FormatReading): FormatReading {
  if (typeof schema === 'boolean') return 'plain'
  const known = named.get(schema) ?? JSON.stringify(schema).includes('"format"')
  named.set(schema, known)
  return known ? reading : 'plain'
}
