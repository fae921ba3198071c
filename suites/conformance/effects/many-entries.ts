import type { Results, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { isAccepted } from './seen.ts'
import { create } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'
import { valuesAt } from './values.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf } from './written.ts'

/** A subject with so many entries in the collection that an endpoint lists. */
export function manyEntries(context: CaseContext, endpoint: Endpoint, count: number): readonly Step[] {
  const [collection] = relationsOf(endpoint, 'collects')
  const write = collection && adderOf(context, collection.property)
  if (!write) return [create(context, SUBJECT)]
  return [
    create(context, SUBJECT),
    ...addingDrafts(context, write, count).map((draft, index) => send(entryName(index), draft)),
  ]
}

/** Two entries in each collection, as what joins an entity with its entries shows it twice, or not at all. */
export const twoOfEach = (context: CaseContext): readonly Step[] =>
  [...new Set(context.api.endpoints.flatMap(entryWritesOf).map(({ property }) => property))].flatMap(
    property => {
      const write = adderOf(context, property)
      return write && write.endpoint.reaches === undefined
        ? addingDrafts(context, write, 2).map((draft, index) => send(`${property} ${index}`, draft))
        : []
    },
  )

function addingDrafts(context: CaseContext, write: EntryWrite, count: number): readonly Draft[] {
  const [place] = write.key
  const keys = place === undefined ? [] : valuesAt(context, write.endpoint, place, count).slice(0, count)
  return keys.map(key => added(context, write, key))
}

const entryName = (index: number): string => `entry ${index}`

/** The entries that `manyEntries` adds, as the answers tell. */
export function addedEntries(context: CaseContext, endpoint: Endpoint, count: number, results: Results) {
  const sent = manyEntries(context, endpoint, count).length - 1
  return Array.from({ length: sent }, (_, index) => results.exchange(entryName(index))).filter(exchange =>
    isAccepted(context, exchange),
  )
}

/** What adds an entry to a collection, or turns one on. */
function adderOf(context: CaseContext, property: string): EntryWrite | undefined {
  const writes = context.api.endpoints.flatMap(entryWritesOf).filter(write => write.property === property)
  return (
    writes.find(({ value }) => 'entry' in value && value.entry === 'present') ??
    writes.find(({ value }) => 'from' in value)
  )
}

/** A request that adds the entry of this key, or turns it on. */
function added(context: CaseContext, { endpoint, key, value }: EntryWrite, first: DraftValue) {
  const [place] = key
  const bare = bareDraft(endpoint, context.world, SUBJECT)
  const named = place === undefined ? bare : draftWith(bare, { place, value: first })
  if (!('from' in value)) return named
  const [on] = valuesAt(context, endpoint, value.from, 1)
  return on ? draftWith(named, { place: value.from, value: on }) : named
}
