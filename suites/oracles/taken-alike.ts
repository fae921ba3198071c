import { CONFLICT } from '../../contracts/clauses/conflict.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/**
 * What a new entity may not be given, as another one has it, no entity may be given: judged where the creation was refused
 * as a conflict, and holds in every other case.
 */
export function takenAlike(asNew: Exchange, given: Exchange, isAccepted: boolean, property: string): Verdict {
  if (asNew.response?.status !== CONFLICT || !isAccepted) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'taken-alike',
    direction: 'taken-twice',
    expected: `refused: a new one with the ${property} of another is answered ${CONFLICT}`,
    observed: `answered ${given.response?.status ?? 'nothing'}, and two have it now`,
    exchange: given,
    twin: asNew,
  }
}
