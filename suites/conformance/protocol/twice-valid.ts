import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import { placeAt } from '../../../contracts/clauses/places-of.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { otherStates } from '../../engine/other-states.ts'
import { readsThatShow } from '../../engine/reads-that-tell.ts'
import { onSubjectBatch } from '../../engine/stagecraft.ts'
import { oneOfTwo } from '../../oracles/one-of-two.ts'
import type { SeenTwice } from '../../oracles/one-of-two.ts'
import { survives } from '../../oracles/survives.ts'
import { valueShown } from '../../oracles/value-shown.ts'
import { carrying, writing } from '../effects/bring-about.ts'
import { isAccepted, seenAt, unaccepted, writeSeen } from '../effects/seen.ts'
import { SUBJECT, look, send } from '../effects/steps.ts'
import { domainAt, valuesAt } from '../effects/values.ts'
import type { Write } from '../effects/written.ts'
import { writesOf } from '../effects/written.ts'

/** A write of one value from a parameter that a form or a query can hold twice. */
interface Repeatable extends Write {
  readonly value: { readonly from: Place }
}

export const repeatableWrites = (endpoint: Endpoint): readonly Repeatable[] =>
  writesOf(endpoint).flatMap(({ value, ...write }) =>
    'from' in value && mayStandTwice(endpoint, value.from) ? [{ ...write, value }] : [],
  )

function mayStandTwice(endpoint: Endpoint, place: Place): boolean {
  const carrier = placeAt(endpoint, place)?.carrier
  if (carrier === undefined || carrier === 'path' || carrier === 'json' || carrier === 'header') return false
  return !schemasAt(endpoint, place).some(schema => typesOf(schema).has('array'))
}

/** What is written stands twice with valid values: one of them counts, or neither (RULES, more 20). */
export function twiceValid(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const writes = repeatableWrites(endpoint)
  const cases = [
    ...unlikeCases(
      context,
      endpoint,
      writes.filter(write => canTell(context, write)),
    ),
    ...writes.flatMap(write => alikeCases(context, write)),
  ]
  return cases.length > 0
    ? cases
    : { untried: 'left-out', reason: 'nothing that it writes could be told from two values of it' }
}

/** Of on and off, whichever counts is one of the two: a switch stands twice in the state that it is in, and stays in it. */
const alikeCases = (context: CaseContext, write: Repeatable): readonly Case[] =>
  isSwitch(context, write) && placesOf(context.facts.places, write.property).length > 0
    ? valuesAt(context, write.endpoint, write.value.from, 2).map(value => alikeCase(context, write, value))
    : []

function alikeCase(context: CaseContext, write: Repeatable, value: DraftValue): Case {
  const { endpoint, value: written } = write
  const once = writing(context, write, value)
  const repeat = { kind: 'repeat', at: written.from, value, where: 'before' } as const
  return {
    says: `${'json' in value ? JSON.stringify(value.json) : 'one value'}, and the same again`,
    batch: onSubjectBatch(context, endpoint),
    steps: [
      send('once', once),
      send('probe', { ...once, alterations: [...(once.alterations ?? []), repeat] }),
      {
        do: 'snapshot',
        as: 'after',
        of: [SUBJECT],
        ifAccepted: 'probe',
        ...readsThatShow(context, endpoint),
      },
    ],
    judge: results => {
      const probe = results.exchange('probe')
      const refused = unaccepted(context, results, ['once'])
      if (refused) return refused
      if (!isAccepted(context, probe))
        return survives(probe) ?? { kind: 'inconclusive', reason: 'it was not sent' }
      return valueShown(
        writeSeen(context, results, write, { sent: 'probe', after: 'after', entity: SUBJECT }),
      )
    },
  }
}

/** All that is written stands twice: as the entity has it, and as another value. */
function unlikeCases(
  context: CaseContext,
  endpoint: Endpoint,
  writes: readonly Repeatable[],
): readonly Case[] {
  if (writes.length === 0) return []
  const once = carrying(context, endpoint, writes, 0)
  const { reads } = readsThatShow(context, endpoint)
  const before = look('before', [SUBJECT], reads)
  const probe = repeating(context, endpoint, writes, once)
  return [
    {
      says: 'two valid values of all that is written',
      batch: onSubjectBatch(context, endpoint),
      steps: [
        fromAnyState(context, 'once', once),
        before,
        fromAnyState(context, 'probe', probe, [before]),
        { do: 'snapshot', as: 'after', of: [SUBJECT], ifAccepted: 'probe', ...(reads && { reads }) },
      ],
      judge: results => judge(context, writes, results),
    },
  ]
}

/** A state that stands already may be refused: then it is set from another one, once that was looked at. */
const fromAnyState = (context: CaseContext, as: string, draft: Draft, looks: readonly Step[] = []): Step => ({
  do: 'send',
  as,
  draft,
  by: 'permitted',
  elsewise: otherStates(context, draft).map(way => [...way, ...looks]),
})

/** Two values at least, that are no mere switch: whatever is made of on and off is one of them. */
const canTell = (context: CaseContext, write: Repeatable): boolean =>
  !isSwitch(context, write) && valuesAt(context, write.endpoint, write.value.from, 2).length > 1

const isSwitch = (context: CaseContext, { endpoint, value }: Repeatable): boolean =>
  domainAt(context, endpoint, value.from)?.every(each => stateOf(each) !== undefined) ?? false

function repeating(
  context: CaseContext,
  endpoint: Endpoint,
  writes: readonly Repeatable[],
  once: Draft,
): Draft {
  const other = carrying(context, endpoint, writes, 1)
  const repeats = writes.flatMap(({ property, value: { from } }) => {
    const had = once.values[from]
    const value: DraftValue | undefined = had && 'fresh' in had ? { of: SUBJECT, property } : had
    return value ? [{ kind: 'repeat', at: from, value, where: 'before' } as const] : []
  })
  return { ...other, alterations: [...(other.alterations ?? []), ...repeats] }
}

function judge(context: CaseContext, writes: readonly Repeatable[], results: Results): Verdict {
  const probe = results.exchange('probe')
  const refused = unaccepted(context, results, ['once'])
  if (refused) return refused
  if (!isAccepted(context, probe))
    return survives(probe) ?? { kind: 'inconclusive', reason: 'it was not sent' }
  return oneOfTwo(
    writes.flatMap(write => seenTwice(context, write, results)),
    probe,
  )
}

/** Places that showed the first value as soon as it was written. */
function seenTwice(
  context: CaseContext,
  { property, value: { from } }: Repeatable,
  results: Results,
): readonly SeenTwice[] {
  const [stored = null, other = null] = ['once', 'probe'].map(as => results.sent(as)[from])
  const [before, after] = ['before', 'after'].map(as => results.snapshot(as, SUBJECT))
  if (!before || !after) return []
  const had = new Set(
    seenAt(context, property, stored, undefined, before).flatMap(({ sameness, read, place }) =>
      sameness === 'same' ? [`${read} ${place}`] : [],
    ),
  )
  const others = seenAt(context, property, other, before, after)
  return seenAt(context, property, stored, before, after).flatMap((seen, index) => {
    const beside = others[index]
    return beside && had.has(`${seen.read} ${seen.place}`)
      ? [{ property, written: [stored, other] as const, stored: seen, other: beside }]
      : []
  })
}
