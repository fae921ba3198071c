import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { allEntriesKept } from '../../oracles/entries-kept.ts'
import { entriesOf, listingIn } from './listing.ts'
import { largest } from './list-scene.ts'
import { LONG, longListBatch } from './long-list.ts'
import { addedEntries } from './many-entries.ts'
import { isAccepted } from './seen.ts'
import { inconclusive } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'
import type { EntryWrite } from './written.ts'

/** The endpoint that lists the entries of a property in pages. */
export const pagedListOf = (endpoints: readonly Endpoint[], property: string): Endpoint | undefined =>
  endpoints.find(
    endpoint =>
      relationsOf(endpoint, 'pages').length > 0 &&
      relationsOf(endpoint, 'collects').some(collected => collected.property === property),
  )

/** Every entry that was added is listed, however many there are. */
export function allKept(context: CaseContext, { endpoint, property }: EntryWrite): readonly Case[] | Untried {
  const list = pagedListOf(context.api.endpoints, property)
  const [paging] = list ? relationsOf(list, 'pages') : []
  if (!list || !paging) return inconclusive(`nothing lists ${property}`)
  const whole = largest(list, bareDraft(list, context.world, SUBJECT))
  return [
    {
      says: 'as many as are known',
      batch: longListBatch(context, list),
      steps: [send('whole', whole)],
      judge: results => {
        const exchange = results.exchange('whole')
        const listing = isAccepted(context, exchange) ? listingIn(exchange) : undefined
        const shown = listing && entriesOf(exchange, listing)
        if (!shown) return { kind: 'inconclusive', reason: 'the reply holds no list' }
        const added = addedEntries(context, list, LONG, results)
        return allEntriesKept(shown.length, added.length, endpoint.id, exchange)
      },
    },
  ]
}
