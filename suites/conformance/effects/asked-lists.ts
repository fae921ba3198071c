import type { Results, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import { isObject, isScalar } from '../../../contracts/model/json.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { largestAt } from '../../../fixtures/state/drafting.ts'
import { keyColumn } from '../../../fixtures/state/flatten.ts'
import { nextIn } from '../../../fixtures/state/next-page.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { about } from '../../engine/stagecraft.ts'
import { entriesShown } from '../../oracles/entries-shown.ts'
import type { Found, Row } from '../../oracles/filtered.ts'
import { isAccepted } from './seen.ts'
import { SUBJECT } from './steps.ts'

/** The list as it is without any filter. */
export const ALL = 'all'

/** As much of a list as one page holds: what is surely valid, more than anybody has there otherwise. */
const LARGE = 500
/** What may be asked for where nothing says what is too much. */
const USUAL = 100

/** The request for as much of the list as one page may hold, and nothing else. */
export function widest(context: CaseContext, endpoint: Endpoint): Draft {
  const bare = bareDraft(endpoint, context.world, about(endpoint, SUBJECT))
  const [turns] = relationsOf(endpoint, 'turns')
  const isNumbered = turns?.from !== undefined && bare.values[turns.page] !== undefined
  const first = isNumbered ? draftWith(bare, { place: turns.page, value: { json: turns.from } }) : bare
  const size = sizePlace(endpoint)
  return size === undefined
    ? first
    : draftWith(first, { place: size, value: { json: sizeAt(endpoint, size) } })
}

const sizeAt = (endpoint: Endpoint, place: Place): number =>
  Math.min(LARGE, largestAt(endpoint, place, USUAL))

function sizePlace(endpoint: Endpoint): Place | undefined {
  const [pages] = relationsOf(endpoint, 'pages')
  const [turns] = relationsOf(endpoint, 'turns')
  return pages?.limit ?? turns?.size ?? Object.entries(endpoint.marks).find(([, { bounds }]) => bounds)?.[0]
}

/** The list without any filter, once for all cases of a scene. */
export const readAll = (draft: Draft): Step => ({
  do: 'send',
  as: ALL,
  draft,
  by: 'permitted',
  once: true,
})

/** What requests for a list found; undefined where one was not accepted, or its entries can't be told apart. */
export function foundBy(
  context: CaseContext,
  results: Results,
  names: readonly string[],
): readonly Found[] | undefined {
  const column = columnOf(entriesIn(results.exchange(ALL)) ?? [])
  const found = names.flatMap(name => foundIn(context, results.exchange(name), column) ?? [])
  return found.length === names.length ? found : undefined
}

/** The same of the pages of a walk. */
export function foundOn(context: CaseContext, results: Results, walk: string): readonly Found[] | undefined {
  const column = columnOf(entriesIn(results.exchange(ALL)) ?? [])
  const pages = results.walk(walk)
  const found = pages.flatMap(page => foundIn(context, page, column) ?? [])
  return found.length === pages.length ? found : undefined
}

const entriesIn = ({ response }: Exchange): readonly Json[] | undefined => entriesShown(response?.json)

function columnOf(entries: readonly Json[]): string | undefined {
  const records = entries.filter(isObject)
  return records.length === entries.length ? keyColumn(records) : undefined
}

function foundIn(context: CaseContext, exchange: Exchange, column: string | undefined): Found | undefined {
  const entries = isAccepted(context, exchange) ? entriesIn(exchange) : undefined
  if (entries === undefined || column === undefined) return undefined
  const rows = entries.flatMap(entry => rowOf(entry, column) ?? [])
  if (rows.length < entries.length) return undefined
  return { rows, isWhole: isWhole(context, exchange, rows.length), exchange }
}

function rowOf(entry: Json, column: string): Row | undefined {
  const id = isObject(entry) ? entry[column] : undefined
  return id === undefined || !isScalar(id) ? undefined : { id: String(id), entry }
}

/** Servers like to cap lists at round numbers, whatever is asked for. */
const ROUND = 5

/** Fewer than may stand on a page, of which the reply does not say that there are more. */
function isWhole({ endpoints }: CaseContext, exchange: Exchange, count: number): boolean {
  const endpoint = endpoints.get(exchange.endpoint)
  const size = endpoint && sizePlace(endpoint)
  const page = endpoint && relationsOf(endpoint, 'turns')[0]?.page
  if (page !== undefined && typeof nextIn(exchange, page.slice('query/'.length)) === 'object') return false
  if (Math.max(0, ...totalsIn(exchange.response?.json)) > count) return false
  const most = endpoint && size !== undefined ? largestAt(endpoint, size, 0) : 0
  return most > 0 && endpoint && size !== undefined
    ? count < sizeAt(endpoint, size)
    : count === 0 || count % ROUND !== 0
}

/** How many there are, as the reply itself or what it says of its pages counts them. */
function totalsIn(json: Json | undefined): readonly number[] {
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([name, member]) => {
    if (typeof member === 'number')
      return /^(total|totalCount|total_count|totalElements)$/.test(name) ? [member] : []
    return /^(meta|page|paging|pagination|pageInfo|_meta)$/.test(name) ? totalsIn(member) : []
  })
}
