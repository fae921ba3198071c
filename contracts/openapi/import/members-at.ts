import { isList, isObject } from '../../model/json.ts'
import type { Json, JsonObject } from '../../model/json.ts'

/** The member as an object; an empty one where it is something else. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const member = value[key]
  return isObject(member) ? member : {}
}

export function listAt(value: JsonObject, key: string): readonly Json[] {
  const member = value[key]
  return isList(member) ? member : []
}

export function textAt(value: JsonObject, key: string): string | undefined {
  const member = value[key]
  return typeof member === 'string' ? member : undefined
}
