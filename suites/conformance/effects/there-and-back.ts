import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { entryRevived } from '../../oracles/entries-kept.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { opened } from './bring-about.ts'
import { flagOf, switchOf, toEntry } from './entries.ts'
import type { Key } from './entry-keys.ts'
import { entryStates } from './entry-states.ts'
import { isAccepted, readsOfProperty, unaccepted } from './seen.ts'
import { subjectBatch } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { undone } from './undone.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf, propertiesWritten } from './written.ts'

/**
 * Back, there, back, there, back: what stands after each way back is the same, and differs from what stands there. An entry
 * that came is flagged before it goes: it comes again as it came.
 */
export function thereAndBack(context: CaseContext, endpoint: Endpoint, other: Endpoint): Case {
  const own = propertiesWritten(endpoint)
  const shared = propertiesWritten(other).filter(property => own.includes(property))
  const [back, there] = pair(context, endpoint, other)
  const flagged = flagOn(context, there)
  const reads = readsOfProperty(context, ...shared, ...(flagged ? [flagged.write.property] : []))
  const turn = (as: string, draft: Draft): readonly Step[] => [
    send(as, draft),
    look(`after ${as}`, [SUBJECT], reads),
  ]
  return {
    says: 'there and back, twice',
    batch: subjectBatch(context),
    steps: [
      ...opened(context, endpoint),
      ...turn('first', back),
      ...turn('there', there),
      ...(flagged ? [send('flag', flagged.draft)] : []),
      ...turn('back', back),
      ...turn('there again', there),
      ...turn('back again', back),
    ],
    judge: results => {
      const verdict = judgeUndone(context, endpoint, other, shared, results)
      return verdict.kind === 'holds' && flagged && isRevived(context, flagged, results)
        ? entryRevived(endpoint.id, results.exchange('there again'))
        : verdict
    },
  }
}

/** Both name the same entry of a collection, although the places that name it may be called differently. */
function pair(context: CaseContext, endpoint: Endpoint, other: Endpoint): readonly [Draft, Draft] {
  const back = bareDraft(endpoint, context.world, SUBJECT)
  const there = bareDraft(other, context.world, SUBJECT)
  const [entry] = entryWritesOf(endpoint)
  const [otherEntry] = entryWritesOf(other)
  if (!entry || !otherEntry) return [back, there]
  const values = { ...there.values }
  for (const [index, place] of otherEntry.key.entries()) {
    const from = entry.key[index]
    const value = from === undefined ? undefined : back.values[from]
    if (value) values[place] = value
  }
  return [back, { ...there, values }]
}

function judgeUndone(
  context: CaseContext,
  endpoint: Endpoint,
  other: Endpoint,
  shared: readonly string[],
  results: Results,
): Verdict {
  const refused = unaccepted(context, results, ['there', 'back', 'there again', 'back again'])
  if (refused) return refused
  const aside = [endpoint, other].flatMap(propertiesWritten).filter(property => !shared.includes(property))
  const gone = undone(context, results, 'after first', 'after there', aside)
  if (gone.length === 0)
    return {
      kind: 'inconclusive',
      reason: `no reply of this target shows what ${other.id} does, so that undoing it proves nothing`,
    }
  const expected = `${endpoint.id} undoes ${other.id}`
  const first = unchanged(
    undone(context, results, 'after first', 'after back', aside),
    expected,
    'not-undone',
    results.exchange('back'),
  )
  if (first.kind === 'broken') return first
  const again = undone(context, results, 'after back', 'after back again', aside)
  return unchanged(
    again,
    `${expected}, also the second time`,
    'not-undone-again',
    results.exchange('back again'),
  )
}

/** What turns something on for an entry that was just added. */
interface FlagOn {
  readonly write: EntryWrite
  readonly key: Key
  readonly on: Json
  readonly draft: Draft
}

function flagOn(context: CaseContext, { endpoint, values }: Draft): FlagOn | undefined {
  const [entry] = entryWritesOf(endpoint)
  const write = entry && flagOf(context, entry)
  const [on] = (write && switchOf(context, write)) ?? []
  if (!entry || !write || !on || !('json' in on)) return undefined
  const key = entry.key.map(place => {
    const value = values[place]
    return value && 'json' in value ? value.json : ''
  })
  return { write, key, on: on.json, draft: toEntry(context, write, key, on) }
}

/** The entry was off when it came first, was turned on, went, and is on as soon as it comes again. */
function isRevived(context: CaseContext, { write, key, on }: FlagOn, results: Results): boolean {
  const isOn = (as: string) =>
    entryStates(context, results.snapshot(as, SUBJECT), write.property, [key], [on])[0]?.answer
  return (
    isAccepted(context, results.exchange('flag')) &&
    isOn('after there') === 'different' &&
    isOn('after there again') === 'same'
  )
}
