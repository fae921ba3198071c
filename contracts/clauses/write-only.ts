import type { Endpoint } from '../model/endpoint.ts'
import type { SchemaObject } from '../model/schema.ts'
import { acceptedSchemas } from './accepted-replies.ts'
import { keptOf } from './kept.ts'
import { namesIn } from './names-in.ts'
import { schemaObject } from './places-of.ts'

/**
 * The names of members that a document marks `writeOnly` (OpenAPI 3, Schema Object: "SHOULD NOT be sent as part of the
 * response"), as far as no reply of the endpoint documents a member of the same name that may be shown.
 */
export interface WriteOnly {
  /** Those that stand in the schema of an accepted reply: whatever is shown there is too much. */
  readonly inReply: readonly string[]
  /** Texts that requests alone are documented to hold, of this endpoint or of another one about the same thing. */
  readonly inRequest: readonly string[]
}

export const writeOnlyOf: (endpoint: Endpoint) => WriteOnly = keptOf(endpoint => {
  const { body, marks } = endpoint
  const shown = new Set(acceptedSchemas(endpoint).flatMap(schema => namesIn(schema, isShown)))
  const hidden = (names: readonly string[]) => [...new Set(names)].filter(name => !shown.has(name))
  const sent = body === undefined ? [] : [body.schema]
  const elsewhere = Object.entries(marks).flatMap(([place, { secret }]) =>
    secret && place.startsWith('reply/') ? [place.slice('reply/'.length)] : [],
  )
  const open = new Set(sent.flatMap(schema => namesIn(schema, isShown)))
  const taken = sent.flatMap(schema => namesIn(schema, isHiddenText)).filter(name => !open.has(name))
  return {
    inReply: hidden(acceptedSchemas(endpoint).flatMap(schema => namesIn(schema, field => !isShown(field)))),
    inRequest: hidden([...taken, ...elsewhere]),
  }
})

const isShown = ({ writeOnly }: SchemaObject): boolean => writeOnly !== true

function isHiddenText(field: SchemaObject): boolean {
  return !isShown(field) && [schemaObject(field).type ?? []].flat().includes('string')
}
