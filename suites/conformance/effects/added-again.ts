import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { entryForgotten } from '../../oracles/entries-kept.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { entryWriters, flagOf, removes, switchOf, toEntry } from './entries.ts'
import { bareKey, keysOf } from './entry-keys.ts'
import type { Key } from './entry-keys.ts'
import { entryStates } from './entry-states.ts'
import { isAccepted, unaccepted } from './seen.ts'
import { inconclusive, subjectBatch } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import type { EntryWrite } from './written.ts'

/**
 * An entry is added, flagged where that can be done, and stays as it is while another one and then it itself is added
 * again; the other one has only the parts that it needs, and is added again as well.
 */
export function addedAgain(context: CaseContext, write: EntryWrite): readonly Case[] | Untried {
  const [key, second] = keysOf(context, write)
  const bare = key && bareKey(write, key)
  const isBare = bare !== undefined && bare.includes('')
  const other = isBare ? bare : second
  if (!key || !other) return inconclusive('no two entries are known that can be named')
  const flag = flagOf(context, write)
  const pair = flag && switchOf(context, flag)
  const flagged = flag && pair ? [send('flag', toEntry(context, flag, key, pair[0]))] : []
  const remover = entryWriters(context, write.property).find(removes)
  const cleared = remover
    ? [key, other].map((each, index) => send(`cleared ${index}`, toEntry(context, remover, each)))
    : []
  return [
    {
      says: 'another one, and the same one again',
      batch: subjectBatch(context),
      steps: [
        ...cleared,
        send('add', toEntry(context, write, key)),
        ...flagged,
        look('once'),
        send('other', toEntry(context, write, other)),
        look('with other'),
        send('again', toEntry(context, write, key)),
        ...(isBare ? [send('other again', toEntry(context, write, other))] : []),
        look('again'),
      ],
      judge: results => judge(context, write, flag, pair?.[0], [key, other], results),
    },
  ]
}

function judge(
  context: CaseContext,
  write: EntryWrite,
  flag: EntryWrite | undefined,
  on: DraftValue | undefined,
  keys: readonly Key[],
  results: Results,
): Verdict {
  const isThere = context.classify(results.exchange('add')) !== 'failed'
  const isShown = context.api.endpoints.some(endpoint =>
    relationsOf(endpoint, 'collects').some(({ property }) => property === write.property),
  )
  if (!isThere || !isShown) return unaccepted(context, results, ['add']) ?? inconclusiveAbout(write)
  const moved = differences(
    results.snapshot('with other', SUBJECT),
    results.snapshot('again', SUBJECT),
    context.facts.noise,
  )
  return (
    forgotten(context, write, flag, on, keys, results) ??
    unchanged(
      moved,
      'adding an entry that is there changes nothing',
      'added-again',
      results.exchange('again'),
    )
  )
}

/** What was said of the entry is no longer shown of it after another one, or it itself, was added. */
function forgotten(
  context: CaseContext,
  write: EntryWrite,
  flag: EntryWrite | undefined,
  on: DraftValue | undefined,
  keys: readonly Key[],
  results: Results,
): Verdict | undefined {
  if (!flag || !on || !('json' in on) || !isAccepted(context, results.exchange('flag'))) return undefined
  const answer = (as: string) =>
    entryStates(context, results.snapshot(as, SUBJECT), flag.property, keys, [on.json])[0]?.answer
  if (answer('once') !== 'same') return undefined
  const lost = ['with other', 'again'].find(as => answer(as) === 'different')
  return lost === undefined
    ? undefined
    : entryForgotten(write.endpoint.id, results.exchange(lost === 'again' ? 'again' : 'other'))
}

const inconclusiveAbout = (write: EntryWrite): Verdict => ({
  kind: 'inconclusive',
  reason: `no reply is documented as listing ${write.property}`,
})
