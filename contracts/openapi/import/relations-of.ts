import {
  creates,
  deletes,
  from,
  idempotent,
  inferred,
  lists,
  omitted,
  shows,
  writes,
} from '../../dsl/relations.ts'
import type { Written } from '../../dsl/relations.ts'
import type { Entity } from '../../model/api.ts'
import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Relation } from '../../model/relation.ts'
import type { Schema } from '../../model/schema.ts'
import { restOf } from './calls-of.ts'
import { filtersOf } from './filters-of.ts'
import { pagingOf } from './paging-of.ts'
import { fieldOf, namesInShapes, propertiesOf, requiredIn } from './properties-of.ts'
import { sortsOf } from './sorts-of.ts'
import { withSpending } from './spending.ts'
import { thingInBody } from './thing-in-body.ts'
import type { ThingInBody } from './thing-in-body.ts'
import { placeAt } from '../../clauses/places-of.ts'
import type { Place } from '../../model/reading.ts'
import { referenceMarks } from './reference-marks.ts'
import { marksOfHidden, marksOfWritten, mayBeNothing } from './written-marks.ts'

/**
 * What the paths of a REST description plainly imply (all of it inferred): `POST /pets` makes a pet, `/pets/{petId}` shows,
 * changes and deletes it, `GET /pets` lists them all. `/shops/{shopId}/pets` does the same with the pets of one shop. Only
 * what can be removed again is made. Calls (`POST /pet.remove`) imply the same by their verbs.
 */
export function related(
  endpoints: readonly Endpoint[],
  entities: readonly Entity[],
): { readonly endpoints: readonly Endpoint[]; readonly entities: readonly Entity[] } {
  const resources = entities.flatMap(entity => resourceOf(endpoints, entity))
  const made = resources.map(({ entity }) => entity.known)
  return {
    endpoints: endpoints.map(endpoint => {
      const marks = referenceMarks(endpoint, entities, endpoints)
      const told = withRelations({ ...endpoint, marks }, resources)
      return withSpending({ ...told, relations: [...told.relations, ...asksOf(told)] }, made)
    }),
    entities: entities.map(entity => {
      const resource = resources.find(each => each.entity === entity)
      return resource ? { ...entity, tellingProperties: resource.telling } : entity
    }),
  }
}

/** A collection and its items, by their paths. */
interface Resource {
  readonly entity: Entity
  readonly collection: string
  readonly item: string
  /** What its id may be called in a body. */
  readonly own: readonly string[]
  /** What a request writes and a reply shows, by name. */
  readonly properties: readonly string[]
  readonly telling: readonly string[]
  /** What the request that makes one takes. */
  readonly taken: Schema | undefined
  /** What its reply may show as nothing. */
  readonly emptied: readonly string[]
}

function resourceOf(endpoints: readonly Endpoint[], entity: Entity): readonly Resource[] {
  const place = ({ marks }: Endpoint): string | undefined =>
    Object.entries(marks).find(([, mark]) => mark.subject && mark.names === entity.known)?.[0]
  const found = endpoints.find(each => restOf(each).path.endsWith(`/{${place(each)?.slice('path/'.length)}}`))
  if (found === undefined) return []
  const [item, own] = [restOf(found).path, ['id', place(found)?.slice('path/'.length) ?? 'id']]
  const collection = item.slice(0, item.lastIndexOf('/'))
  const of = (method: string, path: string) =>
    endpoints.find(each => restOf(each).method === method && restOf(each).path === path)
  const creator = of('POST', collection)
  const reader = of('GET', item)
  if (!creator || !reader || !of('DELETE', item)) return []
  const made = thingInBody(creator)
  const sent = propertiesOf(made.schema).filter(
    name => !isSilent(creator, made, name) && !(made.place === made.holder && own.includes(name)),
  )
  const whole = replySchema(reader)
  if (showsDeleted(whole)) return []
  const reply = shownIn(whole, sent)
  const shown = namesInShapes(reply)
  const written = sent.filter(name => shown.length === 0 || shown.includes(name))
  const telling = tellingOf(creator, written)
  const isTold = telling.length > 0 || shown.includes('id') || propertiesOf(whole).includes('id')
  const emptied = written.filter(name => mayBeNothing(fieldOf(reply, name)))
  const taken = creator.body?.schema
  return isTold ? [{ entity, collection, item, own, properties: written, telling, taken, emptied }] : []
}

