import type { Body, MediaType } from '../../model/endpoint.ts'
import type { ArrayStyle } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'
import type { JsonObject } from '../../model/json.ts'
import { isObject } from '../../model/json.ts'
import { objectAt } from './members-at.ts'
import type { Resolving } from './resolving.ts'
import { finiteSchema } from './schema-of.ts'

const sendable: readonly MediaType[] = [
  'application/json',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
]

/** The request body in the first of its media types that can be sent; `unsendable` where it must have one and none can. */
export function bodyOf(
  operation: JsonObject,
  where: string,
  resolving: Resolving,
): Body | 'unsendable' | undefined {
  if (operation['requestBody'] === undefined) return undefined
  const printed = resolving.object(operation['requestBody'])
  const content = objectAt(printed, 'content')
  const sent = mediaSent(Object.keys(content))
  if (sent === undefined) {
    const isNeeded = printed['required'] === true
    resolving.problem(
      `${where}: no body of the types ${Object.keys(content).join(', ') || '(none)'} can be sent, so that ` +
        (isNeeded ? 'the operation is not tried' : 'none is'),
    )
    return isNeeded ? 'unsendable' : undefined
  }
  const { name, mediaType } = sent
  const media = content[name]
  const schema = finiteSchema(isObject(media) ? media['schema'] : undefined, resolving)
  if (schema === undefined) {
    resolving.problem(`${where}: its body holds itself without end, and is not sent`)
    return printed['required'] === true ? 'unsendable' : undefined
  }
  const styles = isObject(media) ? stylesOf(objectAt(media, 'encoding')) : {}
  return {
    mediaType,
    ...(isNamedKind(name) && { label: bareType(name) }),
    required: printed['required'] === true || demands(schema),
    schema,
    ...(Object.keys(styles).length > 0 && { styles }),
  }
}

/** How a list is written by OpenAPI's `style` and `explode`; undefined where neither is printed. */
export function styleOf(printed: JsonObject): ArrayStyle | undefined {
  const { style, explode } = printed
  if (style === undefined && explode === undefined) return undefined
  if (style !== undefined && style !== 'form' && style !== 'simple') return undefined
  return (explode ?? style !== 'simple') === true ? 'repeat' : 'comma'
}

/** A type that is sent as it is called before one that is some kind of JSON. */
function mediaSent(
  names: readonly string[],
): { readonly name: string; readonly mediaType: MediaType } | undefined {
  for (const name of names) {
    const mediaType = sendable.find(each => each === bareType(name))
    if (mediaType !== undefined) return { name, mediaType }
  }
  const kind = names.find(name => /^(text\/json|\*\/\*|application\/(\*|\S*\+json))$/.test(bareType(name)))
  return kind === undefined ? undefined : { name: kind, mediaType: 'application/json' }
}

/** `application/merge-patch+json`, and not the ranges that plain JSON falls into. */
const isNamedKind = (name: string): boolean => /^[^*]+\+json$/.test(bareType(name))

const bareType = (name: string): string => name.split(';')[0]?.trim().toLowerCase() ?? ''

function stylesOf(encoding: JsonObject): { readonly [property: string]: ArrayStyle } {
  const found = Object.entries(encoding).flatMap(([property, printed]) => {
    const style = isObject(printed) ? styleOf(printed) : undefined
    return style === undefined ? [] : [[property, style] as const]
  })
  return Object.fromEntries(found)
}

const demands = (schema: Schema): boolean => typeof schema === 'object' && (schema.required?.length ?? 0) > 0
