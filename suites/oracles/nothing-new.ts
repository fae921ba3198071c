import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** None of the telling values of a request that made nothing stands in a list of everything. */
export function nothingNew(
  list: readonly Exchange[],
  telling: readonly string[],
  how: string,
  exchange: Exchange,
): Verdict {
  const pages = list.map(({ response }) => (response ? new TextDecoder().decode(response.body) : ''))
  const found = telling.find(value => pages.some(page => page.includes(JSON.stringify(value).slice(1, -1))))
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
