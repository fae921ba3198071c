import { keptOf } from '../../contracts/clauses/kept.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Results, Verdict } from '../../contracts/model/claim.ts'
import type { Draft, PathSpelling } from '../../contracts/model/request.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import type { PlannedClaim } from '../engine/family.ts'
import { identityHolding } from '../engine/identities.ts'
import { tellingDraft } from '../engine/stagecraft.ts'
import { deniedOrRefused } from '../oracles/caller-denied.ts'
import { denied } from './permission-forgeries.ts'

const SPELLINGS: readonly (readonly [spelling: PathSpelling, says: string])[] = [
  ['trailing-slash', 'with a slash behind it'],
  ['capital-letter', 'with a capital letter'],
  ['doubled-slash', 'with a slash twice'],
]

/**
 * What guards a path by its letters may not know another spelling, which the router then reads as the same path. Each
 * operation is asked in one of them by somebody without its permission; a target need not know the path, either.
 */
export function deniesOnSpelling(endpoint: Endpoint, api: Api): readonly PlannedClaim[] {
  const [spelling, says] = SPELLINGS[guardedOf(api).indexOf(endpoint) % SPELLINGS.length] ?? []
  if (spelling === undefined || says === undefined) return []
  const who = `whoever has no permission, on the path ${says}`
  return [
    {
      claim: claimOf('permissions', endpoint, {
        tail: 'denies/without-permission-on-spelt-path',
        says: `Denies ${who}`,
        basis: 'inferred',
        severity: 'blocker',
        category: 206,
      }),
      cases: context => {
        const outsider = identityHolding(api, context.targetApi, [])
        if (!outsider)
          return { untried: 'inconclusive', reason: 'the profile has no identity without any permission' }
        const each = denied(
          context,
          endpoint,
          { kind: 'identity', name: outsider.name },
          who,
          spelt(tellingDraft(context, endpoint, 'subject'), spelling),
        )
        return [{ ...each, judge: results => elsewhere(results) ?? deniedOrRefused(each.judge(results)) }]
      },
    },
  ]
}

/** Where a permission is asked for that not every credential has. */
const isGuarded = ({ permission, permissionOnly }: Endpoint): boolean =>
  !permissionOnly && permission.anyOf.length > 0 && !permission.anyOf.includes('*')

const guardedOf = keptOf((api: Api) => api.endpoints.filter(isGuarded))

const spelt = (draft: Draft, change: PathSpelling): Draft => ({
  ...draft,
  alterations: [...(draft.alterations ?? []), { kind: 'path-text', change }],
})

/** Led to the usual spelling, nobody was let in. */
function elsewhere(results: Results): Verdict | undefined {
  const status = results.exchange('probe').response?.status ?? 0
  return status >= 300 && status < 400 ? { kind: 'holds' } : undefined
}
