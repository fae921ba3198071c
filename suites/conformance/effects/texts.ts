import { placeAt } from '../../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { editText } from '../../../fixtures/requests/edit-text.ts'
import { freshAt } from '../../../fixtures/requests/fresh-value.ts'
import { keepingCases, keptFor } from '../../../fixtures/requests/index.ts'
import type { RequestWorld } from '../../../fixtures/requests/world.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { drawn } from '../../engine/drawn.ts'
import type { CaseContext } from '../../engine/family.ts'
import { SUBJECT } from './steps.ts'

const DRAWS = 40
/** Just over what columns usually hold: 16 to 32, 50 and 64, 100 and 128, 255. */
const LENGTHS = [35, 66, 130, 260]
/** Long enough to hold many signs, and short enough for any column. */
const PACK = 24
/** What is no text to somebody who reads numbers. */
const NUMERAL = '0042'

/**
 * Valid texts of a place by which one could see what storage does to them: at the edges of its clauses, at random, with all
 * signs close together, with a zero at each of the first positions, and longer than a column usually is.
 */
export const textsAt = (context: CaseContext, endpoint: Endpoint, place: Place): readonly DraftValue[] =>
  kept(context.world, endpoint, place, () => textsAfresh(context, endpoint, place))

const kept = keptFor<readonly DraftValue[]>()

function textsAfresh(context: CaseContext, endpoint: Endpoint, place: Place): readonly DraftValue[] {
  const { edges, random } = keepingCases(endpoint, place, context.world, SUBJECT)
  const draws = drawn(random, context.seedOf(`${endpoint.id}/stores/${place}`), DRAWS).map(
    ({ value }) => value,
  )
  const valid = [...edges, ...draws].flatMap(({ value, zone }) =>
    value && zone === 'inside' && isTextual(value) ? [value] : [],
  )
  const isInside = (json: Json): boolean => zoneOfValue(endpoint, place, { json }, context.world) === 'inside'
  if (endpoint.marks[place]?.unique) {
    // A name of nothing but digits, as new as a name can be that is known beforehand.
    const digits = `00${context.seedOf(`${context.world.tag} ${endpoint.id} ${place}`) % 1_000_000_000}`
    const long = [
      ...longUnique(endpoint, place, context.world),
      ...longAddress(endpoint, place, context.world),
    ]
    return [...valid, ...long, ...(isInside(digits) ? [{ json: digits }] : [])]
  }
  const texts = valid.flatMap(value =>
    'json' in value && typeof value.json === 'string' ? [value.json] : [],
  )
  const packs = packed(texts)
  const made = [
    ...packs,
    ...framed(packs),
    ...texts.slice(0, 1).flatMap(zeroed),
    ...lengthened(packs.join('')),
    ...texts.slice(0, 4).flatMap(lengthened),
  ]
  return [...valid, ...[...made, NUMERAL].filter(isInside).map(json => ({ json }))]
}

const isTextual = (value: DraftValue): boolean =>
  !('json' in value) || (typeof value.json === 'string' && value.json !== '')

/** Texts in which each sign that any of them has stands once, so that few of them show what becomes of all. */
function packed(texts: readonly string[]): readonly string[] {
  const signs = [...new Set(texts.join(''))].filter(sign => sign.trim() !== '')
  return Array.from({ length: Math.ceil(signs.length / PACK) }, (_, at) =>
    signs.slice(at * PACK, (at + 1) * PACK).join(''),
  )
}

/** The packs with their signs that are no letters at both ends, where they are most easily lost, and once more inside. */
function framed(packs: readonly string[]): readonly string[] {
  const signs = [...packs.join('')].filter(sign => !/[\p{L}\p{N}]/u.test(sign))
  return packs.map((pack, at) => {
    const [first = '', last = ''] = [signs[at % signs.length], signs[(at + 1) % signs.length]]
    return `${first}${pack}${last}`
  })
}

/** A zero in the place of each digit but the last ones. */
function zeroed(text: string): readonly string[] {
  if (!/^\D?\d{4,}$/.test(text)) return []
  return [1, 2, 3, 4].map(at => `${text.slice(0, at)}0${text.slice(at + 1)}`)
}

/** The text over and over, up to lengths that few storages expect. */
const lengthened = (text: string): readonly string[] =>
  LENGTHS.map(length => text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length))

/** So many letters more make an address longer than short columns hold; before its sign it may have 64 signs. */
const MORE = 50
const MOST_BEFORE_SIGN = 64

/** An address that must be unlike all others, longer than most; nothing where it would be too long for some reading. */
function longAddress(endpoint: Endpoint, place: Place, world: RequestWorld): readonly DraftValue[] {
  const edit = { pieces: [{ from: 'start', at: 1, remove: 0, insert: 'a'.repeat(MORE) }] } as const
  const json = editText(String(freshAt(endpoint, place, world, 1)), edit)
  const isShort = json.includes('@') && json.indexOf('@') <= MOST_BEFORE_SIGN
  return isShort && zoneOfValue(endpoint, place, { json }, world) === 'inside' ? [{ fresh: true, edit }] : []
}

/** What must be unlike all others is lengthened when it is sent. */
function longUnique(endpoint: Endpoint, place: Place, world: RequestWorld): readonly DraftValue[] {
  const schema = placeAt(endpoint, place)?.schema
  if (typeof schema !== 'object' || schema.format !== undefined || schema.maxLength !== undefined) return []
  return LENGTHS.flatMap(length => {
    const edit = { pieces: [{ from: 'end', at: 0, remove: 0, insert: 'a'.repeat(length - 12) }] } as const
    const json = editText(String(freshAt(endpoint, place, world, 1)), edit)
    return zoneOfValue(endpoint, place, { json }, world) === 'outside' ? [] : [{ fresh: true, edit } as const]
  })
}
