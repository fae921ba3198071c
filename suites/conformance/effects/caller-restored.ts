import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { placesOf, shownOf } from '../../../fixtures/state/places.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { sameValue } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { opposite } from './bring-about.ts'
import { adds, entryWriters, removes, switchOf, toEntry } from './entries.ts'
import { keysOf } from './entry-keys.ts'
import { isShown } from './lent-entry.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf, writesOf } from './written.ts'

/**
 * Requests that bring the caller back to what it was before the run wrote anything, for what the endpoint sets: harm that
 * was done to it while the target was learnt would be no difference any more. On an honest target they change nothing.
 */
export function callerRestored(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  const first = context.facts.callerAtFirst
  const caller = context.permitted(endpoint)?.userId
  if (!first || caller === undefined || !mayWrite(context, caller)) return []
  const drafts = [
    ...writesOf(endpoint)
      .flatMap(write => opposite(context, write) ?? [])
      .filter(draft => wasAlready(context, draft, first)),
    ...entryWritesOf(endpoint).flatMap(entry => withoutEntry(context, entry, first)),
  ]
  return drafts.flatMap(draft => {
    const place = subjectPlace(draft.endpoint)
    return place ? [draftWith(draft, { place, value: { json: caller } })] : []
  })
}

function mayWrite(context: CaseContext, caller: Json): boolean {
  const [entity] = context.api.entities
  const known = entity && context.targetApi.known[entity.known]
  return Array.isArray(known) && known.some(id => String(id) === String(caller))
}

/** Whether the caller showed at first what this request sets; what locks, or shuts out, is never sent. */
function wasAlready(context: CaseContext, { endpoint }: Draft, first: Snapshot): boolean {
  if (endpoint.locksOut || relationsOf(endpoint, 'locks').length > 0) return false
  return writesOf(endpoint).every(
    ({ property, value }) =>
      'constant' in value &&
      placesOf(context.facts.places, property).some(place => {
        const shown = shownOf(first, place)
        return shown !== undefined && sameValue(shown, value.constant, place.encoding) === 'same'
      }),
  )
}

/** Takes the entry away that spares are tried with, where an entry that is not there is not shown, and this one was not. */
function withoutEntry(context: CaseContext, entry: EntryWrite, first: Snapshot): readonly Draft[] {
  const [key] = keysOf(context, entry)
  const places = placesOf(context.facts.places, entry.property)
  if (!key || places.length === 0 || places.some(({ how }) => how !== 'presence')) return []
  const reads = new Set(places.map(({ read }) => read))
  if ([...reads].some(read => isShown(first, read, key))) return []
  const off = switchOf(context, entry)?.[1]
  if (off) return [toEntry(context, entry, key, off)]
  const remover = adds(entry) ? entryWriters(context, entry.property).find(removes) : undefined
  return remover ? [toEntry(context, remover, key)] : []
}
