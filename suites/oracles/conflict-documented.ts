import { CONFLICT } from '../../contracts/clauses/conflict.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** They speak of what is there already, not of what was sent (RFC 9110, 15.5.10 and 15.5.13; RFC 4918, 11.3; RFC 6585, 3). */
const CONFLICTS = [CONFLICT, 412, 423, 428]

/**
 * A conflict that the documentation tells of says nothing against a value: the thing may be in a state in which that can't
 * be done. Undefined for every other answer.
 */
export function conflictDocumented(
  { response }: Exchange,
  { responses }: Pick<Endpoint, 'responses'>,
): Verdict | undefined {
  const status = response?.status ?? 0
  if (!CONFLICTS.includes(status) || responses[String(status)] === undefined) return undefined
  return {
    kind: 'inconclusive',
    reason: `answered ${status}, which is documented for what is not in a state for it`,
  }
}
