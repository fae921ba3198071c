import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { isList } from '../../contracts/model/json.ts'
import type { Json } from '../../contracts/model/json.ts'
import { rememberedTexts } from './remembered-texts.ts'

/** The types that a place has shown so far, by its path; places of mixed types promise nothing. */
export type ShapeMemory = Map<string, unknown>

/**
 * Accepted requests with the same parameters are answered in one shape: a place does not change its type. Fields may come
 * and go; null, empty lists and maps say nothing; a place that holds several types in one reply has none.
 */
export function oneShape(exchange: Exchange, memory: ShapeMemory): Verdict | undefined {
  const { response } = exchange
  if (!response || response.status < 200 || response.status > 299 || response.json === undefined)
    return undefined
  const known = memoryOf(memory, parametersOf(exchange))
  const sent = membersSent(exchange.request.body)
  const free = freeKeys(sent, memory)
  const seen = typesOf(response.json, textsSent(sent, memory))
  let changed: string | undefined
  for (const [place, type] of seen) {
    if (free.size > 0 && place.split(/[.[\]]+/).some(key => free.has(key))) continue
    const before = known.get(place)
    if (before !== undefined && before !== type && before !== 'mixed' && type !== 'mixed')
      changed ??= `${place || 'the reply'} was ${before} before and is ${type} now`
    known.set(
      place,
      before === undefined ? type : before === type ? before : type === 'mixed' ? 'mixed' : before,
    )
  }
  if (changed === undefined) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'one-shape',
    direction: 'type-changed',
    expected: 'the same types at the same places in each reply',
    observed: changed,
    exchange,
  }
}

/** Keys inside objects that requests of this run carried: what comes back under them has the shape that we gave it. */
function freeKeys(sent: readonly unknown[], memory: ShapeMemory): ReadonlySet<string> {
  const keys = rememberedTexts(memory, 'free keys')
  for (const member of sent) for (const key of keysInside(member)) keys.add(key)
  return keys
}

/** Texts that requests of this run carried as JSON: they come back as they were sent, where digits come back as a number. */
function textsSent(sent: readonly unknown[], memory: ShapeMemory): ReadonlySet<string> {
  const texts = rememberedTexts(memory, 'texts sent')
  for (const text of sent)
    if (typeof text === 'string' && text.length <= LONGEST && !isCount(text)) texts.add(text)
  return texts
}

const isCount = (text: string): boolean => /^\d{1,9}$/.test(text)

/** What is longer is a text, whatever stood there before. */
const LONGEST = 64

/** What a body that is a JSON object holds under its names. */
function membersSent(body: Uint8Array | undefined): readonly unknown[] {
  if (body?.[0] !== 0x7b) return []
  try {
    return Object.values(JSON.parse(new TextDecoder().decode(body)))
  } catch {
    return []
  }
}

const keysInside = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...keysInside(member),
      ])
    : []

function memoryOf(memory: ShapeMemory, parameters: string): Map<string, string> {
  const known = memory.get(parameters)
  if (known instanceof Map) return known
  const fresh = new Map<string, string>()
  memory.set(parameters, fresh)
  return fresh
}

/** The names of the query parameters: another choice of them may well be answered in another shape. */
function parametersOf({ request, caller }: Exchange): string {
  const [, query] = request.path.split('?')
  const entries = query === undefined ? [] : [...new URLSearchParams(query)]
  const values = entries.map(([name, value]) => (/^(true|false)$/.test(value) ? `${name}=${value}` : name))
  return `${request.method} ${values.toSorted().join('&')} ${caller.kind === 'identity' ? caller.name : caller.forgery}`
}

function typesOf(json: Json, sent: ReadonlySet<string>): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  visit(json, '', { types, sent })
  return types
}

interface Seen {
  readonly types: Map<string, string>
  readonly sent: ReadonlySet<string>
}

function visit(json: Json, place: string, seen: Seen): void {
  const { types, sent } = seen
  if (json === null || isAnyType(json, sent)) return
  if (typeof json !== 'object') return note(`a ${typeof json}`, place, types)
  const members = Object.entries(json)
  if (members.length === 0) return
  note(Array.isArray(json) ? 'a list' : 'a map', place, types)
  if (isList(json)) visitList(json, place, seen)
  else visitMap(members, place, seen)
}

/**
 * Some write nothing as a text of nothing, whatever else stands there; and who shows texts of digits as numbers shows those
 * as they came of which he makes none: what is no count, and whatever else requests gave.
 */
const isAnyType = (json: Json, sent: ReadonlySet<string>): boolean =>
  typeof json === 'string' &&
  (json.length > LONGEST || sent.has(json) || /^(?:|-\d+|\d{10,}|-?\d+\.\d+)$/.test(json))

function note(type: string, place: string, types: Map<string, string>): void {
  const before = types.get(place)
  types.set(place, before === undefined || before === type ? type : 'mixed')
}

/** In a list of names with a value each a type belongs to the name. */
function visitList(members: readonly Json[], place: string, seen: Seen): void {
  const named = namedIn(members)
  for (const [index, member] of members.entries()) {
    const name = named?.[index]
    visit(member, name === undefined ? `${place}[]` : `${place}[${name}]`, seen)
  }
}

const NAME = /^(?:name|key|setting|field|property|option|code|k)$/i
const VALUE = /^(?:value|val|v|content|data)$/i

/** What the entries are called, where each is one text that no other has, beside a value. */
function namedIn(members: readonly Json[]): readonly string[] | undefined {
  const names = members.flatMap(member => nameIn(member) ?? [])
  return names.length === members.length && new Set(names).size === names.length ? names : undefined
}

function nameIn(member: Json): string | undefined {
  const pair = pairIn(member)
  return typeof pair?.[0] === 'string' ? pair[0] : undefined
}

function pairIn(member: Json): readonly Json[] | undefined {
  if (typeof member !== 'object' || member === null) return undefined
  if (isList(member)) return member.length === 2 ? member : undefined
  const members = Object.entries(member)
  const [name] = members.filter(([key]) => NAME.test(key))
  const [value] = members.filter(([key]) => VALUE.test(key))
  if (members.length > 2 && name && value) return [name[1], value[1]]
  if (members.length !== 2) return undefined
  const [one, other] = members.toSorted(([a], [b]) => Number(VALUE.test(a)) - Number(VALUE.test(b)))
  return one && other && VALUE.test(other[0]) ? [one[1], other[1]] : undefined
}

const WAS = /^(?:from|old|was|before|prev)/i
const IS = /^(?:to$|new|is$|after|now|cur)/i

/** Whether members tell from what something changed, and to what: each has the type of whatever that was. */
const tellChange = (members: readonly (readonly [string, Json])[]): boolean =>
  members.some(([key]) => WAS.test(key)) && members.some(([key]) => IS.test(key))

/** Keys that are numbers, or that no program would be written with, are data: their members stand at one place. */
function visitMap(members: readonly (readonly [string, Json])[], place: string, seen: Seen): void {
  const isChange = tellChange(members)
  for (const [key, member] of members.filter(([name]) => !isChange || !(WAS.test(name) || IS.test(name))))
    visit(member, /^[A-Za-z_][\w-]*$/.test(key) ? `${place}.${key}` : `${place}.{}`, seen)
}
