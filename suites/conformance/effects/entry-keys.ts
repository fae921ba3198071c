import { zoneOfAbsence } from '../../../contracts/clauses/zone-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { keepingCases } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { cutShort, nearText, wildText } from './near-names.ts'
import { SUBJECT } from './steps.ts'
import { hasOuterBlanks, tellingTexts } from './telling-texts.ts'
import { distinct, valuesAt } from './values.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf } from './written.ts'

/** The first part of a key is no place for the longest texts. */
const LONGEST = 20
const TELLING = 4
/** What is no text to somebody who reads numbers. */
const DIGITS = '007'
const LONG_DIGITS = '0042'.repeat(11)
/** More than short columns hold, and no more than usual ones do; with as many signs as a place takes. */
const LONG = [
  '-Amber--birch_cedar__Amber-birch_cedar-oaks_',
  '_Amber__birch_cedar__Amber_birch_cedar_oaks_',
  '0Amber1birch2cedar3Amber4birch5cedar6oak7elm',
  'amberbirchcedaramberbirchcedaramberbirchcedar',
  'elmfirhazelelmfirhazelelmfirhazelelmfirhazel',
]

/** The parts that name one entry of a collection; an empty text stands for a part that is left out. */
export type Key = readonly Json[]

/**
 * Names of entries that are easily taken for one another. One has plain parts, others long ones that differ from one another
 * in the last letter's case of one part; parts of the plain one are left out, and of two neighbouring texts the border is
 * moved.
 */
export function keysOf(context: CaseContext, asked: EntryWrite): readonly Key[] {
  const write = context.api.endpoints.flatMap(entryWritesOf).find(other => isAlike(other, asked)) ?? asked
  const used = new Set<string>()
  const parts = write.key.map(place => {
    const chosen = partsAt(context, write, place, used)
    for (const value of chosen) used.add(String(value))
    return chosen
  })
  const first = firstOf(parts)
  if (!first) return []
  if (parts.length === 1) return (parts[0] ?? []).map((part): Key => [part])
  const other = first.map((part, index) => parts[index]?.[1] ?? part)
  const near = first.flatMap((part, index): readonly Key[] => {
    const twin = parts[index]?.[2] ?? (isOptional(write, index) ? undefined : part)
    return twin === undefined ? [] : [other.with(index, twin)]
  })
  return distinctKeys([first, other, ...near, ...leftOut(write, first), ...shifted(context, write, first)])
}

/** Operations that name entries alike speak of the same ones. */
export const isAlike = (one: EntryWrite, other: EntryWrite): boolean =>
  one.key.length === other.key.length && one.key[0] === other.key[0]

/** The first value of each part; undefined where one has none. */
function firstOf(parts: readonly (readonly Json[])[]): Key | undefined {
  const first = parts.flatMap(([value]) => (value === undefined ? [] : [value]))
  return first.length === parts.length ? first : undefined
}

/**
 * Values for one part of the key: a plain one, another one, and one much like that; more where the part is all there is. No
 * two parts share one.
 */
function partsAt(
  context: CaseContext,
  write: EntryWrite,
  place: Place,
  used: ReadonlySet<string>,
): readonly Json[] {
  const kind = write.endpoint.marks[place]?.names
  const isFree = (json: Json): boolean =>
    !used.has(String(json)) && zoneOfValue(write.endpoint, place, { json }, context.world) === 'inside'
  return kind !== undefined && Array.isArray(context.world.known[kind])
    ? knownParts(context, write, place, isFree)
    : textParts(context, write, place, isFree)
}

/** Of known things the last ones, as a rich entity has entries of the first. */
function knownParts(
  context: CaseContext,
  { endpoint, key }: EntryWrite,
  place: Place,
  isFree: (json: Json) => boolean,
): readonly Json[] {
  const known = valuesAt(context, endpoint, place, 40).toReversed().flatMap(jsonOf).filter(isFree)
  return key.length === 1 ? distinct([...known.slice(0, TELLING), ...known.slice(-1)]) : known.slice(0, 3)
}

function textParts(
  context: CaseContext,
  { endpoint, key }: EntryWrite,
  place: Place,
  isFree: (json: Json) => boolean,
): readonly Json[] {
  const ifFree = (text: string | undefined): readonly string[] =>
    text !== undefined && isFree(text) ? [text] : []
  const plain = tellingAt(context, endpoint, place).filter(isFree)
  const [first, second] = plain
  if (first === undefined) return []
  const isLast = key.length > 1 && key.at(-1) === place
  const long = [...(isLast ? [LONG_DIGITS] : []), ...LONG].find(isFree)
  const other = long ?? second ?? first
  const near = ifFree(nearText(other))
  if (key.length > 1) return distinct([first, other, ...near])
  const likeFirst = [wildText(first), cutShort(first), DIGITS].flatMap(ifFree)
  const told = plain.slice(1, TELLING - likeFirst.length)
  return distinct([first, ...likeFirst, ...told, other, ...near])
}

/** Texts that show what storage may alter, before others. */
function tellingAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly Json[] {
  const { edges } = keepingCases(endpoint, place, context.world, SUBJECT)
  const short = edges.flatMap(({ value, zone }) =>
    value && zone === 'inside' && !hasOuterBlanks(value) && isShort(value) ? [value] : [],
  )
  return [...tellingTexts(short, TELLING), ...valuesAt(context, endpoint, place, 40)].flatMap(jsonOf)
}

const isShort = (value: DraftValue): boolean =>
  'json' in value && String(value.json).length < LONGEST && String(value.json).length > 1

const jsonOf = (value: DraftValue): readonly Json[] => ('json' in value ? [value.json] : [])

const isOptional = ({ endpoint, key }: EntryWrite, index: number): boolean =>
  zoneOfAbsence(endpoint, key[index] ?? '') === 'inside'

/** Every optional part left out at once, which is the entry that only its required parts name, and each alone. */
function leftOut(write: EntryWrite, first: Key): readonly Key[] {
  const bare = bareKey(write, first)
  const alone = first.flatMap((_, index): readonly Key[] =>
    isOptional(write, index) ? [first.with(index, '')] : [],
  )
  return alone.length > 0 ? [bare, ...alone] : []
}

/** The entry of this key without its optional parts. */
export const bareKey = (write: EntryWrite, key: Key): Key =>
  key.map((part, index) => (isOptional(write, index) ? '' : part))

/** `ab` and `c`, `a` and `bc`: two entries that only a server that glues the parts together takes for one. */
function shifted(context: CaseContext, { endpoint, key }: EntryWrite, first: Key): readonly Key[] {
  const at = key.length - 2
  const [one, two] = [first[at], first[at + 1]]
  if (at < 0 || typeof one !== 'string' || typeof two !== 'string' || two.length < 2) return []
  const moved = [one + two.slice(0, 1), two.slice(1)]
  const isInside = moved.every(
    (part, index) => zoneOfValue(endpoint, key[at + index] ?? '', { json: part }, context.world) === 'inside',
  )
  return isInside ? [[...first.slice(0, at), ...moved]] : []
}

const distinctKeys = (keys: readonly Key[]): readonly Key[] => [
  ...new Map(keys.map(key => [JSON.stringify(key), key])).values(),
]
