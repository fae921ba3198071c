/**
 * Lets in exactly who may. Each denial is attributed to the credential: the permitted identity is let in with the same
 * request, sent about a sibling, so that what the denied ones ask for would show on their subject.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Caller } from '../../contracts/model/caller.ts'
import type { Case, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { draftWith } from '../../fixtures/requests/index.ts'
import type { Json } from '../../contracts/model/json.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { columnsOf, holderAmongOthers, identityHolding, isOpen } from '../engine/identities.ts'
import type { Column } from '../engine/identities.ts'
import { otherStates } from '../engine/other-states.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { prepared } from '../engine/prepared.ts'
import { answered, castOf, onSubjectBatch, tellingDraft } from '../engine/stagecraft.ts'
import { leavesTraces } from '../engine/trace.ts'
import { callerLetIn } from '../oracles/caller-let-in.ts'
import { denied, deniesForgeries } from './permission-forgeries.ts'
import { overriddenMethods } from './permission-overrides.ts'
import { orderClaims } from './permission-order.ts'
import { deniesOnSpelling } from './permission-spellings.ts'
import { maybeDenied } from './permission-unsaid.ts'

export const permissions: Family = {
  id: 'permissions',
  title: 'Lets in exactly who may',
  claims: claimsOfEach((endpoint, api) =>
    isOpen(endpoint)
      ? [letsInAnybody(endpoint)]
      : [
          ...deniesForgeries(endpoint, api),
          ...deniesOnSpelling(endpoint, api),
          ...columnsOf(api, endpoint).map(column => holderOf(endpoint, api, column)),
          ...(leavesTraces(endpoint) ? [noTrace(endpoint, api)] : []),
          ...(endpoint.permissionOnly ? [] : orderClaims(endpoint, api)),
        ],
  ),
}

const letsInAnybody = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: 'lets-in/none',
    says: 'Lets in whoever calls, without a credential',
    basis: endpoint.permission.basis,
    severity: 'critical',
    category: 911,
  }),
  cases: context => [letIn(context, endpoint, { kind: 'forged', forgery: 'none' }, 'no credential')],
})

const noTrace = (endpoint: Endpoint, api: Api): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: 'denied-leaves-no-trace',
    says: 'A denied request changes nothing',
    basis: 'inferred',
    severity: 'blocker',
    category: 208,
    needs: ['entities', 'noise'],
  }),
  cases: context => [...overriddenMethods(context, endpoint, api), ...maybeDenied(context, endpoint, api)],
  livesOn: [`${endpoint.id}/denies/*`],
})

function holderOf(endpoint: Endpoint, api: Api, column: Column): PlannedClaim {
  const verb = column.enough ? 'lets-in' : 'denies'
  const says = inWords(column)
  return {
    claim: claimOf('permissions', endpoint, {
      tail: `${verb}/${column.tail}`,
      says: column.enough ? `Lets in ${says}` : `Denies ${says}`,
      basis: endpoint.permission.basis,
      severity: column.enough ? 'critical' : 'blocker',
      category: column.enough ? 911 : 206,
    }),
    cases: context => {
      const identity = identityHolding(api, context.targetApi, column.permissions)
      if (!identity) return { untried: 'inconclusive', reason: `the profile has no identity with ${says}` }
      const caller: Caller = { kind: 'identity', name: identity.name }
      if (!column.enough)
        return column.permissions.length === 0 || column.tail === firstWithUser(context, endpoint, api)?.tail
          ? deniedEachWay(context, endpoint, caller, says, identity.userId)
          : [denied(context, endpoint, caller, says)]
      if (endpoint.permissionOnly) return { untried: 'left-out', reason: 'only its permission is documented' }
      const besides = column.tail === 'all' ? amongOthers(context, endpoint, api) : []
      return [letIn(context, endpoint, caller, says), ...besides]
    },
  }
}

const inWords = ({ tail, permissions }: Column): string =>
  permissions.length === 0
    ? 'a valid credential without any permission'
    : `a credential with ${tail.replaceAll('-', ' ')} permission`

/** Whoever has no user of his own means nobody when he names nobody: then it is asked by the first one who has. */
const firstWithUser = (context: CaseContext, endpoint: Endpoint, api: Api): Column | undefined =>
  columnsOf(api, endpoint).find(
    ({ enough, permissions }) =>
      !enough && identityHolding(api, context.targetApi, permissions)?.userId !== undefined,
  )

/** Without the permission nobody gets in, be it about another one, about nobody in particular, or about himself. */
function deniedEachWay(
  context: CaseContext,
  endpoint: Endpoint,
  caller: Caller,
  says: string,
  userId: Json | undefined,
): readonly Case[] {
  const place = subjectPlace(endpoint)
  const draft = tellingDraft(context, endpoint, 'subject')
  const ofNobody =
    place !== undefined &&
    endpoint.relations.some(each => each.kind === 'default' && each.at === place && each.value === 'caller')
  return [
    denied(context, endpoint, caller, says, draft),
    ...(place !== undefined && ofNobody
      ? [
          denied(
            context,
            endpoint,
            caller,
            `${says}, naming nobody`,
            draftWith(draft, { place, value: undefined }),
          ),
        ]
      : []),
    ...(place !== undefined && userId !== undefined
      ? [
          denied(
            context,
            endpoint,
            caller,
            `${says}, naming himself`,
            draftWith(draft, { place, value: { json: userId } }),
          ),
        ]
      : []),
  ]
}

/** Where that takes no entity of its own. */
function amongOthers(context: CaseContext, endpoint: Endpoint, api: Api): readonly Case[] {
  const holder = isRepeatable(endpoint) ? holderAmongOthers(api, context.targetApi, endpoint) : undefined
  if (!holder) return []
  const caller: Caller = { kind: 'identity', name: holder.name }
  return [letIn(context, endpoint, caller, `a credential with ${holder.permissions.join(' and ')}`)]
}

function letIn(context: CaseContext, endpoint: Endpoint, caller: Caller, says: string): Case {
  const draft = tellingDraft(context, endpoint, 'subject')
  const ready: readonly Step[] = prepared(context, draft)
  const once = isRepeatable(endpoint)
  return {
    says,
    batch: once ? onSubjectBatch(context, endpoint) : { id: `${endpoint.id} lets in`, setup: [] },
    steps: [
      ...(once ? [] : castOf(context, endpoint, 'subject')),
      ...ready,
      { do: 'send', as: 'probe', draft, by: caller, elsewise: otherStates(context, draft) },
    ],
    judge: results => callerLetIn(answered(context, results, 'probe'), undefined, says),
  }
}

/** Whether one subject serves the same request from every caller: what only writes values can be sent again and again. */
const isRepeatable = (endpoint: Endpoint): boolean =>
  endpoint.relations.every(({ kind }) => kind !== 'deletes' && kind !== 'locks') &&
  endpoint.relations.every(
    each => each.kind !== 'writes' || each.effects.every(({ value }) => !('entry' in value)),
  )
