import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { freshAt } from '../../../fixtures/requests/fresh-value.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { emptyLikeFull } from '../../oracles/empty-like-full.ts'
import { listingIn, valueOf } from './listing.ts'
import { longListBatch } from './long-list.ts'
import { isAccepted, unaccepted } from './seen.ts'
import { send } from './steps.ts'

/** The counter of a fresh value that no other request of the run uses, so that nothing has it. */
const UNHEARD = 700_000

/** A search for what nothing has. */
export const unheard = (context: CaseContext, endpoint: Endpoint, by: Place, draft: Draft): Draft =>
  draftWith(draft, { place: by, value: { json: freshAt(endpoint, by, context.world, UNHEARD) } })

/** A page beyond the end, and a search that finds nothing, are written like a list with entries. */
export function emptyCases(
  context: CaseContext,
  endpoint: Endpoint,
  whole: Draft,
  beyond: Draft,
): readonly Case[] {
  const searches = relationsOf(endpoint, 'selects').map(({ by }) => ({
    says: 'a search for what nothing has',
    draft: unheard(context, endpoint, by, whole),
  }))
  return [{ says: 'a page beyond the end', draft: beyond }, ...searches].map(({ says, draft }) => ({
    says,
    batch: longListBatch(context, endpoint),
    steps: [send('whole', whole), send('empty', draft)],
    judge: results => {
      const [full, empty] = [results.exchange('whole'), results.exchange('empty')]
      const listing = isAccepted(context, full) ? listingIn(full) : undefined
      if (!listing) return { kind: 'inconclusive', reason: 'the reply holds no list' }
      return (
        unaccepted(context, results, ['empty']) ??
        emptyLikeFull(
          { exchange: full, list: valueOf(full, listing) },
          { exchange: empty, list: valueOf(empty, listing) },
          says,
        )
      )
    },
  }))
}
