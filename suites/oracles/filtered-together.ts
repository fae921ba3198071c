import type { Verdict } from '../../contracts/model/claim.ts'
import { broken, open, without } from './filtered.ts'
import type { Found, Row } from './filtered.ts'
import { inWords, isKeptOut } from './let-through.ts'
import type { AskedFilter } from './let-through.ts'

/** A filter with what it finds by itself. */
export interface Alone extends Found {
  readonly filter: AskedFilter
}

export interface Together {
  readonly all: Found
  readonly both: Found
  readonly alone: readonly [Alone, Alone]
  /** It was seen that an entry which one filter lets through is left out by another one beside it: both must. */
  readonly isEachNeeded: boolean
}

/**
 * Neither of two filters is forgotten beside the other one: what both find, each finds alone. Where they find all that either
 * does, any of them may be enough, unless it was seen otherwise. An entry counts only where it shows by itself that it is
 * kept out, or, of a search, where it is listed without it, before and after: what is hidden by default is no finding.
 */
export function filteredTogether({ all, both, alone, isEachNeeded }: Together): Verdict {
  const [first, second] = alone
  if (![both, first, second].every(({ isWhole }) => isWhole)) return open('the list has several pages')
  const strays = [
    { by: first, beside: second, rows: strayed(both.rows, first, second, all) },
    { by: second, beside: first, rows: strayed(both.rows, second, first, all) },
  ]
  const ignored = strays.find(({ rows }) => rows.length > 0)
  if (!ignored) return areApart(first, second) ? { kind: 'holds' } : open('the filters find the same')
  if (isUnion(both, first, second) && !isEachNeeded) return open('either filter may be enough')
  return broken(
    'ignored-beside-another',
    `only what ${inWords(ignored.by.filter)} lists, with ${inWords(ignored.beside.filter)} besides`,
    `${ignored.rows.length} of ${both.rows.length} entries that it does not list`,
    both.exchange,
    ignored.by.exchange,
  )
}

const strayed = (rows: readonly Row[], by: Alone, beside: Alone, all: Found): readonly Row[] =>
  without(rows, by.rows).filter(row =>
    by.filter.how === 'search'
      ? [all, beside].every(found => found.rows.some(({ id }) => id === row.id))
      : isKeptOut(by.filter, row.entry),
  )

/** Whether one that is ignored would be seen. */
const areApart = (first: Found, second: Found): boolean =>
  without(first.rows, second.rows).length > 0 || without(second.rows, first.rows).length > 0

const isUnion = (both: Found, first: Found, second: Found): boolean => {
  const either = [...first.rows, ...second.rows]
  return without(either, both.rows).length === 0 && without(both.rows, either).length === 0
}
