/**
 * Filters let through what they say, each beside any other, on every page of the list, and at the edge that the document
 * names. What they are asked for are values that entries of the list have: the run's own, or whatever is there.
 */
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { Family, PlannedClaim } from '../engine/family.ts'
import { aloneCases, isAskedAlone } from './effects/filter-alone.ts'
import type { Filter } from './effects/filter-values.ts'
import { besideCase } from './effects/filters-beside.ts'
import { filteredPagesCase, hasFilteredPages } from './effects/filtered-pages.ts'
import { isTried } from './effects/written.ts'

export const filters: Family = {
  id: 'filters',
  title: 'Lists what its filters let through',
  claims: claimsOfEach(endpoint => (isTried(endpoint) ? claimsAbout(endpoint) : [])),
}

const claimsAbout = (endpoint: Endpoint): readonly PlannedClaim[] =>
  demandedOf(endpoint).map(({ filter, besides, isPaged }) => ({
    claim: claimOf('filters', endpoint, {
      tail: `filters/${filter.by}`,
      says: `${filter.by} lists only what it lets through, whatever else is asked for`,
      basis: 'inferred',
      severity: 'normal',
      category: 908,
      needs: ['entities', 'array-styles'],
    }),
    cases: context => [
      ...besides.map(other => besideCase(context, endpoint, [filter, other])),
      ...aloneCases(context, endpoint, filter),
      ...(isPaged ? [filteredPagesCase(context, endpoint, filter)] : []),
    ],
  }))

/** A filter with the other ones that it is tried beside. */
interface Demanded {
  readonly filter: Filter
  readonly besides: readonly Filter[]
  readonly isPaged: boolean
}

/** So many pairs of filters are tried of one list: each takes three requests, or four. */
const MOST_PAIRS = 6

/** What is demanded of the filters of a list; those of which nothing is are left out. */
export function demandedOf(endpoint: Endpoint): readonly Demanded[] {
  const all = relationsOf(endpoint, 'filters')
  const pairs = pairsOf(all.filter(({ alone }) => !alone)).slice(0, MOST_PAIRS)
  const paged = all.find(({ how }) => how === 'value' || how === 'exactly')
  return all
    .map(filter => ({
      filter,
      besides: pairs.flatMap(([first, second]) => (first === filter ? [second] : [])),
      isPaged: filter === paged && hasFilteredPages(endpoint, filter),
    }))
    .filter(({ filter, besides, isPaged }) => besides.length > 0 || isPaged || isAskedAlone(filter))
}

/** Each with the one that follows it, then each with the one after that, and so on. */
const pairsOf = (filters: readonly Filter[]): readonly (readonly [Filter, Filter])[] =>
  filters.flatMap((_, distance) =>
    filters.flatMap((first, index): readonly (readonly [Filter, Filter])[] => {
      const second = distance === 0 ? undefined : filters[index + distance]
      return second ? [[first, second]] : []
    }),
  )
