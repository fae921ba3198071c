import { isObject } from '../../contracts/model/json.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { DescribedMember, Endpoint, Reply } from '../../contracts/model/endpoint.ts'
import type { Exchange, Response } from '../../contracts/model/exchange.ts'
import type { Json, JsonObject } from '../../contracts/model/json.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'

/**
 * What is remembered of one entity: the moment of its creation as first shown, that of its change as well, and how often
 * the rest of it moved.
 */
interface Remembered {
  readonly made: number | undefined
  /** How the moment of creation was told so far, the hours and quarters of a zone apart. */
  readonly tellings: readonly number[]
  readonly moved: number | undefined
  readonly rest: string
  readonly changes: number
}

const ROUNDING_MS = 2_000
/** Clocks of two zones are apart by quarters of an hour. */
const QUARTER_MS = 15 * 60_000
/** A clock of another zone, or one that is a little off, is not so far away. */
const ALIKE_MS = 48 * 3_600_000
const ENOUGH_CHANGES = 3
/** One moment is told in full, cut to the second and rounded to it, and hardly in any other way. */
const TELLINGS = 3
/** What stands for no moment at all: `0001-01-01`, `0000-00-00`, 1970. */
const NO_MOMENT_BEFORE = Date.UTC(1971, 0)

/**
 * Members of the object that a reply is documented to show are what their descriptions say: an absolute URL, the id that
 * was asked for, moments that move or stay as they should. A member that a request wrote itself is not judged.
 */
export function replyAsDescribed(
  exchange: Exchange,
  endpoint: Endpoint,
  kind: AnswerKind,
  memory: Map<string, unknown>,
): Verdict | undefined {
  const { response, request } = exchange
  const reply = response && endpoint.responses[String(response.status)]
  if (kind !== 'accepted' || request.method !== endpoint.method || !response || !reply?.described)
    return undefined
  const id = idAsked(endpoint, request.path)
  const shown = id === undefined ? undefined : likeShown(reply, response.json, id)
  if (id === undefined || !shown) return undefined
  noteWritten(reply.described, exchange, id, memory)
  const told = reply.described.filter(
    each => !isOwn(each, shown, exchange, writtenTo(memory, id, each.member)),
  )
  const before = rememberedOf(memory, id)
  const now = remember(reply, shown, before)
  memory.set(id, now)
  for (const described of told) {
    const wrong = wrongIn(described, shown, id, now, response)
    if (wrong)
      return broken(described, `${String(shown[described.member] ?? 'not shown')}, ${wrong}`, exchange)
  }
  return { kind: 'holds' }
}

function wrongIn(
  described: DescribedMember,
  shown: JsonObject,
  id: string,
  now: Remembered,
  response: Response,
): string | undefined {
  const value = shown[described.member]
  if (described.is === 'moment-of-deletion' && isIn(described.alwaysWhile, shown) && (value ?? null) === null)
    return `while ${described.alwaysWhile.member} is ${described.alwaysWhile.value}`
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const moment = momentIn(value)
  switch (described.is) {
    case 'absolute-url':
      return value === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(String(value))
        ? undefined
        : 'which is no absolute URL'
    case 'own-id':
      return String(value) === id ? undefined : `not ${id}, which was asked for`
    case 'moment-of-creation':
      return moment === undefined || now.made === undefined || isOneMoment(moment, now.made, now.tellings)
        ? undefined
        : `and was ${new Date(now.made).toISOString()} before`
    case 'moment-of-change': {
      const clock = momentIn(response.headers['date'] ?? '')
      const isOld = moment !== undefined && clock !== undefined && clock - moment > ALIKE_MS
      return isOld && moment === now.moved && now.changes >= ENOUGH_CHANGES
        ? `after ${now.changes} changes`
        : undefined
    }
    case 'moment-of-deletion':
      return moment !== undefined && isIn(described.notWhile, shown)
        ? `while ${described.notWhile.member} is ${described.notWhile.value}`
        : undefined
  }
}

const isIn = (
  { member, value }: { readonly member: string; readonly value: string },
  shown: JsonObject,
): boolean => shown[member] === value

/** The id in the path, where it is written as any server would write it. */
function idAsked(endpoint: Endpoint, path: string): string | undefined {
  const subject = Object.entries(endpoint.marks).find(
    ([place, marks]) => place.startsWith('path/') && marks.subject,
  )
  if (!subject) return undefined
  const name = subject[0].slice('path/'.length)
  const [before = '', after = ''] = endpoint.path.split(`{${name}}`)
  const bare = path.split('?')[0] ?? ''
  const lead = before.slice(before.lastIndexOf('}') + 1)
  const from = bare.lastIndexOf(lead)
  if (from < 0 || !bare.endsWith(after)) return undefined
  const id = bare.slice(from + lead.length, bare.length - after.length)
  return /^[1-9]\d{0,14}$/.test(id) ? id : undefined
}

/**
 * Of the objects of the reply of whose members half or more have the names that are shown the one with most of them, and
 * of several such the one that was asked for: others may be told of besides, as whoever made it.
 */
