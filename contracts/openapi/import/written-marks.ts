import { acceptedSchemas } from '../../clauses/accepted-replies.ts'
import { namesIn } from '../../clauses/names-in.ts'
import { typesOf } from '../../clauses/lexical/read-text.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'
import { fieldOf, propertiesOf, requiredIn } from './properties-of.ts'
import { thingInBody } from './thing-in-body.ts'

/**
 * Marks of an operation that changes a thing. Whether what is left out of a PUT stays or goes is said nowhere: its requests
 * carry all that they may. What may be nothing in a request and in the reply, as `emptied` names it, can be taken away. An
 * object within the thing may be laid over the one that is there, but for a PUT.
 */
export function marksOfWritten(endpoint: Endpoint, emptied: readonly string[]): Endpoint['marks'] {
  const { method, body, marks } = endpoint
  const { place: thing, schema } = thingInBody(endpoint)
  const always = method === 'PUT' ? optionalIn('body', body?.schema) : []
  const merged = method === 'PUT' ? [] : objectsIn(thing, schema)
  const taken = emptied.filter(name => mayBeNothing(fieldOf(schema, name))).map(name => `${thing}/${name}`)
  const entries = [...new Set([...always, ...taken, ...merged])].map((place): readonly [Place, Marks] => [
    place,
    {
      ...marks[place],
      ...(always.includes(place) && { always: true }),
      ...(taken.includes(place) && { emptied: true }),
      ...(merged.includes(place) && { merged: true }),
    },
  ])
  return { ...marks, ...Object.fromEntries(entries) }
}

const objectsIn = (parent: Place, schema: Schema | undefined): readonly Place[] =>
  propertiesOf(schema).flatMap(name => {
    const [place, field] = [`${parent}/${name}`, fieldOf(schema, name)]
    return [...(field && isObjectSchema(field) ? [place] : []), ...objectsIn(place, field)]
  })

const isObjectSchema = (schema: Schema): boolean => schema !== true && typesOf(schema).has('object')

function optionalIn(parent: Place, schema: Schema | undefined): readonly Place[] {
  const required = requiredIn(schema)
  return propertiesOf(schema).flatMap(name => {
    const place = `${parent}/${name}`
    return [...(required.includes(name) ? [] : [place]), ...optionalIn(place, fieldOf(schema, name))]
  })
}

/** Whether a schema says that there may be nothing (`null`). */
export function mayBeNothing(schema: Schema | undefined): boolean {
  if (schema === undefined) return false
  const { type, nullable, anyOf = [], oneOf = [] } = schemaObject(schema)
  if (nullable === true || [type ?? []].flat().includes('null')) return true
  return [...anyOf, ...oneOf].some(mayBeNothing)
}

/**
 * What one operation takes and no reply is to show (`writeOnly`), as marks of another one about the same thing: under
 * names that its own reply documents it may show something else.
 */
export function marksOfHidden(endpoint: Endpoint, taken: Schema | undefined): Endpoint['marks'] {
  const shown = acceptedSchemas(endpoint)
  if (shown.length === 0 || taken === undefined) return {}
  const documented = shown.flatMap(schema => namesIn(schema, field => !field.writeOnly))
  const hidden = namesIn(taken, field => field.writeOnly === true && field.type === 'string')
  return Object.fromEntries(
    hidden.filter(name => !documented.includes(name)).map(name => [`reply/${name}`, { secret: true }]),
  )
}
