import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
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

/** The claims of all families about an API, or those of them whose ids match `only`. */
export function planOf(api: Api, families: readonly Family[], watchers: readonly Watcher[], only?: string): ApiPlan {
  const all = families.flatMap(family => family.claims(api))
  const wanted = (id: string): boolean => only === undefined || matches(id, only)
  const planned = all.filter(({ claim }) => wanted(claim.id))
  const lived = planned.flatMap(({ livesOn }) => livesOn ?? [])
  const supporting = all.filter(({ claim }) => !wanted(claim.id) && lived.some(pattern => matches(claim.id, pattern)))
  const watchedBy = watchers.map(watcher => ({ watcher, claims: api.endpoints.map(watcher.claim).filter(({ id }) => wanted(id)) }))
  const watched = watchedBy.flatMap(({ claims }) => claims)
  const orphaned = planned.length === 0 && watched.length > 0
  return {
    api,
    planned,
    supporting: orphaned ? all.filter(({ claim }) => watched.some(({ endpoint }) => endpoint === claim.endpoint)) : supporting,
    watchers,
    watched,
  }
}
