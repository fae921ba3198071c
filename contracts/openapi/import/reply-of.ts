import type { Reply } from '../../model/endpoint.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { asReplied } from './as-replied.ts'
import { objectAt, textAt } from './members-at.ts'
import type { Resolving } from './resolving.ts'
import { schemaOf } from './schema-of.ts'

/** A reply as a document prints it (OpenAPI 3, Response Object): of several media types the schema of those that are JSON. */
export function replyOf(printed: JsonObject, resolving: Resolving): Reply {
  const content = Object.entries(objectAt(printed, 'content'))
  const [[mediaType, media] = []] = content
  const schema = schemaIn(content, resolving)
  const example = isObject(media) ? media['example'] : undefined
  return {
    description: textAt(printed, 'description') ?? '',
    ...(mediaType !== undefined && content.length === 1 && { mediaType }),
    ...(content.length > 1 && { mediaTypes: content.map(([type]) => type) }),
    ...(schema !== undefined && { schema }),
    ...(example !== undefined && { example }),
  }
}

/** Where kinds of JSON have schemas of their own, a reply keeps any of them: which one it is only its label says. */
function schemaIn(content: readonly (readonly [string, Json])[], resolving: Resolving): Schema | undefined {
  const kinds = content.filter(([type]) => /json|\*/.test(type))
  const printed = (kinds.length > 0 ? kinds : content.slice(0, 1)).map(([, media]) =>
    isObject(media) ? media['schema'] : undefined,
  )
  const distinct = [...new Map(printed.map(each => [JSON.stringify(each), each])).values()]
  if (distinct.includes(undefined)) return undefined
  const [only, ...others] = distinct.map(each => asReplied(schemaOf(each, resolving)))
  return only === undefined || others.length === 0 ? only : { anyOf: [only, ...others] }
}
