import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { entryPlaces } from '../../../fixtures/state/collection.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { entryWriters, removes, toEntry } from './entries.ts'
import { keysOf } from './entry-keys.ts'
import type { Key } from './entry-keys.ts'
import { readsOfProperty, unaccepted } from './seen.ts'
import { inconclusive, subjectBatch } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import type { EntryWrite } from './written.ts'

/**
 * A part of an entry's name that is left out is empty, as its default says: where an entry that has the part shows it, the
 * entry that lacks it shows nothing.
 */
export function leftOutPart(context: CaseContext, write: EntryWrite, at: Place): readonly Case[] | Untried {
  const part = write.key.indexOf(at)
  const [whole, other] = keysOf(context, write)
  if (part < 0 || !whole || !other) return inconclusive('no two entries are known that can be named')
  const lacking: Key = other.with(part, '')
  const remover = entryWriters(context, write.property).find(removes)
  // The whole of the other entry may be there from another case, and would be taken for the one that lacks the part.
  const cleared = [lacking, other].flatMap(key =>
    remover ? [send('cleared', toEntry(context, remover, key))] : [],
  )
  const reads = readsOfProperty(context, write.property)
  return [
    {
      says: 'one entry with it, and one without',
      batch: subjectBatch(context),
      steps: [
        ...cleared,
        send('with', toEntry(context, write, whole)),
        send('without', toEntry(context, write, lacking)),
        look('both', [SUBJECT], reads),
      ],
      judge: results => judge(context, results, whole, lacking, part),
    },
  ]
}

function judge(context: CaseContext, results: Results, whole: Key, lacking: Key, part: number): Verdict {
  const refused = unaccepted(context, results, ['without'])
  if (refused) return refused
  const snapshot = results.snapshot('both', SUBJECT)
  const text = String(whole[part])
  const places = [...snapshot.views.keys()].flatMap(read => partPlaces(snapshot, read, whole, lacking, text))
  if (places.length === 0) return { kind: 'inconclusive', reason: 'no reply shows this part of an entry' }
  const filled = places.find(({ shown }) => shown.some(value => textOf(value) !== ''))
  return filled ? brokenBy(filled.shown, results.exchange('without')) : { kind: 'holds' }
}

/** Where the whole entry shows the part, and what the other one shows there. */
function partPlaces(snapshot: Snapshot, read: string, whole: Key, lacking: Key, text: string) {
  const places = snapshot.views.get(read)?.places ?? new Map<string, readonly Shown[]>()
  const shows = entryPlaces(places, whole, [lacking])
  const other = entryPlaces(places, lacking, [whole])
  if (other.size === 0) return []
  return [...shows].flatMap(([pattern, shown]) =>
    shown.length === 1 && shown.some(value => textOf(value) === text)
      ? [{ shown: other.get(pattern) ?? [] }]
      : [],
  )
}

const brokenBy = (shown: readonly Shown[], exchange: Exchange): Verdict => ({
  kind: 'broken',
  oracle: 'default-equals',
  direction: 'filled',
  expected: 'what is left out of an entry’s name is empty, as its default says',
  observed: `it is shown as ${shown.map(textOf).join(', ')}`,
  exchange,
})
