import type { Json } from '../../model/schema.ts'

/** A JSON object read from outside, of which nothing is known yet. */
export type Raw = { readonly [key: string]: Json }

export function isRaw(value: Json | undefined): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member as an object; an empty one where it is something else. */
export function rawAt(value: Raw, key: string): Raw {
  const member = value[key]
  return isRaw(member) ? member : {}
}

export function listAt(value: Raw, key: string): readonly Json[] {
  const member = value[key]
  return isList(member) ? member : []
}

export function textAt(value: Raw, key: string): string | undefined {
  const member = value[key]
  return typeof member === 'string' ? member : undefined
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
