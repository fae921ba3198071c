import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Target, TargetApi } from '../../contracts/model/target.ts'
import type { PlannedClaim } from './family.ts'

/** Leaves out the claims that the profile does not let this run try, each with the reason. */
export function permittedByProfile(
  target: Target,
  targetApi: TargetApi,
  endpoints: ReadonlyMap<string, Endpoint>,
): (planned: PlannedClaim) => PlannedClaim {
  return planned => {
    const endpoint = endpoints.get(planned.claim.endpoint)
    const reason = endpoint && reasonAgainst(target, targetApi, endpoint)
    return reason === undefined ? planned : { ...planned, cases: () => ({ untried: 'left-out', reason }) }
  }
}

function reasonAgainst(target: Target, targetApi: TargetApi, endpoint: Endpoint): string | undefined {
  const notTestable = targetApi.notTestable[endpoint.id]
  if (notTestable !== undefined) return `the profile says that it is not testable: ${notTestable}`
  if (target.mode === 'read-only' && (endpoint.method !== 'GET' || endpoint.reaches))
    return 'the profile is read-only ("mode": "sandbox" allows writing)'
  if (endpoint.reaches && !target.allow.includes(endpoint.reaches))
    return `it reaches people (${endpoint.reaches}), which the profile does not allow`
  return undefined
}
