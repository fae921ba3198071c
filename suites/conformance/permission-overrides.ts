/**
 * A header that names another method than the request line: who may send the one and not the other gets no further by it.
 * The request itself may be answered like any other under its method, so that only its trace is judged.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Case } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { CaseContext } from '../engine/family.ts'
import { identityHolding, isOpen } from '../engine/identities.ts'
import { tellingDraft, turnedAwayBatch } from '../engine/stagecraft.ts'

/** One for each other method of the same path that somebody may send who may not send this one. */
export const overriddenMethods = (context: CaseContext, endpoint: Endpoint, api: Api): readonly Case[] =>
  api.endpoints
    .filter(other => other.path === endpoint.path && other.method !== endpoint.method && !isOpen(other))
    .flatMap(other => overridden(context, endpoint, other, api))

function overridden(context: CaseContext, endpoint: Endpoint, other: Endpoint, api: Api): readonly Case[] {
  const permissions = other.permission.anyOf.filter(each => !endpoint.permission.anyOf.includes(each))
  const [caller] = permissions.flatMap(each => identityHolding(api, context.targetApi, [each]) ?? [])
  if (caller === undefined) return []
  const draft = under(tellingDraft(context, endpoint, 'subject'), other)
  return [
    {
      says: `${other.method} with a header that says ${endpoint.method}`,
      batch: turnedAwayBatch(context, endpoint),
      steps: [{ do: 'send', as: 'probe', draft, by: { kind: 'identity', name: caller.name } }],
      judge: () => ({ kind: 'holds' }),
    },
  ]
}

const under = (draft: Draft, { method }: Endpoint): Draft => ({
  ...draft,
  alterations: [
    ...(draft.alterations ?? []),
    { kind: 'method', method },
    { kind: 'header', name: 'X-HTTP-Method-Override', value: draft.endpoint.method },
  ],
})
