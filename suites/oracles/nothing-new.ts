import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { asInJson, bodyText } from './body-text.ts'

/** None of the telling values of a request that made nothing stands in a list of everything. */
export function nothingNew(
  list: readonly Exchange[],
  telling: readonly string[],
  how: string,
  exchange: Exchange,
): Verdict {
  const pages = list.map(({ response }) => bodyText(response?.body))
  const found = telling.find(value => pages.some(page => standsIn(page, asInJson(value))))
  if (found === undefined) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'unchanged',
    direction: how,
    expected: 'nothing created by requests that were turned away',
    observed: 'the list shows a value that such a request carried',
    exchange,
  }
}

/** Whether a page has the value by itself: what is the middle or the end of a longer word is that word's. */
function standsIn(page: string, value: string): boolean {
  for (let at = page.indexOf(value); at >= 0; at = page.indexOf(value, at + 1)) {
    if (!isOfWord(page[at - 1]) && !isOfWord(page[at + value.length])) return true
  }
  return false
}

const isOfWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
