import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { foundOnPage, limitBounds } from '../../oracles/pages.ts'
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
  return [
    {
      says: `by ${property}, on a page of one`,
      batch: listBatch(context, endpoint),
      steps: [
        send('found', search),
        send('cut', draftWith(search, { place: paging.limit, value: { json: 1 } })),
      ],
      judge: results =>
        withPages(context, results, ['found', 'cut'], ([found, cut]) =>
          found?.entries.length === 1 && cut ? limitBounds(cut, 1, 1, 0) : undefined,
        ),
    },
    {
      says: `by ${property}, from the second entry on`,
      batch: listBatch(context, endpoint),
      steps: [
        send('found', search),
        send('later', draftWith(search, { place: paging.start, value: { json: 1 } })),
      ],
      judge: results =>
        isAccepted(context, results.exchange('later'))
          ? withPages(context, results, ['found', 'later'], ([found, later]) =>
              found && later ? foundOnPage(found, later) : undefined,
            )
          : { kind: 'holds' },
    },
  ]
}
