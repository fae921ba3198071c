import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { atMostAt } from '../../../fixtures/state/drafting.ts'
import type { CaseContext } from '../../engine/family.ts'
import { pagesFollow } from '../../oracles/pages.ts'
import type { Beside } from './besides.ts'
import { judgeSearchedForLast, searchedForLast } from './cut-after-search.ts'
import { LARGE } from './list-scene.ts'
import { longListBatch } from './long-list.ts'
import { withPages } from './pages-read.ts'
import { allHold } from './seen.ts'
import { send } from './steps.ts'

/** The request for one page of a list. */
export const pageDraft = (draft: Draft, relation: RelationOf<'pages'>, start: number, limit: number): Draft =>
  draftWith(draftWith(draft, { place: relation.start, value: { json: start } }), {
    place: relation.limit,
    value: { json: atMostAt(draft.endpoint, relation.limit, limit) },
  })

/** What a search finds is a list as well: its first entry, and the ones that follow it. */
export function foundPagesCase(
  context: CaseContext,
  endpoint: Endpoint,
  whole: Draft,
  relation: RelationOf<'pages'>,
  { place, json }: Beside,
): Case {
  const search = draftWith(whole, { place, value: { json } })
  const found = pageDraft(search, relation, 0, LARGE)
  const names = ['found', 'first', 'rest', 'found again']
  return {
    says: `what a search for ${String(json)} finds, the first entry and the ones that follow it`,
    batch: longListBatch(context, endpoint),
    steps: [
      send('found', found),
      send('first', pageDraft(search, relation, 0, 1)),
      send('rest', pageDraft(search, relation, 1, LARGE)),
      send('found again', found),
      ...searchedForLast(context, 'found again', place, String(json), {
        one: pageDraft(whole, relation, 0, 1),
        many: pageDraft(whole, relation, 0, LARGE),
      }),
    ],
    judge: results =>
      allHold([
        withPages(context, results, names, ([all, first, rest, again]) =>
          all && first && rest && again ? pagesFollow(all, first, rest, again) : undefined,
        ),
        judgeSearchedForLast(context, results, 'found again'),
      ]),
  }
}
