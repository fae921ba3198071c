import { membersOf } from '../../clauses/places-of.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isList, isObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { objectAt, textAt } from './members-at.ts'

/**
 * A branch of a schema with a `discriminator` says which value of that property means it, where it does not do so itself:
 * the one that `mapping` gives it, else the last part of its reference (OpenAPI 3, Discriminator Object).
 */
export function tagged(
  whole: JsonObject,
  part: Json | undefined,
  schema: Schema | undefined,
): Schema | undefined {
  const name = textAt(objectAt(whole, 'discriminator'), 'propertyName')
  if (name === undefined || typeof schema !== 'object' || !isBranch(whole, part)) return schema
  const tag = isObject(part) ? tagOf(objectAt(objectAt(whole, 'discriminator'), 'mapping'), part) : undefined
  if (tag === undefined || isSaid(membersOf(schema)[name])) return schema
  return {
    ...schema,
    properties: { ...schema.properties, [name]: { type: 'string', enum: [tag] } },
    required: [...new Set([...(schema.required ?? []), name])],
  }
}

const isBranch = (whole: JsonObject, part: Json | undefined): boolean =>
  [whole['oneOf'], whole['anyOf']].some(branches => isList(branches) && branches.some(each => each === part))

function tagOf(mapping: JsonObject, part: JsonObject): string | undefined {
  const ref = textAt(part, '$ref')
  const own = ref?.split('/').at(-1)
  const mapped = Object.entries(mapping).find(([, target]) => target === ref || target === own)
  return mapped?.[0] ?? own
}

const isSaid = (member: Schema | undefined): boolean =>
  typeof member === 'object' && (member.const !== undefined || member.enum !== undefined)
