/**
 * Entries of a collection come, go and change by their key: the one that is named moves and no other, and entries that
 * differ in one documented text are different entries (inferred).
 */
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/schema.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { entriesKept } from '../oracles/entries-kept.ts'
import { adds, entryWriters, founderOf, keysOf, removes, switchOf, toEntry } from './effects/entries.ts'
import type { Key } from './effects/entries.ts'
import { entryStates } from './effects/entry-states.ts'
import { isAccepted, readsOfProperty, unaccepted } from './effects/seen.ts'
import { forbidden, inconclusive, subjectBatch } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import type { EntryWrite } from './effects/written.ts'
import { entryWritesOf } from './effects/written.ts'

export const collections: Family = {
  id: 'collections',
  title: 'Adds, removes and flags the entries that are named',
  claims: claimsOfEach(endpoint => entryWritesOf(endpoint).map(write => writesEntries(endpoint, write))),
}

const verbOf = (write: EntryWrite): string => (adds(write) ? 'adds' : removes(write) ? 'removes' : 'flags')

const writesEntries = (endpoint: Endpoint, write: EntryWrite): PlannedClaim => ({
  claim: claimOf('collections', endpoint, {
    tail: `${verbOf(write)}/${write.property}`,
    says: `It ${verbOf(write)} the entry of ${write.property} that it names, and no other`,
    basis: 'documented',
    severity: 'critical',
    category: 901,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, write),
})

/** One request, the entry that it names, and what that entry is afterwards. */
interface Turn {
  readonly draft: Draft
  readonly key: number
  readonly becomes: Json
}

function casesOf(context: CaseContext, write: EntryWrite): readonly Case[] | Untried {
  const refused = forbidden(context, write.endpoint)
  if (refused) return refused
  const isShown = placesOf(context.facts.places, write.property).length > 0
  if (!isShown && !isCollected(context, write))
    return inconclusive(`no reply of this target shows ${write.property}`)
  const keys = keysOf(context, write)
  if (keys.length < 2) return inconclusive('no two entries are known that can be named')
  const plan = planOf(context, write, keys)
  return plan
    ? [entriesCase(context, write, keys, plan)]
    : inconclusive('nothing is known that brings its entries into another state')
}

/** Whether an endpoint is documented as listing these entries, so that a change of them must show in it. */
const isCollected = (context: CaseContext, { property }: EntryWrite): boolean =>
  context.api.endpoints.some(endpoint =>
    relationsOf(endpoint, 'collects').some(collected => collected.property === property),
  )

interface Plan {
  /** Brings every entry into the state from which the turns start; whether these are accepted is not judged. */
  readonly before: readonly Draft[]
  readonly start: Json
  readonly turns: readonly Turn[]
}

function planOf(context: CaseContext, write: EntryWrite, keys: readonly Key[]): Plan | undefined {
  if ('from' in write.value) return flagPlan(context, write, keys)
  const opposite = entryWriters(context, write.property).find(adds(write) ? removes : adds)
  if (!opposite) return undefined
  const turns = keys.map((key, index) => ({
    draft: toEntry(context, write, key),
    key: index,
    becomes: adds(write) ? 'present' : 'absent',
  }))
  return {
    before: keys.map(key => toEntry(context, opposite, key)),
    start: adds(write) ? 'absent' : 'present',
    turns,
  }
}

/** On one after the other, the first one off again, twice, and the second on again. */
function flagPlan(context: CaseContext, write: EntryWrite, keys: readonly Key[]): Plan | undefined {
  const pair = switchOf(context, write)
  if (!pair) return undefined
  const [on, off] = pair
  const founder = founderOf(context, write)
  const turn = (key: number, value: DraftValue): Turn => ({
    draft: toEntry(context, write, keys[key] ?? [], value),
    key,
    becomes: 'json' in value ? value.json : null,
  })
  return {
    before: [
      ...(founder ? keys.map(key => toEntry(context, founder, key)) : []),
      ...keys.map(key => toEntry(context, write, key, off)),
    ],
    start: 'json' in off ? off.json : null,
    turns: [...keys.map((_, index) => turn(index, on)), turn(0, off), turn(0, off), turn(1, on)],
  }
}

function entriesCase(context: CaseContext, write: EntryWrite, keys: readonly Key[], plan: Plan): Case {
  const founder = founderOf(context, write)
  const reads = readsOfProperty(context, write.property, ...(founder ? [founder.property] : []))
  const turns = plan.turns.flatMap(({ draft }, index): readonly Step[] => [
    send(`turn ${index}`, draft),
    look(`after ${index}`, [SUBJECT], reads),
  ])
  return {
    says: `${keys.length} entries that differ in one part each`,
    batch: subjectBatch(context),
    steps: [
      ...plan.before.map((draft, index) => send(`before ${index}`, draft)),
      look('start', [SUBJECT], reads),
      ...turns,
    ],
    judge: results => judge(context, write, keys, plan, results),
  }
}

function judge(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  plan: Plan,
  results: Results,
): Verdict {
  const { turns, start } = plan
  if (!turns.some((_, index) => isAccepted(context, results.exchange(`turn ${index}`))))
    return unaccepted(context, results, ['turn 0']) ?? { kind: 'holds' }
  if (placesOf(context.facts.places, write.property).length === 0)
    return judgeMoved(context, write, keys, plan, results)
  const expected = keys.map(() => start)
  const begun = entryStates(context, results.snapshot('start', SUBJECT), write.property, keys, expected)
  const wrong = begun.findIndex(({ answer }) => answer === 'different')
  if (wrong >= 0) return judgeStart(context, write, begun, wrong, plan, results)
  let last: Verdict = { kind: 'holds' }
  for (const [index, { key, becomes }] of turns.entries()) {
    const exchange = results.exchange(`turn ${index}`)
    if (!isAccepted(context, exchange)) continue
    expected[key] = becomes
    const snapshot = results.snapshot(`after ${index}`, SUBJECT)
    last = entriesKept(
      entryStates(context, snapshot, write.property, keys, expected),
      key,
      write.endpoint.id,
      exchange,
    )
    const founded =
      last.kind === 'broken' ? last : foundersKept(context, write, keys, snapshot, key, exchange)
    if (founded.kind === 'broken') return founded
  }
  return last
}

/** The start is brought about by the operation itself where it switches entries, and by another one where it does not. */
function judgeStart(
  context: CaseContext,
  write: EntryWrite,
  begun: Parameters<typeof entriesKept>[0],
  wrong: number,
  { before }: Plan,
  results: Results,
): Verdict {
  const as = `before ${before.length - begun.length + wrong}`
  if ('from' in write.value && isAccepted(context, results.exchange(as)))
    return entriesKept(begun, wrong, write.endpoint.id, results.exchange(as))
  return {
    kind: 'inconclusive',
    reason: `the entries of ${write.property} could not be brought into another state first`,
  }
}

/** Where it is not known how an entry shows, something at least moves with each change of one. */
function judgeMoved(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  { start, turns }: Plan,
  results: Results,
): Verdict {
  const states = keys.map(() => start)
  for (const [index, { key, becomes }] of turns.entries()) {
    const exchange = results.exchange(`turn ${index}`)
    if (!isAccepted(context, exchange) || states[key] === becomes) continue
    states[key] = becomes
    const before = results.snapshot(index === 0 ? 'start' : `after ${index - 1}`, SUBJECT)
    const after = results.snapshot(`after ${index}`, SUBJECT)
    if (differences(before, after, context.facts.noise).length > 0) continue
    const state = {
      key: (keys[key] ?? []).join(' '),
      expected: String(becomes),
      answer: 'different' as const,
    }
    return entriesKept([state], 0, write.endpoint.id, exchange)
  }
  return { kind: 'inconclusive', reason: `no reply shows clearly what ${write.endpoint.id} does to an entry` }
}

/** What is said of entries leaves the entries themselves where they are. */
function foundersKept(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  snapshot: Parameters<typeof entryStates>[1],
  own: number,
  exchange: ReturnType<Results['exchange']>,
): Verdict {
  const founder = founderOf(context, write)
  if (!founder) return { kind: 'holds' }
  const states = entryStates(
    context,
    snapshot,
    founder.property,
    keys,
    keys.map(() => 'present'),
  )
  return entriesKept(states, own, write.endpoint.id, exchange)
}
