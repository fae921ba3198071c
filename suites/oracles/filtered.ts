import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { quantityOf } from './compared.ts'
import { inWords, isKeptOut, valuesShown } from './let-through.ts'
import type { AskedFilter } from './let-through.ts'

/** What a request for a list found. */
export interface Found {
  readonly rows: readonly Row[]
  /** All that there is stands in this reply, and nothing on other pages. */
  readonly isWhole: boolean
  readonly exchange: Exchange
}

/** An entry of a list, and what tells it apart. */
export interface Row {
  readonly id: string
  readonly entry: Json
}

export const broken = (
  direction: string,
  expected: string,
  observed: string,
  exchange: Exchange,
  twin?: Exchange,
): Verdict => ({
  kind: 'broken',
  oracle: 'filtered',
  direction,
  expected,
  observed,
  exchange,
  ...(twin && { twin }),
})

export const open = (reason: string): Verdict => ({ kind: 'inconclusive', reason })

/** The rows of one list that do not stand in the other. */
export function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const ids = new Set(others.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id))
}

/** Nothing is listed that shows that it has another value, or lies beyond the limit. */
export function keepsOut(filter: AskedFilter, found: Found): Verdict {
  const stray = found.rows.find(({ entry }) => isKeptOut(filter, entry))
  if (!stray) return { kind: 'holds' }
  const { property = '' } = filter
  return broken(
    filter.how === 'exactly' ? 'not-exactly' : 'let-through',
    `no entry that ${inWords(filter)} leaves out`,
    `one whose ${property} is ${valuesShown(stray.entry, property).join(', ')}`,
    found.exchange,
  )
}

/** What lies at the limit itself is listed, where the document says that it is. */
export function reachesLimit(filter: AskedFilter, all: Found, found: Found): Verdict {
  const { property = '', as, value } = filter
  const limit = as === 'moment' ? undefined : quantityOf(as, value)
  const isAtLimit = (shown: Json): boolean =>
    limit !== undefined && quantityOf(as, shown) === limit && isNotRounded(shown)
  const atLimit = all.rows.filter(({ entry }) => valuesShown(entry, property).some(isAtLimit))
  const [lost] = without(atLimit, found.rows)
  if (!found.isWhole || atLimit.length === 0) return open('no entry is known to lie at the limit')
  if (!lost) return { kind: 'holds' }
  return broken(
    'limit-left-out',
    `the entries whose ${property} is ${String(value)} itself with ${inWords(filter)}`,
    'one of them is missing',
    found.exchange,
    all.exchange,
  )
}

/** A number with decimals may be shown rounded, a text is what it is. */
const isNotRounded = (shown: Json): boolean => typeof shown === 'string' || Number.isInteger(shown)

/** Several values list what each of them lists, unless an entry must have them all, of which nothing is left then. */
export function eachValueCounts(
  all: Found,
  both: Found,
  alone: readonly (Found & { readonly filter: AskedFilter })[],
): Verdict {
  if (!both.isWhole || alone.some(({ isWhole }) => !isWhole)) return open('the list has several pages')
  const lasting = alone.map(({ filter, rows }) => ({
    filter,
    rows: rows.filter(({ id }) => all.rows.some(row => row.id === id)),
  }))
  if (lasting.some(({ rows }) => rows.length === 0)) return open('one of the values finds nothing')
  if (both.rows.length === 0) return open('an entry may have to have all values')
  const lost = lasting.find(({ rows }) => without(rows, both.rows).length === rows.length)
  if (!lost) return { kind: 'holds' }
  return broken(
    'value-ignored',
    `what ${inWords(lost.filter)} lists, with another value besides`,
    `none of its ${lost.rows.length} entries`,
    both.exchange,
    alone.find(({ filter }) => filter === lost.filter)?.exchange,
  )
}

/** A search that minds no upper and lower case finds the same in either. */
export function mindsNoCase(found: Found, swapped: Found): Verdict {
  if (found.rows.length === 0) return open('the search finds nothing')
  if (!found.isWhole || !swapped.isWhole) return open('the search finds more than a page')
  if (without(found.rows, swapped.rows).length === 0) return { kind: 'holds' }
  return broken(
    'minds-case',
    `the same ${found.rows.length} entries in upper and in lower case`,
    `${swapped.rows.length} entries`,
    swapped.exchange,
    found.exchange,
  )
}

/** The pages of what a filter lets through show nothing else. */
export function filteredToTheEnd(filter: AskedFilter, alone: Found, pages: readonly Found[]): Verdict {
  if (!alone.isWhole) return open('the list has several pages')
  if (pages.length < 2) return open('what the filter lets through fills one page')
  const wrong = pages.find(({ rows }) =>
    without(rows, alone.rows).some(({ entry }) => isKeptOut(filter, entry)),
  )
  if (!wrong) return { kind: 'holds' }
  return broken(
    'lost-on-later-pages',
    `only what ${inWords(filter)} lets through on every page`,
    'an entry with another value on one of them',
    wrong.exchange,
    alone.exchange,
  )
}
