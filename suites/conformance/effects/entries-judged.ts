import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { answerInWords } from '../../oracles/answer-in-words.ts'
import { entriesKept, entryAltered } from '../../oracles/entries-kept.ts'
import type { EntryState } from '../../oracles/entries-kept.ts'
import { contradicted } from './contradicted.ts'
import { adds, founderOf, isListed, removes } from './entries.ts'
import type { Key } from './entry-keys.ts'
import type { EntryPlan } from './entry-plan.ts'
import { oddPart } from './entry-parts.ts'
import { entryStates } from './entry-states.ts'
import { showsInverted } from './inverted-entries.ts'
import type { Turned } from './inverted-entries.ts'
import { judgeRemoved } from './missing-entry.ts'
import { isAccepted, unaccepted } from './seen.ts'
import { SUBJECT } from './steps.ts'
import type { EntryWrite } from './written.ts'

/**
 * Holds what is shown of the entries after each request against what the requests so far have made of them. Entries that
 * could not be brought to where the turns start are not judged.
 */
export function judgeEntries(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  plan: EntryPlan,
  results: Results,
): Verdict {
  const { turns, start } = plan
  const founded = foundersAtStart(context, write, keys, plan, results)
  if (founded.kind === 'broken') return founded
  if (!turns.some((_, index) => isAccepted(context, results.exchange(`turn ${index}`))))
    return unaccepted(context, results, ['turn 0']) ?? { kind: 'holds' }
  if (placesOf(context.facts.places, write.property).length === 0)
    return judgeMoved(context, write, keys, plan, results)
  const expected = keys.map(() => start)
  const begun = entryStates(context, results.snapshot('start', SUBJECT), write.property, keys, expected)
  const robbed = judgeRemoved(context, write, keys, plan, begun, results)
  if (robbed.kind === 'broken') return robbed
  const wrong = begun.findIndex(({ answer }) => answer === 'different')
  const started = wrong < 0 ? undefined : judgeStart(context, write, begun, wrong, plan, results)
  if (started?.kind === 'broken' || begun.every(({ answer }) => answer === 'different'))
    return started ?? { kind: 'holds' }
  let last: Verdict = { kind: 'holds' }
  const turned: Turned[] = []
  for (const [index, { key, becomes }] of turns.entries()) {
    const exchange = results.exchange(`turn ${index}`)
    if (!isAccepted(context, exchange)) {
      const refused = refusedThough(context, write, begun[key], exchange)
      if (refused) return refused
      continue
    }
    expected[key] = becomes
    const snapshot = results.snapshot(`after ${index}`, SUBJECT)
    last = entriesKept(
      entryStates(context, snapshot, write.property, keys, expected).map((state, at) =>
        begun[at]?.answer === 'different' ? { ...state, answer: 'unclear' as const } : state,
      ),
      key,
      write.endpoint.id,
      exchange,
    )
    const kept = last.kind === 'broken' ? last : foundersKept(context, write, keys, snapshot, key, exchange)
    if (kept.kind === 'broken') return kept
    turned.push({ key: keys[key] ?? [], becomes, after: snapshot })
    if (showsInverted(write.property, turned)) return notAs(keys[key], becomes, write, exchange)
  }
  return contradicted(context, write, results.exchange('turn 0')) ?? started ?? last
}

/** What is shown to be there can be removed. */
function refusedThough(
  context: CaseContext,
  write: EntryWrite,
  state: EntryState | undefined,
  exchange: Exchange,
): Verdict | undefined {
  const answer = context.classify(exchange)
  if (!removes(write) || state?.answer !== 'same' || (answer !== 'refused' && answer !== 'not-found'))
    return undefined
  return {
    kind: 'broken',
    oracle: 'entries-kept',
    direction: 'refused',
    expected: `${write.endpoint.id} removes an entry that is there`,
    observed: `answered ${answerInWords(exchange)}, although the entry is shown`,
    exchange,
  }
}

/** Switching entries off, which is how the turns start, leaves the entries where they are. */
function foundersAtStart(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  { before }: EntryPlan,
  results: Results,
): Verdict {
  const last = results.exchange(`before ${before.length - 1}`)
  const isFounded = keys.every((_, index) => isAccepted(context, results.exchange(`before ${index}`)))
  if (!founderOf(context, write) || !isFounded || !isAccepted(context, last)) return { kind: 'holds' }
  return foundersKept(context, write, keys, results.snapshot('start', SUBJECT), keys.length - 1, last)
}

/** The start is brought about by the operation itself where it switches entries, and by another one where it does not. */
function judgeStart(
  context: CaseContext,
  write: EntryWrite,
  begun: Parameters<typeof entriesKept>[0],
  wrong: number,
  { before }: EntryPlan,
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
  { start, turns }: EntryPlan,
  results: Results,
): Verdict {
  const states = keys.map(() => start)
  const turned: Turned[] = []
  for (const [index, { key, becomes }] of turns.entries()) {
    const exchange = results.exchange(`turn ${index}`)
    if (!isAccepted(context, exchange) || states[key] === becomes) continue
    states[key] = becomes
    const before = results.snapshot(index === 0 ? 'start' : `after ${index - 1}`, SUBJECT)
    const after = results.snapshot(`after ${index}`, SUBJECT)
    const kept = foundersKept(context, write, keys, after, key, exchange)
    if (kept.kind === 'broken') return kept
    const moved = differences(before, after, context.facts.noise)
    turned.push({ key: keys[key] ?? [], becomes, after })
    if (showsInverted(write.property, turned)) return notAs(keys[key], becomes, write, exchange)
    const odd =
      moved.length > 0 && isNew(context, write, becomes) ? oddPart(write, after, moved, keys, key) : undefined
    if (odd) return entryAltered(odd.sent, odd.shown, write.endpoint.id, exchange)
    if (moved.length > 0 || !isListed(context, write.property)) continue
    return notAs(keys[key], becomes, write, exchange)
  }
  return { kind: 'inconclusive', reason: `no reply shows clearly what ${write.endpoint.id} does to an entry` }
}

const notAs = (key: Key = [], becomes: Json, { endpoint }: EntryWrite, exchange: Exchange): Verdict =>
  entriesKept(
    [{ key: key.join(' '), expected: String(becomes), answer: 'different' }],
    0,
    endpoint.id,
    exchange,
  )

/** An entry comes when it is added, or, where nothing adds it, when it is switched on. */
const isNew = (context: CaseContext, write: EntryWrite, becomes: Json): boolean =>
  (adds(write) && isListed(context, write.property)) ||
  (!removes(write) && !founderOf(context, write) && stateOf(becomes) === true)

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
