import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Difference } from '../../contracts/model/snapshot.ts'
import { differenceInWords } from './unchanged.ts'

/** Of several subjects that one request names one is changed at most. */
export function oneSubject(
  moved: readonly (readonly Difference[])[],
  place: string,
  exchange: Exchange,
): Verdict {
  const changed = moved.flatMap(([first]) => (first ? [first] : []))
  if (changed.length < 2) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'one-subject',
    direction: 'both',
    expected: `one of the two that ${place} names is changed, or none`,
    observed: `both are: ${changed.map(differenceInWords).join('; ')}`,
    exchange,
  }
}
