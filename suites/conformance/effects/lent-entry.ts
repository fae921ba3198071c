import type { Draft } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { entryPlaces } from '../../../fixtures/state/collection.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { callerIdOf } from '../../engine/identities.ts'
import type { Key } from './entry-keys.ts'
import { adds, entryWriters, removes, switchOf, toEntry } from './entries.ts'
import { keysOf } from './entry-keys.ts'
import type { EntryWrite } from './written.ts'

/** The caller, while something is written to it. */
export const BORROWED = 'borrowed caller'

/** Whether this is the user whom the run has looked at before it wrote anything: of others nobody knows what they have. */
export function isUsualCaller({ api, permitted }: CaseContext, user: Json): boolean {
  const callerId = callerIdOf(api, permitted)
  return callerId !== undefined && String(callerId) === String(user)
}

/** An entry that the caller did not have before the run, and the requests that give it to the caller and take it back. */
export interface LentEntry {
  readonly key: Key
  readonly put: Draft
  readonly take: Draft
}

/** Undefined where an entry could not be taken back without a trace, or nobody looked what the caller has. */
export function lentEntry(context: CaseContext, property: string): LentEntry | undefined {
  const writers = entryWriters(context, property)
  const [writer] = writers
  const key = writer && keysOf(context, writer).find(each => isNew(context, property, each))
  if (!key) return undefined
  return switched(context, property, writers, key) ?? madeAndRemoved(context, writers, key)
}

function switched(
  context: CaseContext,
  property: string,
  writers: readonly EntryWrite[],
  key: Key,
): LentEntry | undefined {
  const places = placesOf(context.facts.places, property)
  // An entry that stays when it is switched off would be left behind.
  if (places.length === 0 || places.some(({ how }) => how !== 'presence')) return undefined
  for (const writer of writers) {
    const [on, off] = switchOf(context, writer) ?? []
    if (on && off)
      return {
        key,
        put: toEntry(context, writer, key, on, BORROWED),
        take: toEntry(context, writer, key, off, BORROWED),
      }
  }
  return undefined
}

function madeAndRemoved(
  context: CaseContext,
  writers: readonly EntryWrite[],
  key: Key,
): LentEntry | undefined {
  const [adder, remover] = [writers.find(adds), writers.find(removes)]
  if (!adder || !remover) return undefined
  return {
    key,
    put: toEntry(context, adder, key, undefined, BORROWED),
    take: toEntry(context, remover, key, undefined, BORROWED),
  }
}

function isNew(context: CaseContext, property: string, key: Key): boolean {
  const first = context.facts.callerAtFirst
  const reads = new Set(placesOf(context.facts.places, property).map(({ read }) => read))
  return first !== undefined && [...reads].every(read => !isShown(first, read, key))
}

export const isShown = (snapshot: Snapshot, read: string, key: Key): boolean => {
  const view = snapshot.views.get(read)
  return view === undefined || view.presence === 'unreadable' || entryPlaces(view.places, key).size > 0
}
