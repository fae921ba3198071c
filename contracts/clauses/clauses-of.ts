import type { Clause } from '../model/clause.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { Place } from '../model/reading.ts'
import type { Schema, SchemaObject } from '../model/schema.ts'
import { breaksTogether } from './breaks-together.ts'
import { typesOf } from './lexical/read-text.ts'
import { ANY_ITEM, ANY_NAME } from './part-of.ts'
import type { PlaceOf } from './places-of.ts'
import { membersOf, placesOf, requiredMembers, schemaObject } from './places-of.ts'
import { schemasAt } from './readings-of.ts'
import { keywordInWords } from './says.ts'
import { isTuple } from './tuple.ts'

const kept = new WeakMap<Endpoint, readonly Clause[]>()

const asserting = [
  'type',
  'enum',
  'const',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'additionalProperties',
  'anyOf',
  'oneOf',
  'not',
] as const

/**
 * Every clause that a request to the endpoint can break, in the order of the contract: as printed, whatever its readings
 * say. Left out is what the carrier cannot express (a text that is no string, a missing part of a path) and what the
 * contract says may be ignored. A keyword that can only be broken with another stands as one joint clause.
 */
export function clausesOf(endpoint: Endpoint): readonly Clause[] {
  const known = kept.get(endpoint)
  if (known) return known
  const clauses = placesOf(endpoint).flatMap(at => clausesAt(at, isJudged(endpoint, at)))
  kept.set(endpoint, clauses)
  return clauses
}

function isJudged(endpoint: Endpoint, at: PlaceOf): boolean {
  if (schemasAt(endpoint, at.place).some(isOpen)) return false
  for (let place = at.place; ; place = place.slice(0, place.lastIndexOf('/'))) {
    if (endpoint.marks[place]?.ignorable) return false
    if (!place.includes('/')) return true
  }
}

/** Whether anything keeps the schema, so that nothing can break it. */
function isOpen(schema: Schema): boolean {
  if (typeof schema === 'boolean') return schema
  return Object.keys(schema).length === 0 || (schema.anyOf ?? []).some(isOpen)
}

function clausesAt(at: PlaceOf, isJudged: boolean): readonly Clause[] {
  const required = requiredClause(at.place, at.name)
  const isText = at.carrier !== 'json'
  const own = isJudged ? keywordClauses(at.place, at.schema, isText, at.name || 'the body') : []
  const expressible = isText && !at.required ? own.filter(clause => !isEmptyTextOnly(clause, at.schema)) : own
  const canBeLeftOut = at.carrier !== 'path' && at.place !== 'body'
  return at.required && canBeLeftOut ? [required, ...expressible] : expressible
}

/** Only the empty text breaks it, which in a form or a query may mean that an optional place is left out. */
function isEmptyTextOnly({ keyword }: Clause, schema: Schema): boolean {
  return keyword.startsWith('minLength+') && schemaObject(schema).minLength === 1
}

function keywordClauses(place: Place, schema: Schema, isText: boolean, name: string): readonly Clause[] {
  const own = schemaObject(schema)
  const joint = breaksTogether(own)
  const keywords = asserting.filter(
    keyword => asserts(keyword, own) && !(isText && isInexpressible(keyword, own)),
  )
  const clauses = keywords.map((keyword): Clause => {
    const joined = joint.get(keyword) ?? keyword
    const says = joined.split('+').map(each => inWords(each, own))
    return {
      id: `${place}:${joined}`,
      at: place,
      keyword: joined,
      says: `${name}: ${says.join(' and ')}`,
      basis: 'documented',
    }
  })
  const parts = (own.allOf ?? []).flatMap(part => keywordClauses(place, part, isText, name))
  return distinct([
    ...clauses,
    ...itemClauses(place, own, isText, name),
    ...valueClauses(place, own, isText, name),
    ...parts,
  ])
}

function itemClauses(
  place: Place,
  { items }: SchemaObject,
  isText: boolean,
  name: string,
): readonly Clause[] {
  if (items === undefined || isTuple(items)) return []
  const each = `each item of ${name}`
  const own = keywordClauses(`${place}/${ANY_ITEM}`, items, isText, each)
  return isText ? own : [...own, ...memberClauses(`${place}/${ANY_ITEM}`, items, each)]
}

/** Of what stands in a map under names that no schema lists. Where the carrier writes text, a map has no form of its own. */
function valueClauses(
  place: Place,
  { additionalProperties }: SchemaObject,
  isText: boolean,
  name: string,
): readonly Clause[] {
  if (isText || typeof additionalProperties !== 'object' || isOpen(additionalProperties)) return []
  return keywordClauses(`${place}/${ANY_NAME}`, additionalProperties, false, `each value of ${name}`)
}

/** So deep a list's members are looked into; which ends recursive schemas, too. */
const maxDepth = 6

/** Of the members of a list's items, which have no places of their own. */
function memberClauses(parent: Place, schema: Schema, name: string): readonly Clause[] {
  if (parent.split('/').length > maxDepth) return []
  const required = requiredMembers(schema)
  return Object.entries(membersOf(schema)).flatMap(([member, own]) => {
    if (schemaObject(own).readOnly) return []
    const [place, says] = [`${parent}/${member}`, `${member} of ${name}`]
    return [
      ...(required.includes(member) ? [requiredClause(place, says)] : []),
      ...(isOpen(own) ? [] : keywordClauses(place, own, false, says)),
      ...memberClauses(place, own, says),
    ]
  })
}

const requiredClause = (place: Place, name: string): Clause => ({
  id: `${place}:required`,
  at: place,
  keyword: 'required',
  says: `${name} (required)`,
  basis: 'documented',
})

const isAsserting = (keyword: string): keyword is (typeof asserting)[number] =>
  asserting.some(each => each === keyword)

const inWords = (keyword: string, schema: SchemaObject): string =>
  isAsserting(keyword) ? keywordInWords(keyword, schema) : keyword

function asserts(keyword: (typeof asserting)[number], schema: SchemaObject): boolean {
  const value = schema[keyword]
  if (value === undefined) return false
  if (keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum') return typeof value === 'number'
  if (keyword === 'additionalProperties' || keyword === 'uniqueItems')
    return value === (keyword === 'uniqueItems')
  return !(keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') || value !== 0
}

/** Any text is a string, and a lone text is a list of one, so that neither type can be broken by a text. */
function isInexpressible(keyword: string, schema: SchemaObject): boolean {
  const types = typesOf(schema)
  if (keyword === 'type') return types.has('string') || types.has('array') || types.has('object')
  return types.has('object')
}

const distinct = (clauses: readonly Clause[]): readonly Clause[] => [
  ...new Map(clauses.map(clause => [clause.id, clause])).values(),
]