/** What may be ignored, and what no reply may show. */
function isSilent({ marks }: Endpoint, { place, schema }: ThingInBody, name: string): boolean {
  const [mark, field] = [marks[`${place}/${name}`], fieldOf(schema, name)]
  if (typeof field === 'object' && field.writeOnly) return true
  return mark?.ignorable !== undefined || mark?.secret === true
}

const naming = /^(e_?mail|user_?name|name|title|label|slug|code|key)$/i

/**
 * The text by which one thing is told from another, which each of them must have: one that must be unlike all others, or
 * is called after it, before others.
 */
function tellingOf(creator: Endpoint, names: readonly string[]): readonly string[] {
  const { place, schema } = thingInBody(creator)
  const required = requiredIn(schema)
  const texts = names.filter(name => required.includes(name) && isFreeText(fieldOf(schema, name)))
  const weight = (name: string): number =>
    (creator.marks[`${place}/${name}`]?.unique ? 0 : 2) + (naming.test(name) ? 0 : 1)
  return texts.toSorted((a, b) => weight(a) - weight(b)).slice(0, 1)
}

/** What a reply shows of a thing: the whole of it, or the member that holds what was sent, or one of that. */
function shownIn(schema: Schema | undefined, sent: readonly string[]): Schema | undefined {
  const isShown = (part: Schema | undefined): boolean => namesInShapes(part).some(name => sent.includes(name))
  const inner = (part: Schema | undefined): readonly (Schema | undefined)[] =>
    propertiesOf(part).map(name => fieldOf(part, name))
  return [schema, ...inner(schema), ...inner(schema).flatMap(inner)].find(isShown) ?? schema
}

function isFreeText(schema: Schema | undefined): boolean {
  if (typeof schema !== 'object') return false
  const { type, format, enum: listed, const: only } = schema
  const isAddress = format === undefined || format === 'email'
  return type === 'string' && isAddress && listed === undefined && only === undefined
}

/** Whether one of several shapes of a reply is what is left of a thing that was deleted: then it need not be gone. */
function showsDeleted(schema: Schema | undefined): boolean {
  const { anyOf = [], oneOf = [] } = typeof schema === 'object' ? schema : {}
  return [...anyOf, ...oneOf].some(branch => propertiesOf(branch).includes('deleted'))
}

function replySchema({ responses }: Endpoint): Schema | undefined {
  return Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].schema
}

function withRelations(endpoint: Endpoint, resources: readonly Resource[]): Endpoint {
  const { path, method } = restOf(endpoint)
  const resource = resources.find(({ collection, item }) => [collection, item].includes(path))
  if (!resource) return { ...endpoint, relations: turnsOf(endpoint) }
  const isAboutOne = path === resource.item || /^(PUT|PATCH)$/.test(method)
  const relations = isAboutOne ? itemRelations(endpoint, resource) : collectionRelations(endpoint, resource)
  const marks = isAboutOne ? marksOfWritten(endpoint, resource.emptied) : marksOfCollection(endpoint)
  const inBody = marksInBody({ ...endpoint, marks }, resource, isAboutOne)
  const hidden = marksOfHidden(endpoint, resource.taken)
  return { ...endpoint, marks: { ...marks, ...inBody, ...hidden }, relations }
}

/** What a path ends in is not what a request is about, but what that stands in. */
const marksOfCollection = ({ marks }: Endpoint): Endpoint['marks'] =>
  Object.fromEntries(
    Object.entries(marks).map(([place, { subject, ...mark }]) => [
      place,
      subject ? { ...mark, within: true } : mark,
    ]),
  )

