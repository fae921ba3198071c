/**
 * Lets in exactly who may. Each denial is attributed to the credential: the permitted identity is let in with the same
 * request, sent about a sibling, so that what the denied ones ask for would show on their subject.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Caller, Forgery } from '../../contracts/model/caller.ts'
import type { Case, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { draftWith } from '../../fixtures/requests/index.ts'
import type { Json } from '../../contracts/model/schema.ts'
import { presented } from '../../fixtures/targets/index.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { columnsOf, identityHolding } from '../engine/identities.ts'
import type { Column } from '../engine/identities.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { prepared } from '../engine/prepared.ts'
import {
  answered,
  castOf,
  onSubjectBatch,
  tellingDraft,
  tellingTwin,
  turnedAwayBatch,
} from '../engine/stagecraft.ts'
import { leavesTraces } from '../engine/trace.ts'
import { callerDenied } from '../oracles/caller-denied.ts'
import { callerLetIn } from '../oracles/caller-let-in.ts'
import { deniedWithoutTwin } from '../oracles/denied-without-route.ts'
import { orderClaims } from './permission-order.ts'

const FORGERIES: readonly { readonly forgery: Forgery; readonly says: string; readonly category: number }[] =
  [
    { forgery: 'none', says: 'no credential', category: 207 },
    { forgery: 'empty', says: 'an empty credential', category: 207 },
    { forgery: 'unknown', says: 'an unknown credential', category: 206 },
    { forgery: 'unknown-in-query', says: 'an unknown credential in the query', category: 206 },
    {
      forgery: 'unknown-in-authorization',
      says: 'an unknown credential in the Authorization header',
      category: 206,
    },
    { forgery: 'other-case', says: 'a credential in other case', category: 206 },
    { forgery: 'truncated', says: 'a credential without its last character', category: 206 },
    { forgery: 'extended', says: 'a credential with one character more', category: 206 },
    { forgery: 'doubled', says: 'a credential written twice in one', category: 206 },
    { forgery: 'inner-blank', says: 'a credential with a blank inside', category: 206 },
    { forgery: 'very-long', says: 'a very long credential', category: 206 },
    { forgery: 'non-ascii', says: 'a credential of other letters', category: 206 },
    { forgery: 'other-scheme', says: 'the credential under another scheme', category: 206 },
  ]

export const permissions: Family = {
  id: 'permissions',
  title: 'Lets in exactly who may',
  claims: claimsOfEach((endpoint, api) => [
    ...FORGERIES.map(forged => deniesForged(endpoint, forged)),
    ...columnsOf(api, endpoint).map(column => holderOf(endpoint, api, column)),
    ...(leavesTraces(endpoint) ? [noTrace(endpoint)] : []),
    ...(endpoint.permissionOnly ? [] : orderClaims(endpoint, api)),
  ]),
}

const noTrace = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: 'denied-leaves-no-trace',
    says: 'A denied request changes nothing',
    basis: 'inferred',
    severity: 'blocker',
    category: 208,
    needs: ['entities', 'noise'],
  }),
  cases: () => [],
  livesOn: [`${endpoint.id}/denies/*`],
})

const deniesForged = (
  endpoint: Endpoint,
  { forgery, says, category }: (typeof FORGERIES)[number],
): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: `denies/${forgery}`,
    says: `Denies ${says}`,
    basis: 'documented',
    severity: 'blocker',
    category,
  }),
  cases: context => {
    const from = context.permitted(endpoint)?.name
    const caller: Caller = { kind: 'forged', forgery, ...(from !== undefined && { from }) }
    const credential = presented(context.targetApi, caller)
    if (credential.kind === 'impossible') return { untried: 'left-out', reason: credential.reason }
    return [denied(context, endpoint, caller, says)]
  },
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
        return column.permissions.length === 0
          ? deniedEachWay(context, endpoint, caller, says, identity.userId)
          : [denied(context, endpoint, caller, says)]
      if (endpoint.permissionOnly) return { untried: 'left-out', reason: 'only its permission is documented' }
      return [letIn(context, endpoint, caller, says)]
    },
  }
}

const inWords = ({ tail, permissions }: Column): string =>
  permissions.length === 0
    ? 'a valid credential without any permission'
    : `a credential with ${tail.replaceAll('-', ' ')} permission`

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

function denied(
  context: CaseContext,
  endpoint: Endpoint,
  caller: Caller,
  says: string,
  draft = tellingDraft(context, endpoint, 'subject'),
): Case {
  return {
    says,
    batch: turnedAwayBatch(context, endpoint),
    steps: [{ do: 'send', as: 'probe', draft, by: caller }],
    judge: results => {
      const probe = answered(context, results, 'probe')
      return endpoint.permissionOnly
        ? deniedWithoutTwin(probe, says)
        : callerDenied(probe, answered(context, results, tellingTwin(endpoint)), says)
    },
  }
}

function letIn(context: CaseContext, endpoint: Endpoint, caller: Caller, says: string): Case {
  const ready: readonly Step[] = prepared(context, tellingDraft(context, endpoint, 'subject'))
  const once = isRepeatable(endpoint)
  return {
    says,
    batch: once ? onSubjectBatch(context, endpoint) : { id: `${endpoint.id} lets in`, setup: [] },
    steps: [
      ...(once ? [] : castOf(context, endpoint, 'subject')),
      ...ready,
      { do: 'send', as: 'probe', draft: tellingDraft(context, endpoint, 'subject'), by: caller },
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
