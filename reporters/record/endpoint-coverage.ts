import type { EndpointCoverage } from '../../contracts/model/finding.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import { endpointOfClaim } from './endpoint-of-claim.ts'

type LeftOut = Extract<RecordLine, { readonly type: 'left-out' }>
type Observability = Extract<RecordLine, { readonly type: 'observability' }>

/**
 * What a run tried of each endpoint. Known deviations count as broken; what was unsteady, or ended in an error of ours,
 * counts as inconclusive.
 */
export function endpointCoverage(
  endpoints: readonly string[],
  outcomes: readonly Outcome[],
  leftOut: readonly LeftOut[],
  observability: readonly Observability[],
): { readonly [endpoint: string]: EndpointCoverage } {
  const names = new Set([
    ...endpoints,
    ...outcomes.map(each => each.claim.endpoint),
    ...leftOut.map(each => endpointOfClaim(each.claim)),
  ])
  return Object.fromEntries([...names].map(name => [name, coverageOfOne(name)]))

  function coverageOfOne(name: string): EndpointCoverage {
    const own = outcomes.filter(each => each.claim.endpoint === name)
    const count = (...kinds: readonly Outcome['kind'][]) =>
      own.filter(each => kinds.includes(each.kind)).length
    const seen = observability.findLast(each => each.endpoint === name)
    return {
      held: count('held'),
      broken: count('broken', 'known'),
      inconclusive: count('inconclusive', 'unsteady', 'error'),
      leftOut: leftOut.filter(each => endpointOfClaim(each.claim) === name).length,
      requests: own.reduce((sum, each) => sum + each.requests, 0),
      ...(seen === undefined ? {} : { observable: { seen: seen.seen, of: seen.of } }),
    }
  }
}
