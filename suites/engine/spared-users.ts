import type { Api } from '../../contracts/model/api.ts'
import type { Allowed, Target, TargetApi } from '../../contracts/model/target.ts'
import { creates } from './places-of.ts'

/** What a part of a run knows of its target, and what it may do besides. */
export interface Spared {
  readonly targetApi: TargetApi
  readonly allow: readonly Allowed[]
}

/**
 * Whoever may be locked out must be nobody who calls: where the profile allows that, and nothing is created, the users of
 * its credentials are no known ones any more. It counts as not allowed where that leaves nobody, or where the profile does
 * not say whose each credential is.
 */
export function sparedUsers(target: Target, targetApi: TargetApi, api: Api): Spared {
  const { allow } = target
  const [kind] = api.entities
  if (!allow.includes('lock-out') || !kind || api.endpoints.some(creates)) return { targetApi, allow }
  const owners = targetApi.identities.map(({ userId }) => userId)
  const callers = new Set(owners.map(String))
  const known = targetApi.known[kind.known]
  const others = Array.isArray(known) ? known.filter(id => !callers.has(String(id))) : []
  if (others.length === 0 || owners.includes(undefined))
    return { targetApi, allow: allow.filter(each => each !== 'lock-out') }
  return { targetApi: { ...targetApi, known: { ...targetApi.known, [kind.known]: others } }, allow }
}