function likeShown(reply: Reply, json: Json | undefined, id: string): JsonObject | undefined {
  const all = allLike(namesIn(reply), json)
  const most = Math.max(...all.map(({ known }) => known))
  const fullest = all.filter(({ known }) => known === most).map(({ object }) => object)
  const own = reply.described?.find(({ is }) => is === 'own-id')?.member
  return fullest.find(each => own !== undefined && String(each[own]) === id) ?? fullest[0]
}

function allLike(
  names: readonly string[],
  json: Json | undefined,
): readonly { readonly object: JsonObject; readonly known: number }[] {
  if (json === undefined || json === null || typeof json !== 'object') return []
  const below = Object.values(json).flatMap(child => allLike(names, child))
  if (!isObject(json)) return below
  const own = Object.keys(json)
  const known = own.filter(name => names.includes(name)).length
  return known > 2 && known * 2 >= own.length ? [{ object: json, known }, ...below] : below
}

const namesIn = ({ shows }: Reply): readonly string[] =>
  typeof shows === 'object' ? Object.keys(shows.properties ?? {}) : []

/** Remembers the moments that bodies gave to a member of this entity, none where they gave it anything else. */
function noteWritten(
  described: readonly DescribedMember[],
  exchange: Exchange,
  id: string,
  memory: Map<string, unknown>,
): void {
  const sent = sentIn(exchange)
  for (const { member } of described)
    if (sent.includes(member))
      memory.set(`${id} ${member}`, [...(writtenTo(memory, id, member) ?? []), ...momentsOf(sent, member)])
}

const sentIn = ({ request }: Exchange): string => new TextDecoder().decode(request.body ?? new Uint8Array())

function writtenTo(memory: Map<string, unknown>, id: string, member: string): readonly number[] | undefined {
  const known = memory.get(`${id} ${member}`)
  return Array.isArray(known) ? known.filter(each => typeof each === 'number') : undefined
}

/** Whether what is shown may be what was written. */
function isOwn(
  { member, is }: DescribedMember,
  shown: JsonObject,
  exchange: Exchange,
  written: readonly number[] | undefined,
): boolean {
  if (is === 'own-id') return new RegExp(`(?:"${member}"\\s*:|\\b${member}=)`).test(sentIn(exchange))
  if (is !== 'moment-of-change') return written !== undefined
  const moment = momentIn(shown[member])
  return moment !== undefined && written?.some(each => isAlike(each, moment)) === true
}

/** The moments that a JSON body gives to a member. */
const momentsOf = (body: string, member: string): readonly number[] =>
  [...body.matchAll(new RegExp(`"${member}"\\s*:\\s*"([^"]*)"`, 'g'))].flatMap(
    ([, text]) => momentIn(text) ?? [],
  )

function remember(reply: Reply, shown: JsonObject, before: Remembered | undefined): Remembered {
  const { described = [] } = reply
  const firstOf = (meaning: DescribedMember['is']): number | undefined => {
    const found = described.find(({ is }) => is === meaning)
    return momentIn(found && shown[found.member])
  }
  const rest = namesIn(reply).filter(name => !described.some(({ member }) => member === name))
  const text = JSON.stringify(rest.map(name => shown[name] ?? null))
  const made = firstOf('moment-of-creation')
  return {
    made: before?.made ?? made,
    tellings: tellingsWith(before?.tellings ?? [], made),
    moved: before === undefined ? firstOf('moment-of-change') : before.moved,
    rest: text,
    changes: (before?.changes ?? 0) + (before !== undefined && before.rest !== text ? 1 : 0),
  }
}

function rememberedOf(memory: Map<string, unknown>, id: string): Remembered | undefined {
  const known = memory.get(id)
  return isRemembered(known) ? known : undefined
}

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === 'object' && value !== null && 'rest' in value && 'changes' in value

function momentIn(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !/\d{4}/.test(value)) return undefined
  const moment = Date.parse(value)
  return Number.isNaN(moment) || moment < NO_MOMENT_BEFORE ? undefined : moment
}

/** So few tellings are remembered as it takes to see that they are too many. */
function tellingsWith(before: readonly number[], made: number | undefined): readonly number[] {
  const telling = made === undefined ? undefined : made % QUARTER_MS
  const isKnown = telling === undefined || before.includes(telling) || before.length > TELLINGS
  return isKnown ? before : [...before, telling]
}

const isOneMoment = (moment: number, made: number, tellings: readonly number[]): boolean =>
  isAlike(moment, made) && tellings.length <= TELLINGS

/** The same moment, rounded otherwise or told in the time of another zone. */
function isAlike(one: number, other: number): boolean {
  const apart = Math.abs(one - other)
  const beside = Math.min(apart % QUARTER_MS, QUARTER_MS - (apart % QUARTER_MS))
  return apart < ALIKE_MS && beside <= ROUNDING_MS
}

function broken({ member, says }: DescribedMember, wrong: string, exchange: Exchange): Verdict {
  return {
    kind: 'broken',
    oracle: 'reply-as-described',
    direction: member,
    expected: `${member} as it is described: ${says}`,
    observed: `it is ${wrong}`,
    exchange,
  }
}
