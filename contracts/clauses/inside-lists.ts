import { conforms } from '../check/conforms.ts'
import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'

/**
 * Whether all that is wrong with a list or a map is what some server takes for something else inside of it: nothing in
 * place of a member that may be missing, 1 and 0 in place of a state. Whether such a member may be missing is not looked
 * at; what a map holds always may.
 */
export function breaksOnlyInside(schemas: readonly Schema[], value: Json): boolean {
  return typeof value === 'object' && value !== null && schemas.some(schema => isMild(schema, value))
}

function isMild(schema: Schema, whole: Json): boolean {
  const judged = conforms(schema, whole)
  const outer = Array.isArray(whole) ? ITEM : WHOLE
  if (judged === true || 'kind' in judged) return false
  const retyped = new Set(judged.filter(({ keyword }) => keyword === 'type').map(({ path }) => path))
  return judged.every(
    ({ path, keyword }) =>
      retyped.has(path) &&
      ['type', 'enum', 'const'].includes(keyword) &&
      path.split('/').length > outer &&
      mild.some(each => each === valueAt(whole, path)),
  )
}

/** So many parts has a pointer to an item of a list (nothing, the item), and one to the whole itself. */
const ITEM = 2
const WHOLE = 1
const mild: readonly Json[] = [null, 0, 1]

const valueAt = (whole: Json, path: string): Json | undefined =>
  path.split('/').slice(1).reduce<Json | undefined>(memberAt, whole)

function memberAt(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const plain = name.replaceAll('~1', '/').replaceAll('~0', '~')
  return new Map<string, Json>(Object.entries(value)).get(plain)
}
