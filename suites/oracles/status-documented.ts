import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'

/** The one success status that an endpoint documents; undefined when it documents none or several. */
export const onlySuccessOf: (endpoint: Endpoint) => string | undefined = keptOf(({ responses }) => {
  const successes = Object.keys(responses).filter(documented => /^2\d\d$/.test(documented))
  return successes.length === 1 ? successes[0] : undefined
})

/** Where exactly one success status is documented, another 2xx is a lesser finding (RULES, more 18). */
export function statusDocumented(
  exchange: Exchange,
  endpoint: Endpoint,
  kind: AnswerKind,
): Verdict | undefined {
  const status = exchange.response?.status ?? 0
  const only = onlySuccessOf(endpoint)
  if (kind !== 'accepted' || only === undefined || exchange.request.method !== endpoint.method)
    return undefined
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
