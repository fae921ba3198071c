import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Difference } from '../../contracts/model/snapshot.ts'
import { differenceInWords } from './unchanged.ts'

/** A difference at the place of a property that the request did not write. */
export interface Strayed {
  readonly property: string
  readonly difference: Difference
}

/** Nothing but what was sent has moved; `how` names the way in which it was to stay: `spilled`, `cleared`. */
export function nothingElse(
  strayed: readonly Strayed[],
  expected: string,
  how: string,
  exchange: Exchange,
): Verdict {
  const [first] = strayed
  if (!first) return { kind: 'holds' }
  const properties = [...new Set(strayed.map(({ property }) => property))].join(', ')
  return {
    kind: 'broken',
    oracle: 'nothing-else',
    direction: how,
    expected,
    observed: `${properties} moved: ${strayed
      .slice(0, 3)
      .map(({ difference }) => differenceInWords(difference))
      .join('; ')}`,
    exchange,
  }
}
