import type { Endpoint } from '../model/endpoint.ts'
import type { ArrayStyle, Place } from '../model/reading.ts'
import type { Schema, SchemaObject } from '../model/schema.ts'
import { interned } from './interned.ts'

/** What carries a place's value: the three kinds of parameter, the two kinds of form field, or a JSON body. */
export type Carrier = 'path' | 'query' | 'header' | 'urlencoded' | 'multipart' | 'json'

/** A documented place of an endpoint. */
export interface PlaceOf {
  readonly place: Place
  readonly carrier: Carrier
  readonly name: string
  readonly required: boolean
  /** As printed. */
  readonly schema: Schema
  /** How a list is written here, for carriers of text. */
  readonly style: ArrayStyle
  /** The place whose value this is a member of; JSON bodies only. */
  readonly parent?: Place
}

const maxDepth = 6
interface Places {
  readonly all: readonly PlaceOf[]
  readonly byName: ReadonlyMap<Place, PlaceOf>
}

const kept = new WeakMap<Endpoint, Places>()

/**
 * Every documented place, in the order of the contract: parameters, then the fields of a form, or the JSON body followed
 * by its members at every depth (six at most, which also ends recursive schemas).
 */
export function placesOf(endpoint: Endpoint): readonly PlaceOf[] {
  return readPlaces(endpoint).all
}

/** The documented place of that name; undefined for places that the contract does not know. */
export function placeAt(endpoint: Endpoint, place: Place): PlaceOf | undefined {
  return readPlaces(endpoint).byName.get(place)
}

function readPlaces(endpoint: Endpoint): Places {
  const known = kept.get(endpoint)
  if (known) return known
  const byName = new Map([...parameterPlaces(endpoint), ...bodyPlaces(endpoint)].map(at => [at.place, at]))
  const places = { all: [...byName.values()], byName }
  kept.set(endpoint, places)
  return places
}

function parameterPlaces(endpoint: Endpoint): readonly PlaceOf[] {
  return endpoint.parameters.map(parameter => ({
    place: `${parameter.in}/${parameter.name}`,
    carrier: parameter.in,
    name: parameter.name,
    required: parameter.required,
    schema: interned(parameter.schema),
    style: parameter.style ?? (parameter.in === 'query' ? 'repeat' : 'comma'),
  }))
}

function bodyPlaces({ body }: Endpoint): readonly PlaceOf[] {
  if (!body) return []
  if (body.mediaType === 'application/json') {
    const whole: PlaceOf = {
      place: 'body',
      carrier: 'json',
      name: '',
      required: body.required,
      schema: interned(body.schema),
      style: 'json',
    }
    return [whole, ...memberPlaces(body.schema, 'body', 1)]
  }
  const carrier = body.mediaType === 'multipart/form-data' ? 'multipart' : 'urlencoded'
  const required = new Set(requiredMembers(body.schema))
  return Object.entries(membersOf(body.schema)).map(([name, member]) => ({
    place: `body/${name}`,
    carrier,
    name,
    required: required.has(name),
    schema: interned(member),
    style: body.styles?.[name] ?? 'repeat',
  }))
}

function memberPlaces(schema: Schema, parent: Place, depth: number): readonly PlaceOf[] {
  const required = new Set(requiredMembers(schema))
  return Object.entries(membersOf(schema)).flatMap(([name, member]) => {
    const place = `${parent}/${name}`
    const own: PlaceOf = {
      place,
      carrier: 'json',
      name,
      required: required.has(name),
      schema: interned(member),
      style: 'json',
      parent,
    }
    return depth < maxDepth ? [own, ...memberPlaces(member, place, depth + 1)] : [own]
  })
}

type Members = { readonly [name: string]: Schema }

const keptMembers = new WeakMap<object, Members>()

/** The members that an object schema names, also in the parts of an `allOf`. */
export function membersOf(schema: Schema): Members {
  if (typeof schema === 'boolean') return {}
  const known = keptMembers.get(schema)
  if (known) return known
  const members: Members = Object.assign({}, ...(schema.allOf ?? []).map(membersOf), schema.properties)
  keptMembers.set(schema, members)
  return members
}

/** The members that an object schema demands, also in the parts of an `allOf`. */
export function requiredMembers(schema: Schema): readonly string[] {
  if (typeof schema === 'boolean') return []
  return [...new Set([...(schema.required ?? []), ...(schema.allOf ?? []).flatMap(requiredMembers)])]
}

/** A schema as an object: `true` is the schema that asks nothing, `false` the one that nothing keeps. */
export function schemaObject(schema: Schema): SchemaObject {
  if (typeof schema === 'object') return schema
  return schema ? {} : { not: {} }
}
