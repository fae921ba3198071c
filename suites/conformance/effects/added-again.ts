import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { entriesKept } from '../../oracles/entries-kept.ts'
import { unchanged } from '../../oracles/unchanged.ts'
import { founderOf, keysOf, switchOf, toEntry } from './entries.ts'
import type { Key } from './entries.ts'
import { entryStates } from './entry-states.ts'
import { isAccepted, unaccepted } from './seen.ts'
import { inconclusive, subjectBatch } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import type { EntryWrite } from './written.ts'
import { entryWritesOf } from './written.ts'

/** An entry is added, flagged where that can be done, and stays as it is while another one and then it itself is added again. */
export function addedAgain(context: CaseContext, write: EntryWrite): readonly Case[] | Untried {
  const [key, other] = keysOf(context, write)
  if (!key || !other) return inconclusive('no two entries are known that can be named')
  const flag = flagOf(context, write)
  const pair = flag && switchOf(context, flag)
  const flagged = flag && pair ? [send('flag', toEntry(context, flag, key, pair[0]))] : []
  return [
    {
      says: 'another one, and the same one again',
      batch: subjectBatch(context),
      steps: [
        send('add', toEntry(context, write, key)),
        ...flagged,
        look('once'),
        send('other', toEntry(context, write, other)),
        look('with other'),
        send('again', toEntry(context, write, key)),
        look('again'),
      ],
      judge: results => judge(context, write, flag, pair?.[0], [key, other], results),
    },
  ]
}

/** What says something of entries that this operation adds. */
function flagOf(context: CaseContext, write: EntryWrite): EntryWrite | undefined {
  return context.api.endpoints
    .flatMap(entryWritesOf)
    .find(each => 'from' in each.value && founderOf(context, each)?.property === write.property)
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
  const again = unchanged(
    moved,
    'adding an entry that is there changes nothing',
    'added-again',
    results.exchange('again'),
  )
  if (again.kind === 'broken') return again
  if (!flag || !on || !('json' in on) || !isAccepted(context, results.exchange('flag'))) return again
  const states = (as: string) =>
    entryStates(context, results.snapshot(as, SUBJECT), flag.property, keys, [on.json]).slice(0, 1)
  if (states('once').some(({ answer }) => answer !== 'same')) return again
  const kept = entriesKept(states('with other'), 1, write.endpoint.id, results.exchange('other'))
  return kept.kind === 'broken' ? kept : again
}

const inconclusiveAbout = (write: EntryWrite): Verdict => ({
  kind: 'inconclusive',
  reason: `no reply is documented as listing ${write.property}`,
})
