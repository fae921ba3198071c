import type { Effect, ListOrder, Listed, Relation, RelationBody } from '../model/relation.ts'
import type { Json } from '../model/json.ts'
import type { Place } from '../model/reading.ts'

type FilterOf = Extract<RelationBody, { readonly kind: 'filters' }>

/** What becomes of one property; the property is the key under which `writes` gets it. */
export type Written = Omit<Effect, 'property'>

/** Takes the value sent at the place; with a key, the entry of a collection that the values at those places name. */
export function from(place: Place, key?: readonly Place[]): Written {
  return { ...(key ? { key } : {}), value: { from: place } }
}

/** Always takes this value. */
export function constant(value: Json): Written {
  return { value: { constant: value } }
}

/** The entry of the collection that these places name appears. */
export function entryAppears(...key: readonly Place[]): Written {
  return { key, value: { entry: 'present' } }
}

/** The entry of the collection that these places name disappears. */
export function entryDisappears(...key: readonly Place[]): Written {
  return { key, value: { entry: 'absent' } }
}

/** Changes these properties of the subject, and nothing else of anybody. */
export function writes(properties: { readonly [property: string]: Written }): Relation {
  const says = `changes ${listed(Object.keys(properties))} of the given entity, and nothing else`
  return documented({ kind: 'writes', effects: effectsOf(properties) }, says)
}

/** Each place `body/<property>` writes the property of that name. */
export function writesFields(...names: readonly string[]): Relation {
  return writes(Object.fromEntries(names.map(name => [name, from(`body/${name}`)])))
}

/** Makes a new entity that has these properties. */
export function creates(entity: string, properties: { readonly [property: string]: Written }): Relation {
  return documented({ kind: 'creates', entity, effects: effectsOf(properties) }, `makes a new ${entity}`)
}

export function deletes(entity: string): Relation {
  return documented({ kind: 'deletes', entity }, `afterwards the ${entity} is gone everywhere`)
}

/** The reply shows these properties of the subject; name them only where the document does. */
export function shows(
  entity: string,
  properties: readonly string[] | 'all',
  ...listed: readonly Listed[]
): Relation {
  const more = listed.length > 0 ? { listed } : {}
  return documented({ kind: 'shows', entity, properties, ...more }, `shows the given ${entity}`)
}

/** What a description names as shown: any of these properties may be meant, alone or with others in one text. */
export const listedBy = (says: string, ...oneOf: readonly string[]): Listed => ({ says, by: { oneOf } })

/** What a description names as shown and no request can set: some member is called like one of these. */
export const listedAs = (says: string, ...called: readonly string[]): Listed => ({ says, by: { called } })

/** The reply lists entities of this kind. */
export function lists(entity: string, properties: readonly string[] | 'all'): Relation {
  return documented({ kind: 'lists', entity, properties }, `lists every ${entity}`)
}

/** The reply shows things of another kind that stand in its subject. */
export function holds(of: string, under: string): Relation {
  return documented({ kind: 'holds', of, under }, `shows every ${of} of the given one under ${under}`)
}

/** The reply lists the entries of a collection of the subject. */
export function collects(property: string): Relation {
  return documented({ kind: 'collects', property }, `lists the ${property} of the given entity`)
}

/** Undoes the other operation, on the properties that both write. */
export function inverseOf(endpoint: string): Relation {
  return documented({ kind: 'inverse', of: endpoint }, `undoes ${endpoint}`)
}

export function sameEffectAs(endpoint: string, ...properties: readonly string[]): Relation {
  const says = `has the effect of ${endpoint} on ${listed(properties)}`
  return documented({ kind: 'same-effect', as: endpoint, properties }, says)
}

/** PUT and DELETE are idempotent by RFC 9110 (9.2.2), a call that sets a state by its nature; no document says it. */
export function idempotent(): Relation {
  return { kind: 'idempotent', basis: 'inferred', says: 'sent twice has the effect of sent once' }
}

/** Leaving the place out equals sending this value. */
export function omitted(at: Place, value: Json): Relation {
  const says = `leaving out ${at} equals sending ${JSON.stringify(value)}`
  return documented({ kind: 'default', at, value: { constant: value } }, says)
}

/** Leaving the place out names the user that the credential belongs to. */
export function omittedIsCaller(at: Place): Relation {
  return documented({ kind: 'default', at, value: 'caller' }, `leaving out ${at} names the caller`)
}

/** Lists only entries of which one of these properties matches the place's text. */
export function selects(by: Place, ...on: readonly string[]): Relation {
  return documented({ kind: 'selects', by, on }, `${by} finds by ${listed(on)}`)
}

/** A search that no document says what it looks at: what nothing is called like, it does not find. */
export function searches(by: Place): Relation {
  return { kind: 'selects', by, on: [], basis: 'inferred', says: `${by} lists only what it finds` }
}

/** With this value at the place, lists only entries whose property has that value. */
export function narrows(by: Place, when: Json, property: string, to: Json): Relation {
  const says = `${by}=${JSON.stringify(when)} lists only entries whose ${property} is ${JSON.stringify(to)}`
  return documented({ kind: 'narrows', by, when, property, to }, says)
}

/** Lists the entries in one of these orders when it is asked for. */
export function sorts(by: Place, orders: readonly ListOrder[]): Relation {
  return documented({ kind: 'sorts', by, orders }, `${by} says in which order the entries are listed`)
}

/** Lists only entries that the place's value lets through. */
export function filters(by: Place, filter: Omit<FilterOf, 'kind' | 'by'>): Relation {
  return documented({ kind: 'filters', by, ...filter }, `${by} lists only what it lets through`)
}

export function pages(start: Place, limit: Place): Relation {
  return documented({ kind: 'pages', start, limit }, `${start} and ${limit} cut the list into pages`)
}

/** The place says which page is listed, and the size, where there is one, how long it is. */
export function turns(
  page: Place,
  by: 'number' | 'cursor',
  more: { readonly from?: 0 | 1; readonly size?: Place } = {},
): Relation {
  return documented({ kind: 'turns', page, by, ...more }, `${page} turns the pages of the list`)
}

/** Until `until` opens the lock, `against` can't change the property: it may refuse or ignore, the value stays. */
export function locks(property: string, against: string, until: string): Relation {
  const says = `locks the ${property} against ${against} until ${until}`
  return documented({ kind: 'locks', property, against, until }, says)
}

export function touchesOnlySubject(): Relation {
  return documented({ kind: 'touches-only-subject' }, 'touches the given entity only')
}

/** The document doesn't say it, it follows by a rule of this project. */
export function inferred(relation: Relation): Relation {
  return { ...relation, basis: 'inferred' }
}

function documented(body: RelationBody, says: string): Relation {
  return { ...body, basis: 'documented', says }
}

function effectsOf(properties: { readonly [property: string]: Written }): readonly Effect[] {
  return Object.entries(properties).map(([property, written]) => ({ property, ...written }))
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
