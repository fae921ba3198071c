import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Identity, TargetApi } from '../../contracts/model/target.ts'

const holds = (identity: Identity, permission: string): boolean =>
  identity.permissions.includes('*') || identity.permissions.includes(permission)

/** Whether anybody may call the endpoint, without a credential. */
export const isOpen = ({ permission }: Endpoint): boolean => permission.anyOf.length === 0

const enough = (identity: Identity, endpoint: Endpoint): boolean =>
  isOpen(endpoint) || endpoint.permission.anyOf.some(permission => holds(identity, permission))

const reach = (identity: Identity, api: Api): number =>
  api.permissions.filter(permission => holds(identity, permission)).length

/**
 * Who sends what is not about permissions: an identity that may call the endpoint, the one with the most permissions, so
 * that one caller serves the whole run.
 */
export function permittedIdentity(api: Api, target: TargetApi, endpoint: Endpoint): Identity | undefined {
  const known = permitted.get(target) ?? new WeakMap<Endpoint, { readonly identity: Identity | undefined }>()
  permitted.set(target, known)
  const found = known.get(endpoint) ?? { identity: mostPermitted(api, target, endpoint) }
  known.set(endpoint, found)
  return found.identity
}

/** Asked for with every request. */
const permitted = new WeakMap<TargetApi, WeakMap<Endpoint, { readonly identity: Identity | undefined }>>()

function mostPermitted(api: Api, target: TargetApi, endpoint: Endpoint): Identity | undefined {
  const [most] = target.identities
    .filter(identity => enough(identity, endpoint))
    .toSorted((a, b) => reach(b, api) - reach(a, api))
  return most ?? (namesNone(api) ? target.identities[0] : undefined)
}

/** Permissions that only the profile names say nothing of who may call what: its first identity may, or may not. */
const namesNone = ({ permissions }: Api): boolean => permissions.every(permission => permission === '*')

/** Identities with permissions that only the profile names, besides the one that sends what is not about permissions. */
export const unsaidIdentities = (api: Api, target: TargetApi, endpoint: Endpoint): readonly Identity[] =>
  namesNone(api) && !isOpen(endpoint)
    ? target.identities.filter(
        identity =>
          identity !== permittedIdentity(api, target, endpoint) &&
          identity.permissions.length > 0 &&
          !identity.permissions.includes('*'),
      )
    : []

/** Whether the caller of the run is not known to be allowed to call the endpoint. */
export function mayLackPermission(api: Api, target: TargetApi, endpoint: Endpoint): boolean {
  const identity = permittedIdentity(api, target, endpoint)
  return identity !== undefined && !enough(identity, endpoint)
}

/** The user of the first identity that a request of the run is sent with, where the profile says whose it is. */
export const callerIdOf = (
  { endpoints }: Api,
  permitted: (endpoint: Endpoint) => Identity | undefined,
): Json | undefined => endpoints.map(endpoint => permitted(endpoint)?.userId).find(id => id !== undefined)

/**
 * The first identity that holds exactly these permissions of the API, and no other. One with permissions that the API does
 * not name is none without permission where it names none at all.
 */
export function identityHolding(
  api: Api,
  target: TargetApi,
  permissions: readonly string[],
): Identity | undefined {
  return target.identities.find(
    identity =>
      reach(identity, api) === permissions.length &&
      permissions.every(permission => holds(identity, permission)) &&
      !(permissions.length === 0 && namesNone(api) && identity.permissions.length > 0),
  )
}

/**
 * Who has the permission among others, but not all there are: one of them for each endpoint, another one for the next. A
 * check may look at the first of somebody's permissions only, or take the exact list of somebody that it knows.
 */
export function holderAmongOthers(api: Api, target: TargetApi, endpoint: Endpoint): Identity | undefined {
  const holders = target.identities.filter(
    identity =>
      enough(identity, endpoint) && reach(identity, api) > 1 && reach(identity, api) < api.permissions.length,
  )
  return holders[api.endpoints.indexOf(endpoint) % holders.length]
}

/** A set of permissions that the matrix tries, with the words that stand in claim ids. */
export interface Column {
  readonly tail: string
  readonly permissions: readonly string[]
  readonly enough: boolean
}

/**
 * The columns of the matrix that hold a valid credential, for one endpoint: nothing, each single one, all but the needed
 * ones, all. Who has more than the one that is enough is not tried apart: whoever is let in with it alone lacks all others.
 */
export function columnsOf(api: Api, endpoint: Endpoint): readonly Column[] {
  const needed = endpoint.permission.anyOf
  const column = (tail: string, permissions: readonly string[]): Column => ({
    tail,
    permissions,
    enough: permissions.some(permission => needed.includes(permission)),
  })
  const singles = api.permissions.map(permission => column(`only-${nameOf(permission)}`, [permission]))
  const allBut = api.permissions.map(permission =>
    column(
      `all-but-${nameOf(permission)}`,
      api.permissions.filter(other => other !== permission),
    ),
  )
  const several = api.permissions.length > 1
  return [
    column('without-permission', []),
    ...(several ? [...singles, ...allBut.filter(({ enough }) => !enough)] : []),
    column('all', api.permissions),
  ]
}

const nameOf = (permission: string): string => (permission === '*' ? 'any' : permission)
