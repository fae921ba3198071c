import type { Json, JsonObject } from '../../model/json.ts'
import { isList, isObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'

/** Follows references inside one document, and keeps what it could not follow. */
export interface Resolving {
  /** The value that a `$ref` leads to; undefined, with a problem noted, where it leads nowhere. */
  readonly follow: (ref: string) => Json | undefined
  /** The object itself, or the one that its `$ref` leads to. */
  readonly object: (value: Json | undefined) => JsonObject
  readonly problem: (text: string) => void
  readonly problems: () => readonly string[]
  /** Schemas read already, by their reference. */
  readonly known: Map<string, Schema>
}

export function resolvingIn(document: Json): Resolving {
  const problems = new Set<string>()
  const problem = (text: string): void => void problems.add(text)
  const follow = (ref: string): Json | undefined => {
    const found = ref.startsWith('#') ? pointed(document, ref.slice(1)) : undefined
    if (found === undefined) problem(`${ref} leads nowhere in this document: bundle it into one file`)
    return found
  }
  const object = (value: Json | undefined): JsonObject => {
    if (!isObject(value)) return {}
    const ref = value['$ref']
    if (typeof ref !== 'string') return value
    const found = follow(ref)
    return isObject(found) && found['$ref'] !== ref ? object(found) : {}
  }
  return { follow, object, problem, problems: () => [...problems], known: new Map() }
}

/** RFC 6901. */
function pointed(document: Json, pointer: string): Json | undefined {
  let at: Json | undefined = document
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    if (isList(at)) at = at[Number(key)]
    else at = isObject(at) ? at[key] : undefined
  }
  return at
}
