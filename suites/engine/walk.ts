import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import { isList, isScalar } from '../../contracts/model/json.ts'
import { atMostAt } from '../../fixtures/state/drafting.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import { turnPages } from '../../fixtures/state/turning.ts'
import type { Lane, Lookup } from './lane.ts'
import { sendDraft } from './lane.ts'

/** No list is walked further: a target whose list never ends is told by its claims about pages. */
export const MOST_PAGES = 20

/** Reads a list page by page until one is not full, or does not come. */
export async function walkList(
  lane: Lane,
  draft: Draft,
  pageSize: number,
  lookup: Lookup,
  most = MOST_PAGES,
): Promise<readonly Exchange[]> {
  const send = async (page: Draft): Promise<Exchange> =>
    (await sendDraft(lane, page, 'permitted', lookup)).exchange
  const [turns] = relationsOf(draft.endpoint, 'turns')
  if (turns) return (await turnPages(turns, draft, pageSize, send, most)).map(({ exchange }) => exchange)
  const [paging] = relationsOf(draft.endpoint, 'pages')
  if (!paging) return [await send(draft)]
  const size = atMostAt(draft.endpoint, paging.limit, pageSize)
  const pages: Exchange[] = []
  for (let page = 0; page < most; page += 1) {
    const values = {
      ...draft.values,
      [paging.start]: { json: page * size },
      [paging.limit]: { json: size },
    }
    const exchange = await send({ ...draft, values })
    pages.push(exchange)
    const entries = exchange.response?.json === undefined ? 0 : mostEntries(exchange.response.json)
    if (entries < size) break
  }
  return pages
}

/** The size of the longest list or map of things in a reply, lists within things aside: what a full page would fill. */
export function mostEntries(json: Json): number {
  if (isScalar(json)) return 0
  const members: readonly Json[] = Object.values(json)
  const things = members.filter(isThing)
  if (isList(json)) return things.length
  const lists = things.filter(isList).filter(list => list.some(isThing))
  return lists.length > 0
    ? Math.max(...lists.map(mostEntries))
    : Math.max(things.length, ...things.map(mostEntries))
}

const isThing = (json: Json): boolean => !isScalar(json)
