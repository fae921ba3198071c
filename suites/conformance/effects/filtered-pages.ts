import type { Case, Chosen, Results } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { filteredToTheEnd, open } from '../../oracles/filtered.ts'
import { ALL, foundBy, foundOn, readAll, widest } from './asked-lists.ts'
import { askedFor, isLikely, valuesFrom, written } from './filter-values.ts'
import type { Filter } from './filter-values.ts'
import { send } from './steps.ts'
import { askedBatch } from './telling-entries.ts'

/** Whether the list has pages, and its entries show what the filter looks at. */
export const hasFilteredPages = (endpoint: Endpoint, { how }: Filter): boolean =>
  how !== 'search' &&
  (relationsOf(endpoint, 'pages').length > 0 ||
    relationsOf(endpoint, 'turns').some(({ size }) => size !== undefined))

/** What a filter lets through, entry by entry: one that is forgotten on the way lets through the rest of the list. */
export function filteredPagesCase(context: CaseContext, endpoint: Endpoint, filter: Filter): Case {
  const chosen = `${filter.by} value`
  const alone = `${filter.by} alone`
  const pages = `${filter.by} pages`
  const all = widest(context, endpoint)
  const draft = draftWith(all, { place: filter.by, value: { of: chosen, property: VALUE } })
  return {
    says: 'what it lets through, page by page',
    batch: askedBatch(context, endpoint),
    steps: [
      readAll(all),
      { do: 'choose', as: chosen, from: results => fewest(context, endpoint, filter, results) },
      send(alone, draft),
      { do: 'walk', as: pages, draft, pageSize: 1 },
    ],
    judge: results => {
      const [found] = foundBy(context, results, [alone]) ?? []
      const walked = foundOn(context, results, pages)
      if (!found || !walked) return open('the list could not be read page by page')
      return filteredToTheEnd(askedFor(filter, results.property(chosen, VALUE) ?? null), found, walked)
    },
  }
}

const VALUE = 'value'
/** More entries than that take more requests than it is worth. */
const FEW = 6

/**
 * The value with the fewest entries that fill two pages, and are followed by others that a forgotten filter shows; best where
 * the second page of the whole list is none of theirs.
 */
function fewest(context: CaseContext, endpoint: Endpoint, filter: Filter, results: Results): Chosen | string {
  const rows = foundBy(context, results, [ALL])?.[0]?.rows ?? []
  const [best] = valuesFrom(context, endpoint, filter, rows)
    .map(value => {
      const isListed = rows.map(row => isLikely(askedFor(filter, value), row))
      const isFollowed = isListed.lastIndexOf(false) > isListed.indexOf(true)
      return { value, count: isListed.filter(Boolean).length, isFollowed, isSecond: isListed[1] === true }
    })
    .filter(({ count, isFollowed }) => count > 1 && count <= FEW && isFollowed)
    .toSorted((a, b) => Number(a.isSecond) - Number(b.isSecond) || a.count - b.count)
  return best
    ? { [VALUE]: written(filter, best.value) }
    : 'no value is known that fills two pages and leaves out others'
}
