import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { ownEndpointsOf } from './by-entity.ts'
import type { PlannedClaim } from './family.ts'

type Stated = Pick<Claim, 'says' | 'basis' | 'severity' | 'category'> & {
  /** What follows the endpoint's id: `refuses/body/name:pattern`. */
  readonly tail: string
  readonly clause?: string
  readonly needs?: Claim['needs']
}

/** A claim about one endpoint, with what follows from the endpoint filled in. */
export function claimOf(family: string, endpoint: Endpoint, stated: Stated): Claim {
  const { tail, clause, needs = [], ...rest } = stated
  return {
    id: `${endpoint.id}/${tail}`,
    family,
    endpoint: endpoint.id,
    api: endpoint.api,
    source: endpoint.source,
    needs,
    ...(clause !== undefined && { clause }),
    ...rest,
  }
}

/**
 * The claims that a family makes of each endpoint of an API; those with only a permission promise are the caller's to
 * skip.
 */
export const claimsOfEach =
  (claims: (endpoint: Endpoint, api: Api) => readonly PlannedClaim[]) =>
  (api: Api): readonly PlannedClaim[] =>
    ownEndpointsOf(api).flatMap(endpoint => claims(endpoint, api))
