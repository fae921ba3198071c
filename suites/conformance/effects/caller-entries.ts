import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { answerInWords } from '../../oracles/answer-in-words.ts'
import { without } from './bring-about.ts'
import { adds, founderOf, removes, switchOf, toEntry } from './entries.ts'
import type { LentEntry } from './lent-entry.ts'
import { BORROWED, isUsualCaller, lentEntry } from './lent-entry.ts'
import { isAccepted, oneReadOf, readsOfProperty, unaccepted } from './seen.ts'
import { inconclusive } from './stage-of-effects.ts'
import { look, send } from './steps.ts'
import type { EntryWrite } from './written.ts'
import { aboutWitness, hasWitness, lookAtWitness, witness, witnessSpared } from './witness.ts'
import { entryWritesOf } from './written.ts'

/** Requests that name the caller, the last of which shows, and one that names nobody and so must show on the caller, too. */
interface Plan {
  readonly named: readonly Draft[]
  readonly omitted: Draft
}

/** A request about an entry that names nobody is about an entry of the caller; the caller gets one of its own for it. */
export function callerEntries(
  context: CaseContext,
  endpoint: Endpoint,
  at: Place,
): readonly Case[] | Untried {
  const [entry] = entryWritesOf(endpoint)
  const founder = entry && founderOf(context, entry)
  const lent = entry && lentEntry(context, (founder ?? entry).property)
  const plan = entry && lent && planOf(context, entry, lent, at)
  const user = context.permitted(endpoint)?.userId
  if (user === undefined)
    return inconclusive('the profile does not say which user the credential belongs to ("userId")')
  if (!isUsualCaller(context, user))
    return {
      untried: 'left-out',
      reason: 'the credential belongs to another user than the one whose entries the run knows',
    }
  if (!plan)
    return {
      untried: 'left-out',
      reason: 'no entry can be given to the user of the credential and taken back without a trace',
    }
  const reads = readsOfProperty(context, entry.property)
  const named = plan.named.flatMap((draft, index): readonly Step[] => [
    send(`named ${index}`, draft),
    look(`after ${index}`, [BORROWED], reads),
  ])
  const isWitnessed = hasWitness(context)
  const oneRead = oneReadOf(context, entry.property)
  const alike = plan.named.map((draft, index) => send(`alike ${index}`, aboutWitness(draft)))
  return [
    {
      says: 'an entry of the caller’s own, named and then left out',
      batch: {
        id: `${endpoint.id} by the caller`,
        setup: [{ do: 'borrow', as: BORROWED }, ...(isWitnessed ? [witness(context)] : [])],
      },
      steps: [
        look('start', [BORROWED], reads),
        ...named,
        ...(isWitnessed ? [...alike, lookAtWitness('before', oneRead)] : []),
        send('omitted', plan.omitted),
        ...(isWitnessed ? [lookAtWitness('after', oneRead)] : []),
        look('end', [BORROWED], reads),
        send('taken back', lent.take),
      ],
      judge: results => {
        const verdict = judge(context, at, plan, results)
        if (verdict.kind !== 'holds' || !isWitnessed) return verdict
        return witnessSpared(context, results, ['before', 'after'], 'omitted')
      },
    },
  ]
}

function planOf(
  context: CaseContext,
  entry: EntryWrite,
  { key, put, take }: LentEntry,
  at: Place,
): Plan | undefined {
  if (adds(entry)) return { named: [put, take], omitted: without(put, [at]) }
  if (removes(entry)) return { named: [put], omitted: without(take, [at]) }
  const [on, off] = switchOf(context, entry) ?? []
  if (!on || !off) return undefined
  const switched = toEntry(context, entry, key, on, BORROWED)
  const omitted = without(toEntry(context, entry, key, off, BORROWED), [at])
  return { named: put.endpoint === entry.endpoint ? [switched] : [put, switched], omitted }
}

function judge(context: CaseContext, at: Place, { named }: Plan, results: Results): Verdict {
  const refused = unaccepted(
    context,
    results,
    named.map((_, index) => `named ${index}`),
  )
  if (refused) return refused
  const last = named.length - 1
  const moved = (from: string, to: string): boolean =>
    differences(results.snapshot(from, BORROWED), results.snapshot(to, BORROWED), context.facts.noise)
      .length > 0
  if (!moved(last === 0 ? 'start' : `after ${last - 1}`, `after ${last}`))
    return { kind: 'inconclusive', reason: 'no reply shows what such a request does to an entry' }
  const exchange = results.exchange('omitted')
  const isRefused = !isAccepted(context, exchange)
  if (!isRefused && moved(`after ${last}`, 'end')) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'default-equals',
    direction: 'not-the-caller',
    expected: `leaving ${at} out is about the caller`,
    observed: isRefused
      ? `answered ${answerInWords(exchange)}, although the caller has the entry`
      : 'nothing is shown to have changed on the caller',
    exchange,
    twin: results.exchange(`named ${last}`),
  }
}
