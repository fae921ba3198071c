import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import { isList } from '../../../contracts/model/json.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Page } from '../../oracles/pages.ts'
import { entriesOf, listingIn, valueOf } from './listing.ts'
import type { Listing } from './listing.ts'
import { allHold, isAccepted } from './seen.ts'

/** The pages of several replies; undefined where one of them can't be read. */
export function pagesFrom(
  context: CaseContext,
  exchanges: readonly Exchange[],
  listing: Listing,
): readonly Page[] | undefined {
  const read = exchanges.flatMap((exchange): readonly Page[] => {
    const entries = isAccepted(context, exchange) ? entriesOf(exchange, listing) : undefined
    return entries ? [{ entries, exchange, isInOrder: isList(valueOf(exchange, listing) ?? null) }] : []
  })
  return read.length === exchanges.length ? read : undefined
}

/** Judges pages that could all be read; the first one shows where the list is. */
export function withPages(
  context: CaseContext,
  results: Results,
  names: readonly string[],
  judge: (pages: readonly Page[]) => Verdict | undefined,
): Verdict {
  const [first = ''] = names
  const listing = listingIn(results.exchange(first))
  const read =
    listing &&
    pagesFrom(
      context,
      names.map(as => results.exchange(as)),
      listing,
    )
  return (
    (read && judge(read)) ??
    allHold([{ kind: 'inconclusive', reason: 'the pages of the list could not be read' }])
  )
}
