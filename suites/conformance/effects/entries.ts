import type { DraftValue, Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf, showsAll } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Key } from './entry-keys.ts'
import { isAlike } from './entry-keys.ts'
import { SUBJECT } from './steps.ts'
import { valuesAt } from './values.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf } from './written.ts'

/** A request about the entry of this key, with this value where the entry is given one. */
export function toEntry(
  context: CaseContext,
  write: EntryWrite,
  key: Key,
  value?: DraftValue,
  subject = SUBJECT,
): Draft {
  const named = write.key.reduce(
    (draft, place, index) => {
      const part = key[index]
      return draftWith(draft, {
        place,
        value: part === '' || part === undefined ? undefined : { json: part },
      })
    },
    bareDraft(write.endpoint, context.world, subject),
  )
  return 'from' in write.value && value ? draftWith(named, { place: write.value.from, value }) : named
}

/** The value that turns an entry on, and the one that turns it off. */
export function switchOf(
  context: CaseContext,
  write: EntryWrite,
): readonly [DraftValue, DraftValue] | undefined {
  if (!('from' in write.value)) return undefined
  const [on, off] = valuesAt(context, write.endpoint, write.value.from, 2)
  return on && off ? [on, off] : undefined
}

/** Everything that writes entries of a property, or of another one whose entries are named alike. */
export function entryWriters(context: CaseContext, property: string): readonly EntryWrite[] {
  return context.api.endpoints.flatMap(entryWritesOf).filter(write => write.property === property)
}

export const adds = ({ value }: EntryWrite): boolean => 'entry' in value && value.entry === 'present'
export const removes = ({ value }: EntryWrite): boolean => 'entry' in value && value.entry === 'absent'

/** What must add an entry before something can be said of it: its key begins at a place of the same name. */
export function founderOf(context: CaseContext, write: EntryWrite): EntryWrite | undefined {
  if (!('from' in write.value)) return undefined
  return context.api.endpoints
    .flatMap(entryWritesOf)
    .find(other => adds(other) && other.property !== write.property && isAlike(other, write))
}

/** What says something of entries that this operation adds. */
export function flagOf(context: CaseContext, write: EntryWrite): EntryWrite | undefined {
  return context.api.endpoints
    .flatMap(entryWritesOf)
    .find(each => 'from' in each.value && founderOf(context, each)?.property === write.property)
}

/** Whether an endpoint is documented as listing these entries, so that a change of them must show in it. */
export const isListed = (context: CaseContext, property: string): boolean =>
  context.api.endpoints.some(endpoint =>
    relationsOf(endpoint, 'collects').some(collected => collected.property === property),
  )

/** Whether an endpoint is documented as showing all that an entity has. */
export const isAllShown = (context: CaseContext): boolean => context.api.endpoints.some(showsAll)
