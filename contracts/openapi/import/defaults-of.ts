import { placesOf, schemaObject } from '../../clauses/places-of.ts'
import { inferred, omitted } from '../../dsl/relations.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Relation } from '../../model/relation.ts'
import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { restOf } from './calls-of.ts'
import { fieldOf, propertiesOf, requiredIn } from './properties-of.ts'
import { thingInBody } from './thing-in-body.ts'

/** What is left out when a thing is made has its documented default. */
export function defaultsOfNew(endpoint: Endpoint, properties: readonly string[]): readonly Relation[] {
  const { place, schema } = thingInBody(endpoint)
  const own = propertiesOf(schema).filter(
    name => properties.includes(name) && !requiredIn(schema).includes(name),
  )
  return own.flatMap(name =>
    defaultIn(fieldOf(schema, name)).map(value => inferred(omitted(`${place}/${name}`, value))),
  )
}

/** `What is left out goes back to its default`, in the words of documents: of all fields alike, not of one by its name. */
const LEFT_OUT = new RegExp(
  [
    '\\b(?:what(?:ever)?|anything|everything|fields?|propert(?:y|ies)|attributes?|values?|members?)\\b',
    '(?: (?:that|which|you))?(?: (?:is|are))?',
    " (?:left out|leave out|omit(?:ted)?|(?:not|n't) (?:sent|given|present|included|provided)|missing|absent)",
    ',?(?: (?:it|they))? ([^.;:,]*)\\bdefaults?\\b',
  ].join(''),
  'i',
)
const COMES_BACK = /^(goes?|falls?|reverts?|returns?|resets?|is|are|gets?|takes?|will|have|has)\b/i
const STAYS = /\b(not|never|no|keeps?|kept|stays?|remains?|unchanged|only|unless|except)\b/i

/** What a change leaves out has its documented default again, where the document says so in as many words. */
export function defaultsOfReset(endpoint: Endpoint, properties: readonly string[]): readonly Relation[] {
  const told = LEFT_OUT.exec(`${endpoint.title}. ${endpoint.description ?? ''}`)?.[1] ?? ''
  return COMES_BACK.test(told) && !STAYS.test(told) ? defaultsOfNew(endpoint, properties) : []
}

/** A read takes what is left out for its documented default, too: how long a page is, how it is sorted. */
export function withDefaults(endpoint: Endpoint): Endpoint {
  if (restOf(endpoint).method !== 'GET') return endpoint
  const omissions = placesOf(endpoint)
    .filter(({ place, required }) => !required && place.split('/').length === 2)
    .flatMap(({ place, schema }) => defaultIn(schema).map(value => inferred(omitted(place, value))))
  return { ...endpoint, relations: [...endpoint.relations, ...omissions] }
}

function defaultIn(schema: Schema | undefined): readonly Json[] {
  const { default: value } = schemaObject(schema ?? true)
  return value === undefined || typeof value === 'object' ? [] : [value]
}
