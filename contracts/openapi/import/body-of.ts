import type { Body, MediaType } from '../../model/endpoint.ts'
import type { ArrayStyle } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'
import { isRaw, rawAt } from './json.ts'
import type { Raw } from './json.ts'
import type { Resolving } from './resolving.ts'
import { schemaOf } from './schema-of.ts'

const sendable: readonly MediaType[] = [
  'application/json',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
]

/** The request body in the first of its media types that can be sent; undefined where there is none. */
export function bodyOf(operation: Raw, where: string, resolving: Resolving): Body | undefined {
  if (operation['requestBody'] === undefined) return undefined
  const printed = resolving.object(operation['requestBody'])
  const content = rawAt(printed, 'content')
  const mediaType = Object.keys(content).flatMap(asSendable)[0]
  if (mediaType === undefined) {
    resolving.problem(
      `${where}: no body of the types ${Object.keys(content).join(', ') || '(none)'} can be sent`,
    )
    return undefined
  }
  const media = Object.entries(content).find(([name]) => asSendable(name).includes(mediaType))?.[1]
  const schema = schemaOf(isRaw(media) ? media['schema'] : undefined, resolving)
  const styles = isRaw(media) ? stylesOf(rawAt(media, 'encoding')) : {}
  return {
    mediaType,
    required: printed['required'] === true || demands(schema),
    schema,
    ...(Object.keys(styles).length > 0 && { styles }),
  }
}

/** How a list is written by OpenAPI's `style` and `explode`; undefined where neither is printed. */
export function styleOf(printed: Raw): ArrayStyle | undefined {
  const { style, explode } = printed
  if (style === undefined && explode === undefined) return undefined
  if (style !== undefined && style !== 'form' && style !== 'simple') return undefined
  return (explode ?? style !== 'simple') === true ? 'repeat' : 'comma'
}

function asSendable(name: string): readonly MediaType[] {
  const bare = name.split(';')[0]?.trim().toLowerCase()
  return sendable.filter(each => each === bare)
}

function stylesOf(encoding: Raw): { readonly [property: string]: ArrayStyle } {
  const found = Object.entries(encoding).flatMap(([property, printed]) => {
    const style = isRaw(printed) ? styleOf(printed) : undefined
    return style === undefined ? [] : [[property, style] as const]
  })
  return Object.fromEntries(found)
}

const demands = (schema: Schema): boolean => typeof schema === 'object' && (schema.required?.length ?? 0) > 0
