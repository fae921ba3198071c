import type { Schema } from '../model/schema.ts'
import { schemaObject } from './places-of.ts'
import { isTuple } from './tuple.ts'

/** A schema without the shape that is nothing, and without what only wraps it. */
export function besidesNothing(schema: Schema): Schema {
  const { anyOf, oneOf, allOf } = schemaObject(schema)
  const [only, other] = (anyOf ?? oneOf ?? allOf ?? []).filter(part => schemaObject(part).type !== 'null')
  return only !== undefined && other === undefined ? besidesNothing(only) : schema
}

/** What a list of such a schema holds; undefined where it is none. */
export function itemOf(schema: Schema): Schema | undefined {
  const { type, items } = schemaObject(besidesNothing(schema))
  const isList = [type ?? []].flat().includes('array')
  return isList && items !== undefined && !isTuple(items) ? besidesNothing(items) : undefined
}
