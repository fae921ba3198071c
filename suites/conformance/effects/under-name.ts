import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { flatten, segmentsOf } from '../../../fixtures/state/flatten.ts'
import { sameValue } from '../../../fixtures/state/same-value.ts'
import { plainName } from '../../../fixtures/state/shown-text.ts'

/** What a reply calls by such a name may tell of before. */
const PAST = /old|prev|before|was|from|orig/i

/** What a reply shows at places that are called like the property, and do not speak of the past. */
export function underName({ response }: Pick<Exchange, 'response'>, property: string): readonly Shown[] {
  const json = response?.json
  if (json === undefined) return []
  return [...flatten(json)].flatMap(([place, shown]) => {
    const segments = segmentsOf(place)
    const isOwn = plainName(segments.at(-1) ?? '') === plainName(property)
    return isOwn && !segments.slice(0, -1).some(each => PAST.test(each)) ? shown : []
  })
}

/** Whether the reply to a write itself shows what it wrote: some tell what a request changed, and nothing else. */
export function isTold(exchange: Pick<Exchange, 'response'>, property: string, written: Json): boolean {
  const shown = underName(exchange, property)
  return shown.length > 0 && sameValue(shown, written) === 'same'
}
