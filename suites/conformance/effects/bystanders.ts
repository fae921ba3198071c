import type { Batch, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith, sameDraft } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { creates, subjectPlace } from '../../engine/places-of.ts'
import { alikeButSwitched } from './alike.ts'
import { accompanying, carrying, namedEverywhere, opposite, writing } from './bring-about.ts'
import { edgeAt } from './edge-writes.ts'
import { adds, entryWriters, founderOf, removes, switchOf, toEntry } from './entries.ts'
import { keysOf } from './entry-keys.ts'
import { newDraft } from './new-draft.ts'
import { castSize, create, forbidden, switchedOff } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { EntryWrite, Write } from './written.ts'
import { createsOf, entryWritesOf, writesOf } from './written.ts'

const BEFORE = 'the one before'
const AFTER = 'the one after'
/** Of a domain no larger than this each value is written. */
const MOST_TURNS = 6

/** As many neighbours of the subject as this target has, two at most. */
export function bystandersOf(context: CaseContext): readonly string[] {
  return [AFTER, BEFORE].slice(0, Math.max(0, castSize(context) - 1))
}

/** One as new entities are, but switched off, before the subject, and one in a rich state after it. */
export function sparesBatch(context: CaseContext): Batch {
  const before = bystandersOf(context).includes(BEFORE)
    ? [create(context, BEFORE), ...switchedOff(context, BEFORE)]
    : []
  const after = bystandersOf(context).includes(AFTER) ? [create(context, AFTER, true)] : []
  return { id: `${context.api.id} spares`, setup: [...before, create(context, SUBJECT, true), ...after] }
}

/** What leaves the bystanders as the next case expects them: one switched off, the other like the subject. */
export const asBefore = (
  context: CaseContext,
  bystanders: readonly string[],
  plan: Plan,
): readonly Step[] => [
  ...(bystanders.includes(BEFORE) && plan.before(BEFORE).length > 0 ? switchedOff(context, BEFORE) : []),
  ...(bystanders.includes(AFTER) ? likeSubject(plan) : []),
]

/** A bystander that shares the subject's values is changed by whoever looks for these in place of the id. */
function likeSubject({ turns }: Plan): readonly Step[] {
  const last = turns.at(-1)
  const place = last && subjectPlace(last.endpoint)
  const isValue = last?.endpoint.relations.some(
    relation => relation.kind === 'writes' && relation.effects.every(({ value }) => 'from' in value),
  )
  return last && place && isValue
    ? [send('alike', draftWith(last, { place, value: { of: AFTER, property: 'id' } }))]
    : []
}

/** Requests about the subject, and what brings everybody into another state first, so that each of them would be seen. */
export interface Plan {
  readonly before: (who: string) => readonly Draft[]
  readonly turns: readonly Draft[]
}

export function planOf(context: CaseContext, endpoint: Endpoint): Plan {
  if (creates(endpoint))
    return besideAlike(context, { before: () => [], turns: creations(context, endpoint) })
  const [entry] = entryWritesOf(endpoint)
  if (entry) return entryPlan(context, entry)
  const writes = writesOf(endpoint).filter(
    ({ value }) => !('from' in value) || !forbidden(context, endpoint, value.from),
  )
  const constants = writes.filter(({ value }) => 'constant' in value)
  // What must be unlike all others could not be stored for a bystander, too, and would hide that the rest is.
  const shared = writes.filter(({ value }) => !('from' in value) || !endpoint.marks[value.from]?.unique)
  return besideAlike(context, {
    before: who => constants.flatMap(write => opposite(context, write, who) ?? []),
    turns:
      constants.length === writes.length
        ? [carrying(context, endpoint, writes, 0)]
        : turnsOf(context, endpoint, shared.length > 0 ? shared : writes),
  })
}

/** With a bystander that has something in common with the subject of one request, and not all. */
function besideAlike(context: CaseContext, { before, turns }: Plan): Plan {
  const [, second] = turns
  return {
    before: who => {
      const alike = who === AFTER && second ? alikeButSwitched(context, second, who) : undefined
      return [...before(who), ...(alike ? [alike] : [])]
    },
    turns,
  }
}

/**
 * The first and the last of these requests; where several places may name the subject, the last with all of them, too: a
 * server that finds no name at one of them may take the caller.
 */
export function turnsBesideCaller(context: CaseContext, turns: readonly Draft[]): readonly Draft[] {
  const [first, ...others] = turns
  const last = others.at(-1)
  if (!first || !last) return turns
  const named = namedEverywhere(context, last)
  return sameDraft(named, last) ? [first, last] : [first, named, last]
}

/** With all else that it may carry, with each of a few values, and with each value of nothing. */
function turnsOf(context: CaseContext, endpoint: Endpoint, writes: readonly Write[]): readonly Draft[] {
  const counts = writes.map(({ value }) =>
    'from' in value ? valuesAt(context, endpoint, value.from, 2).length : 1,
  )
  const most = Math.min(MOST_TURNS, Math.max(2, ...counts))
  const turns = Array.from({ length: most }, (_, turn) => carrying(context, endpoint, writes, turn))
  const more = accompanying(context, endpoint)
  const [first] = turns
  const edges = writes.flatMap(write => {
    const edge = 'from' in write.value ? edgeAt(endpoint, write.value.from) : undefined
    return edge && !isText(edge) ? [writing(context, write, edge)] : []
  })
  return [...(more && first ? [namedEverywhere(context, more.change(first))] : []), ...turns, ...edges]
}

/** A text of nothing is stored, or not, for one as for another. */
const isText = (edge: ReturnType<typeof edgeAt>): boolean =>
  edge !== undefined && 'json' in edge && edge.json === ''

/** Two that differ wherever they can, defaults included: what is written to somebody else as well moves once at least. */
function creations(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  const last = createsOf(endpoint).reduce(
    (draft, { value }) => {
      if (!('from' in value) || draft.values[value.from] === undefined) return draft
      const [, other] = valuesAt(context, endpoint, value.from, 2)
      return other && 'json' in other ? draftWith(draft, { place: value.from, value: other }) : draft
    },
    newDraft(context, endpoint, 1),
  )
  return [newDraft(context, endpoint, 0), last]
}

/** The entry is there before it is removed or flagged, and not there before it is added, for everybody alike. */
function entryPlan(context: CaseContext, entry: EntryWrite): Plan {
  const key = keysOf(context, entry).at(0) ?? []
  const others = entryWriters(context, entry.property)
  const undoing = adds(entry)
    ? others.find(removes)
    : removes(entry)
      ? others.find(adds)
      : founderOf(context, entry)
  const turns = switchOf(context, entry) ?? [undefined]
  return {
    before: who => (undoing ? [toEntry(context, undoing, key, undefined, who)] : []),
    turns: turns.map(value => toEntry(context, entry, key, value)),
  }
}
