import { apis } from '../../contracts/apis/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { planOf } from '../engine/plan.ts'

const known = new Map<string, ReadonlySet<string>>()

/** The ids of all claims that the house makes of an API. */
export function allClaims(api: string): ReadonlySet<string> {
  const claims = known.get(api) ?? claimsOf(api)
  known.set(api, claims)
  return claims
}

function claimsOf(api: string): ReadonlySet<string> {
  const found = apis.find(({ id }) => id === api)
  if (!found) throw new Error(`There are no contracts of ${api}.`)
  const { planned, watched } = planOf(found, families, watchers, () => true)
  return new Set([...planned.map(({ claim }) => claim.id), ...watched.map(({ id }) => id)])
}
