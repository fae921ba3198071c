import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { isObject } from '../../contracts/model/json.ts'
import type { Page } from './pages.ts'

/** What is called so counts the list, and not the page; a `count` may count either. */
const TOTAL = /^total_?(?:count|entries|results|items|records|rows|elements|hits|users|views|found)?$/i

/**
 * A total says how long the list is, whatever part of it is shown: the one beside a page that a limit cut is not the number
 * of that page's entries where a longer page shows more and another total.
 */
export function totalOfList(whole: Page, page: Page): Verdict {
  const [all, shown] = [totalIn(whole.exchange), totalIn(page.exchange)]
  const isCut = whole.entries.length > page.entries.length
  if (!isCut || shown?.count !== page.entries.length || all === undefined || all.count <= shown.count)
    return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'pages',
    direction: 'total-of-page',
    expected: `${shown.name} counts the list, which is ${all.count} with a larger limit`,
    observed: `${shown.count}, the entries of the page`,
    exchange: page.exchange,
  }
}

interface Total {
  readonly name: string
  readonly count: number
}

/** At the top of the reply or one level below, where much is said of pages. */
function totalIn({ response }: Exchange): Total | undefined {
  const json = response?.json
  if (!isObject(json)) return undefined
  return [json, ...Object.values(json)].flatMap(totalAmong)[0]
}

const totalAmong = (json: Json): readonly Total[] =>
  isObject(json)
    ? Object.entries(json).flatMap(([name, value]) =>
        TOTAL.test(name) && typeof value === 'number' ? [{ name, count: value }] : [],
      )
    : []
