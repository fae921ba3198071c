import type { Body, MediaType } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'

/** An urlencoded form; its fields are the schema's properties. Give a named schema, so that a misspelt keyword shows. */
export function urlencoded(schema: Schema): Body {
  return bodyOf('application/x-www-form-urlencoded', schema)
}

/** A multipart form; its fields are the schema's properties. */
export function multipart(schema: Schema): Body {
  return bodyOf('multipart/form-data', schema)
}

/** A JSON body; `envelope` is a property that some readings wrap the whole body in. */
export function json(schema: Schema, envelope?: string): Body {
  const body = bodyOf('application/json', schema)
  return envelope === undefined ? body : { ...body, envelope }
}

/** A body whose schema demands a property can't be left out, whatever `required` of the body itself says. */
function bodyOf(mediaType: MediaType, schema: Schema): Body {
  const demands = typeof schema === 'object' && (schema.required?.length ?? 0) > 0
  return { mediaType, required: demands, schema }
}
