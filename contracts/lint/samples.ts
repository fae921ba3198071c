import { typeOf } from '../clauses/type-of.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { Place } from '../model/reading.ts'
import type { Json } from '../model/json.ts'
import type { SchemaObject } from '../model/schema.ts'
import type { Spot } from './spots.ts'
import { isNumber, spotsOf } from './spots.ts'

/** A value that a document shows at a place whose schema it also prints. */
export interface SampledValue {
  readonly place: Place
  readonly schema: SchemaObject
  readonly value: Json
}

/** What the samples and examples of an endpoint send, the quotes around texts of forms taken off, each value once. */
export function sampledValues(endpoint: Endpoint): readonly SampledValue[] {
  const found = spotsOf(endpoint).flatMap(spot => shownAt(endpoint, spot))
  return [...new Map(found.map(each => [`${each.place} ${JSON.stringify(each.value)}`, each])).values()]
}

/** The text inside the quotes that a sample of a form writes around a value. */
export function unquoted(value: Json): string | undefined {
  const inner = typeof value === 'string' ? /^(['"])([^]*)\1$/.exec(value) : null
  return inner?.[2]
}

function shownAt(endpoint: Endpoint, { place, schema }: Spot): readonly SampledValue[] {
  const printed = (endpoint.samples ?? []).map(({ values }) => values[place])
  const shown = [...printed, schema.example].flatMap(value => (value === undefined ? [] : [value]))
  return shown.map(value => ({ place, schema, value: meant(schema, unquoted(value) ?? value) }))
}

/** The text of a form as its schema's type reads it: `1` as a number, `[1]` as a list. */
function meant(schema: SchemaObject, value: Json): Json {
  if (typeof value !== 'string') return value
  if (isNumber(schema) && /^-?[0-9.]+$/.test(value)) return Number(value)
  if (typeOf(schema) === 'boolean' && /^(true|false)$/.test(value)) return value === 'true'
  return typeOf(schema) === 'array' ? listIn(value) : value
}

function listIn(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
