import {
  creates,
  deletes,
  from,
  holds,
  idempotent,
  inferred,
  lists,
  shows,
  writes,
} from '../../dsl/relations.ts'
import type { Written } from '../../dsl/relations.ts'
import type { Entity } from '../../model/api.ts'
import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Relation } from '../../model/relation.ts'
import { withAssociations } from './associations.ts'
import { restOf } from './calls-of.ts'
import { defaultsOfNew, defaultsOfReset, withDefaults } from './defaults-of.ts'
import { filtersOf } from './filters-of.ts'
import { pagingOf } from './paging-of.ts'
import { propertiesOf, requiredIn } from './properties-of.ts'
import { resourceOf } from './resource-of.ts'
import type { Resource } from './resource-of.ts'
import { sortsOf } from './sorts-of.ts'
import { withSpending } from './spending.ts'
import { thingInBody } from './thing-in-body.ts'
import { placeAt } from '../../clauses/places-of.ts'
import type { Place } from '../../model/reading.ts'
import { referenceMarks } from './reference-marks.ts'
import { versionMarks } from './version-marks.ts'
import { marksOfHidden, marksOfWritten } from './written-marks.ts'

/**
 * What the paths of a REST description plainly imply (all of it inferred): `POST /pets` makes a pet, `/pets/{petId}` shows,
 * changes and deletes it, `GET /pets` lists them all. `/shops/{shopId}/pets` does the same with the pets of one shop, whose
 * items may stand under `/pets/{petId}`. Calls (`POST /pet.remove`) imply the same by their verbs. What is put into another
 * thing is an entry there.
 */
export function related(
  endpoints: readonly Endpoint[],
  entities: readonly Entity[],
): { readonly endpoints: readonly Endpoint[]; readonly entities: readonly Entity[] } {
  const referring = endpoints.map(each => ({
    ...each,
    marks: { ...referenceMarks(each, entities, endpoints), ...versionMarks(each, endpoints) },
  }))
  const resources = entities.flatMap(entity => resourceOf(referring, entity))
  const told = referring.map(endpoint => {
    const own = withDefaults(withRelations(endpoint, resources))
    const relations = [...own.relations, ...asksOf(own), ...holdsOf(own, resources)]
    return withSpending({ ...own, relations }, resources)
  })
  return {
    endpoints: withAssociations(told, resources),
    entities: entities.map(entity => {
      const resource = resources.find(each => each.entity === entity)
      return resource ? { ...entity, tellingProperties: resource.telling } : entity
    }),
  }
}

function withRelations(endpoint: Endpoint, resources: readonly Resource[]): Endpoint {
  const { path, method } = restOf(endpoint)
  const resource = resources.find(({ collections, item }) => [...collections, item].includes(path))
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
      // What names another thing is that one's own, and never new.
      if (endpoint.marks[at]?.names !== undefined) return []
      return markedAt(at, { ...endpoint.marks[at], unique: true })
    }),
    ...ids.flatMap(name => markedAt(`${holder}/${name}`, idMarks(name))),
  ])
}

function collectionRelations(endpoint: Endpoint, resource: Resource): readonly Relation[] {
  const { entity } = resource
  const { method } = restOf(endpoint)
  if (method === 'POST')
    return [
      inferred(creates(entity.name, fieldsOf(endpoint, resource))),
      ...defaultsOfNew(endpoint, resource.properties),
    ]
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

/** What stands in a thing, where the read of that alone shows it. */
function holdsOf(endpoint: Endpoint, resources: readonly Resource[]): readonly Relation[] {
  const { path, method } = restOf(endpoint)
  if (method !== 'GET') return []
  return resources.flatMap(({ entity, holder }) =>
    holder?.path === path ? [inferred(holds(entity.name, holder.under))] : [],
  )
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
      return [...change, idempotent(), ...defaultsOfReset(endpoint, properties)]
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
