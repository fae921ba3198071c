import { acceptedSchemas } from '../../clauses/accepted-replies.ts'
import type { Entity } from '../../model/api.ts'
import type { Endpoint, Method } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { restOf } from './calls-of.ts'
import { entryOf, folded } from './members-listed.ts'
import { pagingOf } from './paging-of.ts'
import { heldIn } from './held-in.ts'
import { fieldOf, namesInShapes, propertiesOf, requiredIn } from './properties-of.ts'
import { thingInBody } from './thing-in-body.ts'
import type { ThingInBody } from './thing-in-body.ts'
import { mayBeNothing } from './written-marks.ts'

/** A collection and its items, by their paths. */
export interface Resource {
  readonly entity: Entity
  /** Where one is made, and where they are listed. */
  readonly collections: readonly string[]
  readonly item: string
  /** Where nothing else shows one: the path of what it stands in, and the member of that under which it is shown. */
  readonly holder?: { readonly path: string; readonly under: string }
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

/** The first of the paths by which a kind of thing is named that has what makes one, and what shows one. */
export function resourceOf(endpoints: readonly Endpoint[], entity: Entity): readonly Resource[] {
  const named = endpoints.flatMap(endpoint => {
    const place = Object.entries(endpoint.marks).find(
      ([, mark]) => mark.subject && mark.names === entity.known,
    )?.[0]
    const name = place?.slice(place.indexOf('/') + 1)
    return restOf(endpoint).path.endsWith(`/{${name}}`) ? [{ item: restOf(endpoint).path, name }] : []
  })
  return named.flatMap(({ item, name }) => resourceAt(endpoints, entity, item, name ?? 'id')).slice(0, 1)
}

function resourceAt(
  endpoints: readonly Endpoint[],
  entity: Entity,
  item: string,
  name: string,
): readonly Resource[] {
  const creator = collecting(endpoints, 'POST', item)
  const lister = collecting(endpoints, 'GET', item)
  const reader = endpoints.find(each => restOf(each).method === 'GET' && restOf(each).path === item)
  const listed = lister && pagingOf(lister) !== 'unknown' ? entryOf(acceptedSchemas(lister)[0]) : undefined
  const held = creator && !reader && !lister ? heldIn(endpoints, creator, item, name) : undefined
  const whole = reader ? acceptedSchemas(reader)[0] : (listed ?? held?.entry)
  if (!creator || (!reader && !listed && !held) || showsDeleted(whole)) return []
  const own = ['id', name]
  const sent = [...new Set([creator, ...changing(endpoints, item)].flatMap(each => sentBy(each, own)))]
  const reply = shownIn(whole, sent)
  const shown = namesInShapes(reply)
  const hasOperations = (name: string): boolean =>
    endpoints.some(each => restOf(each).path.startsWith(`${item}/${name}/{`))
  const isShown = (each: string): boolean =>
    shown.includes(each) || shown.some(name => isReferenceTo(each, name) && !hasOperations(name))
  const properties = sent.filter(each => shown.length === 0 || isShown(each))
  const telling = tellingOf(creator, properties)
  const isTold = telling.length > 0 || shown.includes('id') || propertiesOf(whole).includes('id')
  const emptied = properties.filter(each => mayBeNothing(fieldOf(reply, each)))
  const taken = creator.body?.schema
  const collections = [creator, ...(lister ? [lister] : [])].map(each => restOf(each).path)
  const holder = held && { path: held.path, under: held.under }
  return isTold
    ? [{ entity, collections, item, own, properties, telling, taken, emptied, ...(holder && { holder }) }]
    : []
}

/**
 * The operation on the collection of an item: at its own path, or at the only one of that name within something else, where
 * the item stands under a path of its own (`/shops/{shopId}/pets` beside `/pets/{petId}`).
 */
function collecting(endpoints: readonly Endpoint[], method: Method, item: string): Endpoint | undefined {
  const collection = item.slice(0, item.lastIndexOf('/'))
  const ofMethod = endpoints.filter(each => restOf(each).method === method)
  const own = ofMethod.find(each => restOf(each).path === collection)
  const isWithin = collection.includes('{')
  if (own || isWithin) return own
  const segment = collection.slice(collection.lastIndexOf('/'))
  const [only, other] = ofMethod.filter(
    each => restOf(each).path.endsWith(`}${segment}`) && restOf(each).path !== collection,
  )
  return other === undefined ? only : undefined
}

/** The operations that change one: what only they take is as much of it as what it is made with. */
const changing = (endpoints: readonly Endpoint[], item: string): readonly Endpoint[] =>
  endpoints.filter(each => restOf(each).path === item && /^(?:PUT|PATCH)$/.test(restOf(each).method))

function sentBy(endpoint: Endpoint, own: readonly string[]): readonly string[] {
  const thing = thingInBody(endpoint)
  return propertiesOf(thing.schema).filter(
    each => !isSilent(endpoint, thing, each) && !(thing.place === thing.holder && own.includes(each)),
  )
}

/** What may be ignored, what no reply may show, and what says which version is changed. */
function isSilent({ marks }: Endpoint, { place, schema }: ThingInBody, name: string): boolean {
  const [mark, field] = [marks[`${place}/${name}`], fieldOf(schema, name)]
  if (typeof field === 'object' && field.writeOnly) return true
  return mark?.ignorable !== undefined || mark?.secret === true || mark?.version === true
}

/** `owner_id` is shown as the `owner`, and `labelIds` as `labels`, each with its own id. */
function isReferenceTo(sent: string, shown: string): boolean {
  const [, thing, several] = /^(.*[^_-])[_-]?[iI][dD](s?)$/.exec(sent) ?? []
  if (thing === undefined) return false
  const name = folded(shown)
  return name === folded(thing) || (several === 's' && name === `${folded(thing)}s`)
}

const naming = /^(e_?mail|user_?name|name|title|label|slug|code|key)$/i

/**
 * The text by which one thing is told from another, which each of them must have: one that must be unlike all others, or
 * is called after it, before others. What names another thing may be the same in many.
 */
function tellingOf(creator: Endpoint, names: readonly string[]): readonly string[] {
  const { place, schema } = thingInBody(creator)
  const required = requiredIn(schema)
  const isOwn = (name: string): boolean => creator.marks[`${place}/${name}`]?.names === undefined
  const texts = names.filter(
    name => required.includes(name) && isFreeText(fieldOf(schema, name)) && isOwn(name),
  )
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
