import type { Json } from '../../contracts/model/json.ts'
import { isObject } from '../../contracts/model/json.ts'

/**
 * What stands under a name in a reply, or in what it holds down to this depth, the outermost first; members of what is
 * listed are of other things.
 */
export function membersNamed(json: Json | undefined, name: string, depth: number): readonly Json[] {
  if (!isObject(json)) return []
  const own = json[name]
  return [
    ...(own === undefined ? [] : [own]),
    ...(depth > 0 ? Object.values(json).flatMap(inner => membersNamed(inner, name, depth - 1)) : []),
  ]
}
