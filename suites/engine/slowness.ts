/** What took longer than the profile's limit: endpoints, and the claims whose cases did. */
export interface Slowness {
  readonly endpoints: Map<string, EndpointTimes>
  /** How many cases of a claim were slow. */
  readonly claims: Map<string, number>
}

interface EndpointTimes {
  slow: number
  /** Whether each of the last few answers was slow, the latest last. */
  readonly recent: boolean[]
}

/** So often an endpoint may be slow, most of the time, before it is only asked what can't be done without. */
const PATIENCE = 6

/** So many answers are looked back upon: some requests that hang are no reason to ask nothing else. */
const RECENT = 10

/** So often it may be slow now and then: slowness may not sink a run. */
const IN_ALL = 16

/** So many slow cases of one claim say what there is to say of it. */
const OF_CLAIM = 2

export const openSlowness = (): Slowness => ({ endpoints: new Map(), claims: new Map() })

export function noteAnswer({ endpoints }: Slowness, endpoint: string, isSlow: boolean): void {
  const known = endpoints.get(endpoint) ?? { slow: 0, recent: [] }
  endpoints.set(endpoint, known)
  known.recent.push(isSlow)
  if (known.recent.length > RECENT) known.recent.shift()
  if (isSlow) known.slow += 1
}

export function noteCase({ claims }: Slowness, claim: string): void {
  claims.set(claim, (claims.get(claim) ?? 0) + 1)
}

export const timesSlow = ({ endpoints }: Slowness, endpoint: string): number =>
  endpoints.get(endpoint)?.slow ?? 0

/** Whether the endpoint is mostly slow of late, or has been so often that enough time was lost to it. */
export function isTooSlow({ endpoints }: Slowness, endpoint: string): boolean {
  const { slow, recent } = endpoints.get(endpoint) ?? { slow: 0, recent: [] }
  const isMostly = recent.filter(each => each).length * 2 > recent.length
  return slow >= IN_ALL || (slow >= PATIENCE && isMostly)
}

/** Whether enough cases of the claim were slow, though its endpoint may answer others in time. */
export const isClaimTooSlow = ({ claims }: Slowness, claim: string): boolean =>
  (claims.get(claim) ?? 0) >= OF_CLAIM
