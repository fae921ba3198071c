import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { anyOfWords } from './any-of-words.ts'
import { besidesNothing } from './besides-nothing.ts'
import { isWrapper } from './list-names.ts'
import { membersOf, schemaObject } from './places-of.ts'

/** What a thing shows after something was done to it, in the words of a description. */
export interface ToldOutcome {
  readonly member: string
  readonly says: string
  /** What it shows; without it, just something. */
  readonly value?: Json
  /** What it must have shown before. */
  readonly from?: readonly string[]
}

type Members = { readonly [name: string]: Schema }

/** What need not happen, or not at once, or does not. */
const conditional = anyOfWords(
  'if|when|unless|once|until|later|after|where|while|either|not|never|unchanged',
  'may|might|can|could|should|would|eventually|asynchron\\w*|background|queued?',
)
const word = '[`\'"]?([\\w-]+)[`\'"]?'
const becoming = new RegExp(
  `^(?:the )?${word} (?:becomes|is set to|is changed to|changes to) (?:the )?${word}$`,
  'i',
)
const sets = /^(?:sets|changes|moves|puts|turns|switches) /i
const setTo = new RegExp(`^(?:the |its )?${word} (?:back )?to (?:the )?${word}$`, 'i')
const setAlone = new RegExp(`^(?:the |its )?${word}$`, 'i')
const leading = new RegExp(`^(?:.* from )?(${word}(?: or ${word})*) (?:to|→|->|=>) ${word}$`, 'i')
const several = new RegExp(`^${word}(?: or ${word})+ becomes? ${word}$`)
const likewise = new RegExp(`^(?:the )?${word} ${word}$`, 'i')
const setting = new RegExp(`^(?:the )?${word} is set$`, 'i')

/** What the sentences of a description say that becomes of a thing, in the members that a reply shows of it. */
export function outcomesTold(prose: string, reply: Schema, thing: string): readonly ToldOutcome[] {
  const members = membersShown(reply)
  const found = sentencesOf(prose)
    .filter(sentence => !conditional.test(sentence) && !sentence.includes('?'))
    .flatMap(sentence => outcomesIn(sentence, members, thing))
  // Two sentences about one member speak of two cases.
  return found.filter(({ member }) => found.filter(each => each.member === member).length === 1)
}

export const sentencesOf = (prose: string): readonly string[] =>
  prose
    .split(/(?<=[.;!?])\s+|\n\s*\n/)
    .map(sentence => sentence.replaceAll(/\s+/g, ' ').trim())
    .map(sentence => sentence.replace(/[.;!]$/, ''))

/** The members of the thing that a reply shows, or of what it is wrapped in. */
export function membersShown(reply: Schema): Members {
  const own = membersOf(besidesNothing(reply))
  const [wrapped] = Object.entries(own).flatMap(([name, member]) => (isWrapper(name) ? [member] : []))
  return wrapped === undefined ? own : membersOf(besidesNothing(wrapped))
}

function outcomesIn(says: string, members: Members, thing: string): readonly ToldOutcome[] {
  const parts = says.replace(sets, '').split(/,\s*(?:and\s+)?|\s+and\s+/)
  const isAboutStates = parts.some(part => becoming.test(part) || several.test(part))
  return parts.flatMap(part => {
    const outcome =
      ofMembers(part, members) ??
      ofStates(part, members) ??
      ofThing(part, members, thing) ??
      ofSetting(part, members) ??
      (sets.test(says) ? ofOrders(part, members) : undefined) ??
      (isAboutStates ? ofNumbers(part, members) : undefined)
    return outcome ? [{ ...outcome, says }] : []
  })
}

type Told = Omit<ToldOutcome, 'says'>

function ofMembers(part: string, members: Members): Told | undefined {
  const [, member = '', value = ''] = becoming.exec(part) ?? []
  return isListed(members[member], value) ? { member, value } : undefined
}

