import { zoneOfAbsence } from '../../../contracts/clauses/zone-of.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/schema.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft, draftWith, keepingCases } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { SUBJECT } from './steps.ts'
import { hasOuterBlanks, tellingTexts } from './telling-texts.ts'
import { distinct, valuesAt } from './values.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf } from './written.ts'

/** All keys but one of each part are no place for the longest texts. */
const LONGEST = 20
const TELLING = 4
/** What is no text to somebody who reads numbers; no two parts share one. */
const DIGITS = ['007', '0042', '00305']

/** The parts that name one entry of a collection; an empty text stands for a part that is left out. */
export type Key = readonly Json[]

/**
 * Keys that differ from the first one in one part each, and from one another: with another value, left out where that may
 * be, and of two neighbouring texts with their border moved.
 */
export function keysOf(context: CaseContext, asked: EntryWrite): readonly Key[] {
  const write = context.api.endpoints.flatMap(entryWritesOf).find(other => isAlike(other, asked)) ?? asked
  const used = new Set<string>()
  const parts = write.key.map(place => partsAt(context, write, place, used))
  const base = parts.map(([first]) => first)
  if (base.some(part => part === undefined)) return []
  const first: Key = base.map(part => part ?? '')
  const others = parts.flatMap((values, index) =>
    values.slice(1).map((value): Key => first.with(index, value)),
  )
  return distinctKeys([first, ...others, ...leftOut(write, first), ...shifted(context, write, first)])
}

/** Operations that name entries alike speak of the same ones. */
const isAlike = (one: EntryWrite, other: EntryWrite): boolean =>
  one.key.length === other.key.length && one.key[0] === other.key[0]

/**
 * Two values for one part of the key, and one more where it is all there is; no two parts share a value. Of known
 * things the last ones, as a rich entity has entries of the first.
 */
function partsAt(context: CaseContext, write: EntryWrite, place: Place, used: Set<string>): readonly Json[] {
  const kind = write.endpoint.marks[place]?.names
  const isListed = kind !== undefined && Array.isArray(context.world.known[kind])
  const values = isListed
    ? valuesAt(context, write.endpoint, place, 40).toReversed()
    : tellingAt(context, write.endpoint, place, used)
  const parts = values.flatMap((value: DraftValue): readonly Json[] => ('json' in value ? [value.json] : []))
  return chosenOf(
    [...parts, ...(isListed ? [] : longAt(context, write.endpoint, place))].filter(
      part => !used.has(String(part)),
    ),
    write,
    used,
  )
}

/** More than short columns hold, and no more than usual ones do. */
function longAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly Json[] {
  const isInside = (json: string): boolean =>
    zoneOfValue(endpoint, place, { json }, context.world) === 'inside'
  return ['amberbirchcedar'.repeat(3)].filter(isInside)
}

/** Texts that show what storage may alter, before others. */
function tellingAt(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
  used: ReadonlySet<string>,
): readonly DraftValue[] {
  const { edges } = keepingCases(endpoint, place, context.world, SUBJECT)
  const valid = edges.flatMap(({ value, zone }) =>
    value && zone === 'inside' && !hasOuterBlanks(value) ? [value] : [],
  )
  const short = valid.filter(
    value => 'json' in value && String(value.json).length < LONGEST && String(value.json).length > 1,
  )
  const digits = DIGITS.filter(
    json => !used.has(json) && zoneOfValue(endpoint, place, { json }, context.world) === 'inside',
  )
  const [first, ...others] = tellingTexts(short, TELLING).filter(
    value => !('json' in value) || !used.has(String(value.json)),
  )
  const texts = [...(first ? [first] : []), ...digits.slice(0, 1).map(json => ({ json })), ...others]
  return [...texts, ...valuesAt(context, endpoint, place, 40)]
}

/** Where the key is one part only, there is room for a few more of them, the last one included. */
function chosenOf(values: readonly Json[], write: EntryWrite, used: Set<string>): readonly Json[] {
  const isWhole = write.key.length === 1
  const chosen = distinct([...values.slice(0, isWhole ? TELLING : 2), ...(isWhole ? values.slice(-1) : [])])
  for (const value of chosen) used.add(String(value))
  return chosen
}

/** Every optional part left out at once, which is the entry that only its required parts name, and each alone. */
function leftOut({ endpoint, key }: EntryWrite, first: Key): readonly Key[] {
  const isOptional = key.map(place => zoneOfAbsence(endpoint, place) === 'inside')
  const bare = first.map((part, index) => (isOptional[index] ? '' : part))
  const alone = first.flatMap((_, index): readonly Key[] =>
    isOptional[index] ? [first.with(index, '')] : [],
  )
  return isOptional.includes(true) ? [bare, ...alone] : []
}

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

/** A request about the entry of this key, with this value where the entry is given one. */
export function toEntry(
  context: CaseContext,
  write: EntryWrite,
  key: Key,
  value?: DraftValue,
  subject = SUBJECT,
): Draft {
  const named = write.key.reduce(
    (draft, place, index) => {
      const part = key[index]
      return draftWith(draft, {
        place,
        value: part === '' || part === undefined ? undefined : { json: part },
      })
    },
    bareDraft(write.endpoint, context.world, subject),
  )
  return 'from' in write.value && value ? draftWith(named, { place: write.value.from, value }) : named
}

/** The value that turns an entry on, and the one that turns it off. */
export function switchOf(
  context: CaseContext,
  write: EntryWrite,
): readonly [DraftValue, DraftValue] | undefined {
  if (!('from' in write.value)) return undefined
  const [on, off] = valuesAt(context, write.endpoint, write.value.from, 2)
  return on && off ? [on, off] : undefined
}

/** Everything that writes entries of a property, or of another one whose entries are named alike. */
export function entryWriters(context: CaseContext, property: string): readonly EntryWrite[] {
  return context.api.endpoints.flatMap(entryWritesOf).filter(write => write.property === property)
}

export const adds = ({ value }: EntryWrite): boolean => 'entry' in value && value.entry === 'present'
export const removes = ({ value }: EntryWrite): boolean => 'entry' in value && value.entry === 'absent'

/** What must add an entry before something can be said of it: its key begins at a place of the same name. */
export function founderOf(context: CaseContext, write: EntryWrite): EntryWrite | undefined {
  if (!('from' in write.value)) return undefined
  return context.api.endpoints
    .flatMap(entryWritesOf)
    .find(other => adds(other) && other.property !== write.property && isAlike(other, write))
}

/** What says something of entries that this operation adds. */
export function flagOf(context: CaseContext, write: EntryWrite): EntryWrite | undefined {
  return context.api.endpoints
    .flatMap(entryWritesOf)
    .find(each => 'from' in each.value && founderOf(context, each)?.property === write.property)
}

/** Whether an endpoint is documented as listing these entries, so that a change of them must show in it. */
export const isListed = (context: CaseContext, property: string): boolean =>
  context.api.endpoints.some(endpoint =>
    relationsOf(endpoint, 'collects').some(collected => collected.property === property),
  )

/** Whether an endpoint is documented as showing all that an entity has. */
export const isAllShown = (context: CaseContext): boolean =>
  context.api.endpoints.some(endpoint =>
    relationsOf(endpoint, 'shows').some(({ properties }) => properties === 'all'),
  )
