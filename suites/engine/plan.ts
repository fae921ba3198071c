import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import { ownEndpointsOf } from './by-entity.ts'
import type { Family, PlannedClaim } from './family.ts'
import { matches } from './matches.ts'
import type { Watcher } from './watch.ts'

/** What a run is to hold one API to: listable without a target. */
export interface ApiPlan {
  readonly api: Api
  readonly planned: readonly PlannedClaim[]
  /** Claims that are not asked for, but whose cases a claim that is asked for lives on. */
  readonly supporting: readonly PlannedClaim[]
  readonly watchers: readonly Watcher[]
  readonly watched: readonly Claim[]
}

/** The claims of all families about an API, or those of them that are wanted. */
export function planOf(
  api: Api,
  families: readonly Family[],
  watchers: readonly Watcher[],
  wanted: (claim: Claim) => boolean,
): ApiPlan {
  const all = families.flatMap(family => family.claims(api))
  const planned = all.filter(({ claim }) => wanted(claim))
  const lived = planned.flatMap(({ livesOn }) => livesOn ?? [])
  const supporting = all.filter(
    ({ claim }) => !wanted(claim) && lived.some(pattern => matches(claim.id, pattern)),
  )
  const watchedBy = watchers.map(watcher => ({
    watcher,
    claims: ownEndpointsOf(api)
      .filter(endpoint => watcher.applies?.(endpoint) ?? true)
      .map(watcher.claim)
      .filter(wanted),
  }))
  const watched = watchedBy.flatMap(({ claims }) => claims)
  const orphaned = planned.length === 0 && watched.length > 0
  return {
    api,
    planned,
    supporting: orphaned
      ? all.filter(({ claim }) => watched.some(({ endpoint }) => endpoint === claim.endpoint))
      : supporting,
    watchers,
    watched,
  }
}
