import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { foundOnPage, limitBounds } from '../../oracles/pages.ts'
import type { Page } from '../../oracles/pages.ts'
import { largest, listBatch } from './list-scene.ts'
import { withPages } from './pages-read.ts'
import { isAccepted } from './seen.ts'
import { SUBJECT, send } from './steps.ts'

/**
 * A search for what only one entity has, as a whole, from its second entry on, and on a page of one: it is no less of a
 * search there, and what is searched is the list, not a page of it.
 */
export function searchedPageCases(
  context: CaseContext,
  endpoint: Endpoint,
  by: Place,
  properties: readonly string[],
): readonly Case[] {
  const [paging] = relationsOf(endpoint, 'pages')
  const property = context.api.entities[0]?.tellingProperties.find(each => properties.includes(each))
  if (!paging || property === undefined) return []
  const all = largest(endpoint, bareDraft(endpoint, context.world))
  const search = draftWith(all, { place: by, value: { of: SUBJECT, property } })
  const searched = (where: string, place: Place, judge: Case['judge']): Case => ({
    says: `by ${property}, ${where}`,
    batch: listBatch(context, endpoint),
    steps: [send('found', search), send('page', draftWith(search, { place, value: { json: 1 } }))],
    judge,
  })
  const ofPages = (results: Results, judge: (found: Page, page: Page) => Verdict | undefined): Verdict =>
    withPages(context, results, ['found', 'page'], ([found, page]) =>
      found && page ? judge(found, page) : undefined,
    )
  return [
    searched('on a page of one', paging.limit, results =>
      ofPages(results, (found, page) =>
        found.entries.length === 1 ? limitBounds(page, 1, 1, 0) : undefined,
      ),
    ),
    searched('from the second entry on', paging.start, results =>
      isAccepted(context, results.exchange('page')) ? ofPages(results, foundOnPage) : { kind: 'holds' },
    ),
  ]
}
