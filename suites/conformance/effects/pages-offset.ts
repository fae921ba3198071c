import type { Case, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { atMost, beginsAlike, pagesFollow, sameEntries, samePage } from '../../oracles/pages.ts'
import { LARGE } from './list-scene.ts'
import { longListBatch } from './long-list.ts'
import { pageDraft } from './pages-found.ts'
import { withPages } from './pages-read.ts'
import { send } from './steps.ts'

/** Where a page starts: an entry, and those that follow it, are the page that has them all. */
export function offsetCase(
  context: CaseContext,
  endpoint: Endpoint,
  whole: Draft,
  relation: RelationOf<'pages'>,
): Case {
  const page = (as: string, start: number, limit: number): Step =>
    send(as, pageDraft(whole, relation, start, limit))
  return {
    says: 'one entry, and the three that follow it',
    batch: longListBatch(context, endpoint),
    steps: [
      page('all', 0, LARGE),
      page('four', 0, 4),
      page('first', 0, 1),
      page('rest', 1, 3),
      page('four again', 0, 4),
      page('all again', 0, LARGE),
    ],
    judge: results =>
      withPages(
        context,
        results,
        ['all', 'four', 'first', 'rest', 'four again', 'all again'],
        ([all, four, first, rest, again, after]) => {
          if (!all || !four || !first || !rest || !again || !after) return undefined
          if (all.entries.length < 4)
            return { kind: 'inconclusive', reason: `the list has only ${all.entries.length} entries` }
          const isSteady = sameEntries(all.entries, after.entries)
          const steady = isSteady ? [samePage(four, again), beginsAlike([all, after], four)] : []
          const bounded = [atMost(first, 1), atMost(rest, 3)]
          return (
            [...bounded, ...steady].find(({ kind }) => kind === 'broken') ??
            pagesFollow(four, first, rest, again)
          )
        },
      ),
  }
}
