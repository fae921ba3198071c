import type { SchemaObject } from '../model/schema.ts'

/** The one type that a schema names, besides that of nothing. */
export function typeOf({ type }: SchemaObject): string | undefined {
  if (typeof type === 'string') return type
  const types = (type ?? []).filter(each => each !== 'null')
  return types.length === 1 ? types[0] : undefined
}
