import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { anyOfWords } from './any-of-words.ts'
import { besidesNothing } from './besides-nothing.ts'
import { schemaObject } from './places-of.ts'
import { plainly, stateSentences } from './state-sentences.ts'
import type { Deed, State, StateSentences } from './state-sentences.ts'
import { membersShown, outcomesTold, sentencesOf } from './told-outcomes.ts'

/** States in which something can't be done to a thing, in the words of a description: values of a member that is shown. */
export interface ToldStates {
  readonly member: string
  readonly refused: readonly Json[]
  /** All others that it may have. */
  readonly open: readonly Json[]
  readonly says: string
}

/** The states that the sentences of a description shut out, of each member that a reply shows. */
export function statesTold(prose: string, deed: Deed, reply: Schema): readonly ToldStates[] {
  const sentences = sentencesOf(prose).filter(sentence => !sentence.includes('?'))
  return Object.entries(membersShown(reply)).flatMap(([member, schema]) => {
    const states = statesOf(member, besidesNothing(schema))
    if (states.length === 0) return []
    const kinds = stateSentences(deed, states)
    const found = sentences.flatMap(says => {
      const refused = refusedIn(says, kinds, states)
      return shutting(member, states, refused, says)
    })
    return [...found, ...anyOther(prose, deed, member, states, reply)]
  })
}

/** `PENDING becomes CONFIRMED. Any other status gets 409.` */
function anyOther(
  prose: string,
  deed: Deed,
  member: string,
  states: readonly State[],
  reply: Schema,
): readonly ToldStates[] {
  const says = sentencesOf(prose).find(sentence => otherState.test(sentence))
  const from = outcomesTold(prose, reply, deed.thing).flatMap(told =>
    told.member === member ? (told.from ?? []) : [],
  )
  if (says === undefined || from.length === 0) return []
  const refused = states.flatMap(({ value }) => (from.includes(String(value)) ? [] : [value]))
  return shutting(member, states, refused, says)
}

/** What shuts out none of the states says nothing, and what shuts out all of them was misread. */
function shutting(
  member: string,
  states: readonly State[],
  refused: readonly Json[],
  says: string,
): readonly ToldStates[] {
  const open = states.flatMap(({ value }) => (refused.includes(value) ? [] : [value]))
  return refused.length > 0 && open.length > 0 ? [{ member, refused, open, says }] : []
}

const otherState = /^(?:in )?any other (?:status|state)\b.*\b(?:4\d\d|refused|rejected|fails|conflict)\b/i
/** What may lift what a sentence says. */
const conditional = anyOfWords('unless|except|without|by|until|after|within|if|when|while|where')

function statesOf(member: string, schema: Schema): readonly State[] {
  const { enum: values = [], type } = schemaObject(schema)
  const texts = values.filter(value => typeof value === 'string')
  if (texts.length > 1) return texts.map(value => ({ value, word: wordsOf(value) }))
  if (![type ?? []].flat().includes('boolean')) return []
  const word = wordsOf(member).replace(/^(?:is|has been|was) /, '')
  return [
    { value: true, word: `(?<!not )${word}` },
    { value: false, word: `not ${word}` },
  ]
}

/** `inProgress`, `in_progress` and `IN-PROGRESS` are one word to a reader. */
const wordsOf = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase()

function refusedIn(says: string, { shut, open }: StateSentences, states: readonly State[]): readonly Json[] {
  const plain = plainly(says)
  const out = namedBy(shut, plain, states)
  if (out.length > 0) return out
  const left = namedBy(open, plain, states)
  return left.length > 0 ? states.flatMap(({ value }) => (left.includes(value) ? [] : [value])) : []
}

/** The states that the first sentence of these kinds names. */
function namedBy(kinds: readonly RegExp[], plain: string, states: readonly State[]): readonly Json[] {
  const found = kinds.map(kind => kind.exec(plain)?.groups).find(groups => groups !== undefined)
  const { states: text = '', rest = '' } = found ?? {}
  if (conditional.test(rest)) return []
  return states.flatMap(({ value, word }) => (new RegExp(`\\b${word}\\b`).test(text) ? [value] : []))
}
