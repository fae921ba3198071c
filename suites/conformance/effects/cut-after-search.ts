import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { isList, isObject, isScalar } from '../../../contracts/model/json.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { foundFirst } from '../../oracles/pages.ts'
import type { Page } from '../../oracles/pages.ts'
import { listingIn, valueOf } from './listing.ts'
import { pagesFrom } from './pages-read.ts'

const [PIECE, ONE, DOUBT, ALL] = ['a text of the last', 'one of it', 'whether none is', 'all of it']
const TEXT = 'text'

/** Pages of a search: the one with a single entry, and the one with many. */
interface Pages {
  readonly one: Draft
  readonly many: Draft
}

/**
 * A search for what the last one found alone has, with a limit of one: whoever cuts before he looks finds nothing. Asked
 * without the limit only where nothing came.
 */
export function searchedForLast(
  context: CaseContext,
  found: string,
  place: Place,
  wanted: string,
  { one, many }: Pages,
): readonly Step[] {
  const asking = (draft: Draft): Draft => draftWith(draft, { place, value: { of: PIECE, property: TEXT } })
  return [
    { do: 'choose', as: PIECE, from: results => chosen(textOfLast(results.exchange(found), wanted)) },
    { do: 'send', as: ONE, draft: asking(one), by: 'permitted', ifChosen: { of: PIECE, property: TEXT } },
    { do: 'choose', as: DOUBT, from: results => chosen(isNone(context, results, found) ? 'yes' : undefined) },
    { do: 'send', as: ALL, draft: asking(many), by: 'permitted', ifChosen: { of: DOUBT, property: TEXT } },
  ]
}

const chosen = (text: string | undefined): { readonly [property: string]: Json } =>
  text === undefined ? {} : { [TEXT]: text }

/** What came of it; nothing where it was not asked. */
export function judgeSearchedForLast(context: CaseContext, results: Results, found: string): Verdict {
  const one = pageOf(context, results, found, asked(results, PIECE, ONE))
  const all = pageOf(context, results, found, asked(results, DOUBT, ALL))
  if (!one) return { kind: 'inconclusive', reason: 'nothing tells the last of what was found apart' }
  return all ? foundFirst(all, one) : { kind: 'holds' }
}

const isNone = (context: CaseContext, results: Results, found: string): boolean =>
  pageOf(context, results, found, asked(results, PIECE, ONE))?.entries.length === 0

const asked = (results: Results, reason: string, as: string): Exchange | undefined =>
  results.property(reason, TEXT) === undefined ? undefined : results.exchange(as)

function pageOf(
  context: CaseContext,
  results: Results,
  found: string,
  exchange: Exchange | undefined,
): Page | undefined {
  const listing = listingIn(results.exchange(found))
  return listing && exchange ? pagesFrom(context, [exchange], listing)?.[0] : undefined
}

const [SHORTEST, LONGEST] = [3, 40]

/** A text of the last entry in which the search may have found what it looked for, and that the first one has nowhere. */
function textOfLast(found: Exchange, wanted: string): string | undefined {
  const listing = listingIn(found)
  const value = listing && valueOf(found, listing)
  if (value === undefined || isScalar(value)) return undefined
  const rows = isList(value) ? value : Object.values(value)
  const [first, last] = [rows[0], rows.at(-1)]
  if (rows.length < 2 || first === undefined || last === undefined) return undefined
  const others = JSON.stringify(first).toLowerCase()
  return textsOf(last).find(
    text =>
      text.length >= SHORTEST &&
      text.length <= LONGEST &&
      text.toLowerCase().includes(wanted.toLowerCase()) &&
      !others.includes(text.toLowerCase()),
  )
}

const textsOf = (entry: Json): readonly string[] =>
  (isObject(entry) ? Object.values(entry) : [entry]).flatMap(value =>
    typeof value === 'string' ? [textOf(value)] : [],
  )
