import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'

/** Where exactly one success status is documented, another 2xx is a lesser finding (RULES, more 18). */
export function statusDocumented(exchange: Exchange, endpoint: Endpoint, kind: AnswerKind): Verdict | undefined {
  const status = exchange.response?.status ?? 0
  const successes = Object.keys(endpoint.responses).filter(documented => /^2\d\d$/.test(documented))
  const [only] = successes
  if (kind !== 'accepted' || successes.length !== 1 || only === undefined || exchange.request.method !== endpoint.method) return undefined
  if (String(status) === only) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'status-documented',
    direction: 'other-success',
    expected: `${only}, the one success status that is documented`,
    observed: `answered ${status}`,
    exchange,
  }
}
