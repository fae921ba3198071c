import { comparedAs } from '../../../contracts/clauses/compared-as.ts'
import { placeAt } from '../../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isObject } from '../../../contracts/model/json.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { quantityOf } from '../../oracles/compared.ts'
import type { Row } from '../../oracles/filtered.ts'
import { isKeptOut, valuesShown } from '../../oracles/let-through.ts'
import type { AskedFilter } from '../../oracles/let-through.ts'
import { asRepeated } from './list-styles.ts'
import { distinct, domainAt } from './values.ts'

export type Filter = RelationOf<'filters'>

/** So many values of each filter are thought of. */
const MOST = 12

/** A filter as a request with this value asks for it. */
export const askedFor = ({ by, how, property, as }: Filter, value: Json): AskedFilter => ({
  name: nameAt(by),
  how,
  as,
  value,
  ...(property !== undefined && { property }),
})

const nameAt = (place: Place): string => place.slice(place.indexOf('/') + 1)

/** Values that some of the entries have, as the filter takes them, the most telling ones first. */
export function valuesFrom(
  context: CaseContext,
  endpoint: Endpoint,
  filter: Filter,
  rows: readonly Row[],
): readonly Json[] {
  const shown = filter.how === 'search' ? rows.flatMap(wordsIn) : rows.flatMap(row => shownAt(filter, row))
  const values = distinct(
    filter.how === 'search' ? shown : shown.map(value => asTaken(endpoint, filter, value)),
  )
  return inTurn(filter, values)
    .filter(value => isTaken(context, endpoint, filter, value))
    .slice(0, MOST)
}

/** Values besides that a filter is documented to take. */
export const othersOf = (context: CaseContext, endpoint: Endpoint, filter: Filter): readonly Json[] =>
  filter.how === 'value' ? (domainAt(context, endpoint, filter.by) ?? itemsOf(context, endpoint, filter)) : []

const itemsOf = (context: CaseContext, endpoint: Endpoint, { by, takesList }: Filter): readonly Json[] =>
  takesList ? (domainAt(context, endpoint, `${by}/*`) ?? []) : []

/** What stands at the place of the filter: a list where it takes one. */
export const written = ({ takesList }: Filter, value: Json): Json => (takesList ? [value] : value)

export const isTaken = (context: CaseContext, endpoint: Endpoint, filter: Filter, value: Json): boolean =>
  areTaken(context, endpoint, filter, written(filter, value))

/**
 * Whether what stands at the place of a filter as a whole, a list where it takes one, is surely valid in one of the ways in
 * which it may have to be written. A list of one is the same in all.
 */
export const areTaken = (context: CaseContext, endpoint: Endpoint, { by }: Filter, json: Json): boolean =>
  zoneOfValue(endpoint, by, { json }, asRepeated(context, endpoint, by)) === 'inside'

/** Whether an entry is likely to be listed: what shows nothing is not. */
export function isLikely(filter: AskedFilter, { entry }: Row): boolean {
  if (filter.how === 'search')
    return textsIn(entry).some(text => text.toLowerCase().includes(String(filter.value).toLowerCase()))
  const { property } = filter
  return property !== undefined && valuesShown(entry, property).length > 0 && !isKeptOut(filter, entry)
}

const shownAt = ({ property }: Filter, { entry }: Row): readonly Json[] =>
  property === undefined ? [] : valuesShown(entry, property)

/** A moment as the day that it is on, where the filter takes days, and a number as text where it takes texts. */
function asTaken(endpoint: Endpoint, { by }: Filter, value: Json): Json {
  const schema = placeAt(endpoint, by)?.schema ?? true
  const as = comparedAs(schema, by)
  if (typeof value === 'number' && as === 'text') return String(value)
  if (typeof value !== 'string') return value
  if (as === 'day') return value.slice(0, 'yyyy-mm-dd'.length)
  return as === 'moment' && value.length === 'yyyy-mm-dd'.length ? `${value}T00:00:00Z` : value
}

/** A limit stands in the middle, so that there is something on either side of it. */
function inTurn({ how, as }: Filter, values: readonly Json[]): readonly Json[] {
  if (how !== 'at-most' && how !== 'at-least') return values
  const sorted = values.toSorted((a, b) => (quantityOf(as, a) ?? 0) - (quantityOf(as, b) ?? 0))
  const middle = Math.floor((sorted.length - 1) / 2)
  return [...sorted.slice(middle), ...sorted.slice(0, middle)]
}

const naming = /name|title|label|subject|code|sku|email/i
const WORD = /[A-Za-z0-9]{3,}/g
const LONGEST = 40

/** Words of what an entry is called, the longest of each. */
const wordsIn = ({ entry }: Row): readonly Json[] =>
  textsIn(entry, naming).flatMap(
    text => (text.match(WORD) ?? []).toSorted((a, b) => b.length - a.length)[0]?.slice(0, LONGEST) ?? [],
  )

/** The texts of an entry and of its attributes, of members that are called so. */
function textsIn(entry: Json, called = /./): readonly string[] {
  if (!isObject(entry)) return []
  return Object.entries(entry).flatMap(([name, member]) => {
    if (name === 'attributes') return textsIn(member, called)
    return typeof member === 'string' && called.test(name) ? [member] : []
  })
}
