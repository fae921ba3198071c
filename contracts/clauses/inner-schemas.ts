import type { Schema } from '../model/schema.ts'
import { schemaObject } from './places-of.ts'
import { isTuple } from './tuple.ts'

/** The schemas that a value, or each item of it, may have to keep besides: branches, parts, and what a list holds. */
export function innerSchemas(schema: Schema): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], items } = schemaObject(schema)
  return [...allOf, ...anyOf, ...oneOf, ...(items === undefined || isTuple(items) ? [] : [items])]
}
