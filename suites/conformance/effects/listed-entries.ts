import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isList, isObject, isScalar } from '../../../contracts/model/json.ts'
import { creatorOf } from '../../../fixtures/state/relations.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { entityOf } from '../../engine/places-of.ts'
import { listed } from '../../oracles/listed.ts'
import { ofAnother } from '../../oracles/of-another.ts'
import { listingIn, valueOf } from './listing.ts'
import { allHold, isAccepted } from './seen.ts'
import { createsOf } from './written.ts'
import type { Write } from './written.ts'

/** Two entities that were just made, by which the members of entries are known. */
export type Made = readonly [string, string]
/**
 * One entry of a list: its scalar members by their paths; the key that it stands under, where it stands under one, by
 * none.
 */
export type Entry = ReadonlyMap<string, string>

/**
 * Whether a list shows everybody whom the profile knows. Entries are known by where those that were just made show their
 * ids; a list that came in several pages may have moved meanwhile, and is not judged.
 */
export function knownListed(context: CaseContext, results: Results, as: string, made: Made): Verdict {
  const known = context.targetApi.known[context.api.entities[0]?.known ?? '']
  const read = oneList(context, results, as)
  const ids = textsOf(results, made, 'id')
  const missing = read && ids && Array.isArray(known) ? notListed(read.entries, ids, known) : undefined
  if (!read || missing === undefined) return { kind: 'holds' }
  return listed(
    false,
    true,
    `${entityOf(context.api) ?? ''} ${missing}, which is known to be there`,
    read.page,
  )
}

/** Whether another list shows of an entity what belongs to somebody else, at the member where the first shows its own. */
export function shownOfItself(
  context: CaseContext,
  results: Results,
  [first, second]: readonly [string, string],
  made: Made,
): Verdict {
  const [one, other] = [oneList(context, results, first), oneList(context, results, second)]
  const ids = textsOf(results, made, 'id')
  if (!one || !other || !ids) return { kind: 'holds' }
  return allHold(
    textProperties(context).flatMap(property => {
      const own = textsOf(results, made, property)
      const isTelling = own?.every(text => text.length >= LEAST) === true
      const mixed = isTelling ? mixedUp(one.entries, other.entries, ids, own) : undefined
      return mixed ? [ofAnother(property, mixed.own, mixed.shown, second, other.page)] : []
    }),
  )
}

/** What is shorter may be a code, which two lists write otherwise. */
const LEAST = 3

/** What is given as text to whoever is made. */
function textProperties({ api }: CaseContext): readonly string[] {
  const creator = creatorOf(api, entityOf(api) ?? '')
  return creator
    ? createsOf(creator).flatMap(({ property, value }) => (isText(creator, value) ? [property] : []))
    : []
}

const isText = (endpoint: Endpoint, value: Write['value']): boolean =>
  'from' in value && schemasAt(endpoint, value.from).every(schema => typesOf(schema).has('string'))

/** The first of those known that stands in no entry, where it is plain at which member entries show their ids. */
export function notListed(
  entries: readonly Entry[],
  ids: readonly string[],
  known: readonly Json[],
): string | undefined {
  const at = placeOf(entries, ids)
  if (at === undefined) return undefined
  const shown = new Set(entries.map(entry => entry.get(at)))
  return known
    .filter(isScalar)
    .map(textOf)
    .find(id => !shown.has(id))
}

/** What the other list shows of one of two entities that the first list shows of somebody else. */
export function mixedUp(
  one: readonly Entry[],
  other: readonly Entry[],
  ids: readonly string[],
  own: readonly string[],
): { readonly own: string; readonly shown: string } | undefined {
  const idAt = placeOf(one, ids)
  if (idAt === undefined) return undefined
  const theirOwn = ids.flatMap(id => one.find(entry => entry.get(idAt) === id) ?? [])
  const at = [...(theirOwn[0]?.keys() ?? [])].find(each =>
    own.every((text, index) => theirOwn[index]?.get(each) === text),
  )
  if (at === undefined) return undefined
  for (const [index, id] of ids.entries()) {
    const shown = other.find(entry => entry.get(idAt) === id)?.get(at)
    const theirs = one.filter(entry => entry.get(idAt) !== id).map(entry => entry.get(at))
    const mine = own[index]
    if (mine !== undefined && shown !== undefined && shown !== mine && theirs.includes(shown))
      return { own: mine, shown }
  }
  return undefined
}

/** Where each of these texts stands in an entry of its own. */
export function placeOf(entries: readonly Entry[], texts: readonly string[]): string | undefined {
  const [first, ...others] = texts
  const places = entries.flatMap(entry => [...entry].flatMap(([at, text]) => (text === first ? [at] : [])))
  return places.find(at => others.every(each => entries.some(entry => entry.get(at) === each)))
}

/** A property of each as it was written last; undefined where one is not known, or some are alike. */
export function textsOf(
  results: Results,
  made: readonly string[],
  property: string,
): readonly string[] | undefined {
  const texts = made.flatMap(who => {
    const value = results.property(who, property)
    return value === undefined || !isScalar(value) ? [] : [textOf(value)]
  })
  return new Set(texts).size === made.length ? texts : undefined
}

interface OneList {
  readonly page: Exchange
  readonly entries: readonly Entry[]
}

/** The entries of a list that came in one page. */
export function oneList(context: CaseContext, results: Results, as: string): OneList | undefined {
  const pages = results.walk(as)
  const [page, ...more] = pages
  const listing = listingIn(page)
  if (!page || !listing || pages.some(each => !isAccepted(context, each))) return undefined
  if (more.some(each => partsOf(valueOf(each, listing)).length > 0)) return undefined
  return { page, entries: partsOf(valueOf(page, listing)) }
}

/** The entries of a list that one reply holds. */
export function entriesIn(exchange: Exchange): readonly Entry[] {
  const listing = listingIn(exchange)
  return listing ? partsOf(valueOf(exchange, listing)) : []
}

function partsOf(list: Json | undefined): readonly Entry[] {
  if (list === undefined || isScalar(list)) return []
  if (isList(list)) return list.map(entry => new Map(membersOf(entry, '')))
  return Object.entries(list).map(([key, entry]) => new Map([['', key], ...membersOf(entry, '')]))
}

/** Scalars within an entry; lists within it are not looked at. */
function membersOf(entry: Json, path: string): readonly (readonly [string, string])[] {
  if (!isObject(entry)) return []
  return Object.entries(entry).flatMap(([name, member]) =>
    isScalar(member) ? [[`${path}${name}`, textOf(member)] as const] : membersOf(member, `${path}${name}.`),
  )
}
