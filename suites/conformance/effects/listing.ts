import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isList, isObject, isScalar } from '../../../contracts/model/json.ts'
import { withoutEcho } from '../../../fixtures/state/echo.ts'
import { keyColumn } from '../../../fixtures/state/flatten.ts'
import { canonical, textOf } from '../../../fixtures/state/shown-text.ts'
import { tidy } from '../../../fixtures/state/tidy.ts'

/** Where a read endpoint keeps its list: the keys that lead to it, and what tells its entries apart. */
export interface Listing {
  readonly path: readonly string[]
  /**
   * The member that tells entries apart; undefined where they are scalars, stand under keys, or are told apart as wholes.
   */
  readonly column: string | undefined
}

/** The list in a reply that holds many entries, as learnt from one; undefined when it holds none. */
export function listingIn(exchange: Exchange | undefined): Listing | undefined {
  const json = exchange && withoutEcho(exchange)
  if (json === undefined) return undefined
  const [best] = containersIn(tidy(json), []).toSorted(
    (a, b) => b.size - a.size || a.path.length - b.path.length,
  )
  if (!best) return undefined
  const records = isList(best.value) ? best.value.filter(isObject) : []
  return { path: best.path, column: records.length > 1 ? keyColumn(records) : undefined }
}

interface Container {
  readonly path: readonly string[]
  readonly value: Json
  readonly size: number
}

/** Every list, and every map of things, with the number of its entries. Lists within entries are not looked at. */
function containersIn(json: Json, path: readonly string[]): readonly Container[] {
  if (isScalar(json)) return []
  if (isList(json)) return [{ path, value: json, size: json.length }]
  const members = Object.entries(json)
  // Names by their ids: the keys are what is listed.
  if (members.length > 0 && members.every(([key, member]) => /^\d+$/.test(key) && isScalar(member)))
    return [{ path, value: json, size: members.length }]
  const things = members.filter(([, member]) => isObject(member))
  const isMap =
    things.length > 0 &&
    things.length === members.length &&
    (things.length > 1 || /\d/.test(things[0]?.[0] ?? ''))
  const own =
    isMap && areAlike(things.map(([, thing]) => thing)) ? [{ path, value: json, size: things.length }] : []
  return own.length > 0 ? own : members.flatMap(([key, member]) => containersIn(member, [...path, key]))
}

/** The things in a map of entries have members in common; the parts of a reply do not. */
function areAlike(things: readonly Json[]): boolean {
  const [first, ...others] = things.map(thing => (isObject(thing) ? Object.keys(thing) : []))
  return others.every(
    keys => keys.length > 0 && keys.filter(key => first?.includes(key)).length * 2 >= keys.length,
  )
}

/** What stands where a reply's list should; undefined where nothing does. */
export function valueOf(exchange: Exchange, listing: Pick<Listing, 'path'>): Json | undefined {
  const json = withoutEcho(exchange)
  let at: Json | undefined = json === undefined ? undefined : tidy(json)
  for (const key of listing.path) at = isObject(at) ? at[key] : undefined
  return at
}

/** What tells apart the entries of a reply's list; undefined where the reply can't be read. */
export function entriesOf(exchange: Exchange, listing: Listing): readonly string[] | undefined {
  if (exchange.response?.json === undefined) return undefined
  const at = valueOf(exchange, listing)
  if (at === undefined || at === null) return []
  if (isList(at)) return at.map(entry => identityOf(entry, listing.column))
  return isObject(at) ? Object.keys(at) : undefined
}

function identityOf(entry: Json, column: string | undefined): string {
  if (isScalar(entry)) return textOf(entry)
  const key = column !== undefined && isObject(entry) ? entry[column] : undefined
  return key !== undefined && isScalar(key) ? textOf(key) : canonical(entry)
}

/**
 * Where a reply keeps the entries of which one holds one of these texts: other parts may name people, too (`newest:
 * ["ann"]`). Undefined where no entry says more than a name.
 */
export function homeOf(exchange: Exchange, texts: readonly string[]): readonly string[] | undefined {
  const json = withoutEcho(exchange)
  if (json === undefined) return undefined
  const isIn = (entry: Json): boolean => isObject(entry) && texts.some(text => holds(entry, text))
  return containersIn(tidy(json), [])
    .toSorted((a, b) => b.size - a.size)
    .find(({ value }) => !isScalar(value) && (isList(value) ? value : Object.values(value)).some(isIn))?.path
}

/** Whether some part of a list's reply, or of its entries where their place is known, is exactly this text in any case. */
export function holdsText(exchange: Exchange, text: string, home: readonly string[] = []): boolean {
  const json = valueOf(exchange, { path: home })
  return json !== undefined && holds(json, text)
}

/** Whether some part of it is exactly this text, whatever its case. */
export function holds(json: Json, text: string): boolean {
  const isSame = (other: string): boolean => other.toLowerCase() === text.toLowerCase()
  if (isScalar(json)) return isSame(textOf(json))
  return (
    (isList(json) ? json : Object.values(json)).some(part => holds(part, text)) ||
    (isObject(json) && Object.keys(json).some(isSame))
  )
}

/** How many entries of a reply's list hold exactly this text somewhere. */
export function entriesHolding(exchange: Exchange, text: string): number {
  const listing = listingIn(exchange)
  const at = listing && valueOf(exchange, listing)
  if (at === undefined || isScalar(at)) return 0
  return (isList(at) ? at : Object.values(at)).filter(entry => holds(entry, text)).length
}

/** What tells apart the entry of a reply's list that holds exactly this text somewhere. */
export function identityHolding(exchange: Exchange, listing: Listing, text: string): string | undefined {
  const at = valueOf(exchange, listing)
  if (at === undefined || isScalar(at)) return undefined
  if (!isList(at)) return Object.entries(at).find(([, entry]) => holds(entry, text))?.[0]
  const entry = at.find(each => holds(each, text))
  return entry === undefined ? undefined : identityOf(entry, listing.column)
}
