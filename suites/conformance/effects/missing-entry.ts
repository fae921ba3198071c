import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { othersKept } from '../../oracles/entries-kept.ts'
import type { EntryState } from '../../oracles/entries-kept.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { founderOf, removes, switchOf, toEntry } from './entries.ts'
import type { Key } from './entry-keys.ts'
import type { EntryPlan } from './entry-plan.ts'
import { entryStates } from './entry-states.ts'
import { cutShort, wildText } from './near-names.ts'
import { isAccepted } from './seen.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { EntryWrite } from './written.ts'

const MISSING = 'of a missing entry'
const AFTER_MISSING = 'after a missing entry'
/** So many values are looked through for one that names no entry. */
const VALUES = 40

/** Something is said, last of all, of an entry that nobody added: where that is refused, nothing is said of the others. */
export function ofMissing(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  reads: readonly string[] | undefined,
): readonly Step[] {
  const key = [...nobodysKeys(context, write, keys), ...otherKeys(context, write, keys)][0]
  const [on] = switchOf(context, write) ?? []
  return key && on && founderOf(context, write)
    ? [send(MISSING, toEntry(context, write, key, on)), look(AFTER_MISSING, [SUBJECT], reads)]
    : []
}

/** Entries that nobody added are removed, before anything else is: each is called nearly like the first one. */
export const removingMissing = (
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
): readonly Step[] =>
  removes(write)
    ? nobodysKeys(context, write, keys).map((key, index) =>
        send(`${MISSING} ${index}`, toEntry(context, write, key)),
      )
    : []

/** Names that databases and searches take for the first entry's, and that no entry has. */
function nobodysKeys(context: CaseContext, write: EntryWrite, keys: readonly Key[]): readonly Key[] {
  const [place] = write.key
  const [first] = keys
  if (place === undefined || first === undefined || Array.isArray(context.world.known[kindOf(write)]))
    return []
  const used = usedIn(keys)
  return [wildText(first[0]), cutShort(first[0])].flatMap((json): readonly Key[] =>
    json !== undefined &&
    !used.has(json.toLowerCase()) &&
    zoneOfValue(write.endpoint, place, { json }, context.world) === 'inside'
      ? [first.with(0, json)]
      : [],
  )
}

const kindOf = ({ endpoint, key }: EntryWrite): string => endpoint.marks[key[0] ?? '']?.names ?? ''

/** The first entry's key with another text for its first part. */
function otherKeys(context: CaseContext, write: EntryWrite, keys: readonly Key[]): readonly Key[] {
  const [place] = write.key
  const [first] = keys
  if (place === undefined || first === undefined) return []
  const used = usedIn(keys)
  return valuesAt(context, write.endpoint, place, VALUES)
    .flatMap((value): readonly Json[] => ('json' in value ? [value.json] : []))
    .filter(json => !used.has(String(json).toLowerCase()))
    .map(json => first.with(0, json))
}

const usedIn = (keys: readonly Key[]): ReadonlySet<string> =>
  new Set(keys.flat().map(part => String(part).toLowerCase()))

/** Refused or not, what is said of an entry that is not there is said of no other one. */
export function judgeMissing(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  plan: EntryPlan,
  results: Results,
): Verdict {
  const exchange = results.exchange(MISSING)
  const answer = context.classify(exchange)
  const last = results.snapshot(`after ${plan.turns.length - 1}`, SUBJECT)
  const after = results.snapshot(AFTER_MISSING, SUBJECT)
  if (answer === 'refused' || answer === 'not-found')
    return unchanged(
      differences(last, after, context.facts.noise),
      'nothing changed by a refused request',
      'turned-away',
      exchange,
    )
  if (answer !== 'accepted') return { kind: 'holds' }
  const expected = expectedAtEnd(context, keys, plan, results)
  const [before, now] = [last, after].map(snapshot =>
    entryStates(context, snapshot, write.property, keys, expected),
  )
  return othersKept(before ?? [], now ?? [], write.endpoint.id, exchange)
}

/** The first entry alone is gone where all were added, and then the missing ones removed. */
export function judgeRemoved(
  context: CaseContext,
  write: EntryWrite,
  keys: readonly Key[],
  plan: EntryPlan,
  begun: readonly EntryState[],
  results: Results,
): Verdict {
  const [sent] = removingMissing(context, write, keys)
  const areAdded = plan.before.every((_, index) => isAccepted(context, results.exchange(`before ${index}`)))
  const [, ...others] = begun
  if (sent === undefined || !areAdded || others.some(({ answer }) => answer !== 'same'))
    return { kind: 'holds' }
  const whole = begun.map(state => ({ ...state, answer: 'same' as const }))
  return othersKept(whole, begun, write.endpoint.id, results.exchange(`${MISSING} 0`))
}

/** What the turns have made of each entry. */
function expectedAtEnd(
  context: CaseContext,
  keys: readonly Key[],
  { start, turns }: EntryPlan,
  results: Results,
): readonly Json[] {
  const expected = keys.map(() => start)
  for (const [index, { key, becomes }] of turns.entries())
    if (isAccepted(context, results.exchange(`turn ${index}`))) expected[key] = becomes
  return expected
}