/**
 * `PENDING or CONFIRMED becomes CANCELLED`, `Moves the order from PENDING to CONFIRMED`: the one member that has all these
 * values.
 */
function ofStates(part: string, members: Members): Told | undefined {
  const { 1: from, 0: whole = '' } = leading.exec(part) ?? []
  const isTold = from !== undefined || becoming.test(part) || several.test(part)
  if (!isTold) return undefined
  const text = from === undefined ? part : whole.slice(whole.indexOf(from))
  const values = text.split(/ or | becomes? | to | → | -> | => /).map(each => each.replaceAll(/[`'"]/g, ''))
  const member = memberWith(members, values)
  return member !== undefined && values.length > 1
    ? { member, value: values.at(-1) ?? '', from: values.slice(0, -1) }
    : undefined
}

/** The one member that has all these values. */
function memberWith(members: Members, values: readonly string[]): string | undefined {
  const [only, other] = Object.keys(members).filter(name =>
    values.every(value => isListed(members[name], value)),
  )
  return other === undefined ? only : undefined
}

/** `The order becomes PAID.` */
function ofThing(part: string, members: Members, thing: string): Told | undefined {
  const [, subject = '', value = ''] = becoming.exec(part) ?? []
  const isMeant = ['it', thing.toLowerCase()].includes(subject.toLowerCase())
  const member = isMeant ? memberWith(members, [value]) : undefined
  return member === undefined ? undefined : { member, value }
}

/** `Sets the status back to todo and completed_at to null`, `sets paidAt`. */
function ofOrders(part: string, members: Members): Told | undefined {
  const [, alone = ''] = setAlone.exec(part) ?? []
  if (isMoment(members[alone])) return { member: alone }
  const [, member = '', value = ''] = setTo.exec(part) ?? []
  if (isListed(members[member], value)) return { member, value }
  return value === 'null' && members[member] !== undefined ? { member, value: null } : undefined
}

function ofSetting(part: string, members: Members): Told | undefined {
  const [, member = ''] = setting.exec(part) ?? []
  return isMoment(members[member]) ? { member } : undefined
}

function isMoment(schema: Schema = true): boolean {
  const { format } = schemaObject(besidesNothing(schema))
  return format === 'date-time' || format === 'date'
}

/** `the probability 100`, after what says that something becomes of another member. */
function ofNumbers(part: string, members: Members): Told | undefined {
  const [, member = '', value = ''] = likewise.exec(part) ?? []
  const { type } = schemaObject(besidesNothing(members[member] ?? true))
  const isNumber = [type ?? []].flat().some(each => each === 'number' || each === 'integer')
  return isNumber && /^\d+$/.test(value) ? { member, value: Number(value) } : undefined
}

const isListed = (schema: Schema | undefined, value: string): boolean =>
  schema !== undefined && (schemaObject(besidesNothing(schema)).enum ?? []).includes(value)

/**
 * Whether a description says that what was done already is refused: of what is in the state that doing it leads to. What
 * is taken already by another one is something else.
 */
export function refusesTwice(prose: string, verb: string, outcomes: readonly ToldOutcome[]): boolean {
  const words = [verb, ...outcomes.map(({ member, value = member }) => String(value))]
  return sentencesOf(prose).some(sentence => {
    if (!/\b409\b/.test(sentence)) return false
    if (/^any other (status|state) /i.test(sentence)) return outcomes.some(leavesItsStates)
    const beside = [/\b(\w+) already\b/i, /\balready (?:been )?(\w+)/i]
    return beside.some(each => {
      const done = (each.exec(sentence)?.[1] ?? '').toLowerCase()
      const stem = done.replace(/(?:([lpt])\1)?e?d$/, '$1')
      return stem.length > 2 && words.some(name => name.toLowerCase().startsWith(stem))
    })
  })
}

const leavesItsStates = ({ from, value }: ToldOutcome): boolean =>
  from !== undefined && typeof value === 'string' && !from.includes(value)
