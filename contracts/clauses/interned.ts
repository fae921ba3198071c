import type { Schema } from '../model/schema.ts'

const known = new Map<string, Schema>()

/**
 * The same object for schemas that are written alike, so that what is worked out for one (compiled, sampled) serves all
 * places of all endpoints where it stands.
 */
export function interned(schema: Schema): Schema {
  if (typeof schema === 'boolean') return schema
  const key = JSON.stringify(schema)
  const first = known.get(key)
  if (first !== undefined) return first
  known.set(key, schema)
  return schema
}