/**
 * A thing that is told apart by a text must not share it with another. Its own id says in a body which one is changed, and
 * is given or ignored where one is made.
 */
function marksInBody(
  endpoint: Endpoint,
  { entity, own, telling }: Resource,
  isAboutOne: boolean,
): Endpoint['marks'] {
  const { place, schema, holder } = thingInBody(endpoint)
  const holding = placeAt(endpoint, holder)?.schema ?? endpoint.body?.schema
  const markedAt = (at: Place, marks: Marks): readonly [Place, Marks][] =>
    endpoint.marks[at]?.ignorable ? [] : [[at, marks]]
  const told = propertiesOf(schema).filter(name => telling.includes(name))
  const ids = propertiesOf(holding).filter(name => own.includes(name) && !told.includes(name))
  const idMarks = (name: string): Marks => {
    if (isAboutOne) return { names: entity.known, subject: true }
    return requiredIn(holding).includes(name) ? { unique: true } : { ignorable: true }
  }
  return Object.fromEntries([
    ...told.flatMap(name => {
      const at = `${place}/${name}`
      return markedAt(at, { ...endpoint.marks[at], unique: true })
    }),
    ...ids.flatMap(name => markedAt(`${holder}/${name}`, idMarks(name))),
  ])
}

function collectionRelations(endpoint: Endpoint, resource: Resource): readonly Relation[] {
  const { entity } = resource
  const { method } = restOf(endpoint)
  if (method === 'POST')
    return [inferred(creates(entity.name, fieldsOf(endpoint, resource))), ...defaultsOf(endpoint, resource)]
  if (method !== 'GET') return []
  const paging = pagingOf(endpoint)
  if (paging === 'unknown') return []
  return [inferred(lists(entity.name, [])), ...(paging ? [inferred(paging)] : [])]
}

/** Any list may be cut into pages that follow one another. */
function turnsOf(endpoint: Endpoint): readonly Relation[] {
  const paging = endpoint.method === 'GET' ? pagingOf(endpoint) : undefined
  return typeof paging === 'object' && paging.kind === 'turns' ? [inferred(paging)] : endpoint.relations
}

/** What the parameters of a list let ask for. */
const asksOf = (endpoint: Endpoint): readonly Relation[] =>
  [...sortsOf(endpoint), ...filtersOf(endpoint)].map(inferred)

/** What is left out when a thing is made has its documented default. */
function defaultsOf(endpoint: Endpoint, { properties }: Resource): readonly Relation[] {
  const { place, schema } = thingInBody(endpoint)
  return properties.flatMap(name => {
    const field = fieldOf(schema, name)
    const value = typeof field === 'object' ? field.default : undefined
    const isTaken = value !== undefined && typeof value !== 'object' && !requiredIn(schema).includes(name)
    return isTaken ? [inferred(omitted(`${place}/${name}`, value))] : []
  })
}

/** A POST to a thing's own path changes it where the document says so. */
const updates = /(^|[^a-z])(updates?|edits?|changes?|modif(y|ies)) /i

function itemRelations(endpoint: Endpoint, resource: Resource): readonly Relation[] {
  const { entity, properties } = resource
  const written = fieldsOf(endpoint, resource)
  const change = Object.keys(written).length > 0 ? [inferred(writes(written))] : []
  switch (restOf(endpoint).method) {
    case 'GET':
      return [inferred(shows(entity.name, properties))]
    case 'PATCH':
      return change
    case 'POST':
      return updates.test(`${endpoint.title} `) ? change : []
    case 'PUT':
      return [...change, idempotent()]
    case 'DELETE':
      return [inferred(deletes(entity.name))]
    default:
      return []
  }
}

function fieldsOf(endpoint: Endpoint, { properties }: Resource): { readonly [property: string]: Written } {
  const { place, schema } = thingInBody(endpoint)
  const own = propertiesOf(schema).filter(name => properties.includes(name))
  return Object.fromEntries(own.map(name => [name, from(`${place}/${name}`)]))
}
