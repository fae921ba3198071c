/**
 * Credentials that let nobody in: forged ones, each denied with the same request that the permitted identity is let in
 * with.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Caller, Forgery } from '../../contracts/model/caller.ts'
import type { Case, Claim, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { presented } from '../../fixtures/targets/index.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import { isUntried } from '../engine/family.ts'
import type { CaseContext, PlannedClaim, Untried } from '../engine/family.ts'
import { answered, forged, tellingDraft, tellingTwin, turnedAwayBatch } from '../engine/stagecraft.ts'
import { callerDenied, deniedOrRefused } from '../oracles/caller-denied.ts'
import { deniedWithoutTwin } from '../oracles/denied-without-route.ts'
import { PASSWORDS, forgeriesAt, isOneOfAFew } from './forgeries.ts'
import type { Forged } from './forgeries.ts'

/** One claim for each way of forging a credential; logins have more of them. */
export const deniesForgeries = (endpoint: Endpoint, api: Api): readonly PlannedClaim[] => [
  ...forgeriesAt(endpoint, api).map(forged => deniesForged(endpoint, forged)),
  ...(isOneOfAFew(endpoint, api) ? [deniesOnSpeltPath(endpoint)] : []),
  ...(endpoint.permissionOnly || !hasLogin(api)
    ? []
    : PASSWORDS.map(password => deniesPassword(endpoint, password))),
]

const hasLogin = ({ auth }: Api): boolean => auth.some(({ kind }) => kind === 'basic' || kind === 'digest')

const deniesForged = (endpoint: Endpoint, each: Forged): PlannedClaim => ({
  claim: forgedClaim(endpoint, each),
  cases: context => {
    if (each.onlyInSandbox && context.target.mode !== 'sandbox')
      return { untried: 'left-out', reason: 'a genuine credential in an address would stand in its logs' }
    const cases = forgedCases(context, endpoint, each.forgery, each.says)
    if (isUntried(cases) || !each.isOdd) return cases
    return cases.map(one => ({ ...one, judge: results => deniedOrRefused(one.judge(results)) }))
  },
})

/** What guards a path may compare it letter by letter, and let through what the router then reads as the same path. */
const deniesOnSpeltPath = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('permissions', endpoint, {
    tail: 'denies/none-on-spelt-path',
    says: 'Denies no credential on the path with one letter escaped',
    basis: 'documented',
    severity: 'blocker',
    category: 207,
  }),
  cases: context => {
    const draft = tellingDraft(context, endpoint, 'subject')
    const spelt: Draft = {
      ...draft,
      alterations: [...(draft.alterations ?? []), { kind: 'path-text', change: 'encoded-letter' }],
    }
    const says = 'no credential on the path with one letter escaped'
    const each = denied(context, endpoint, forged(context, endpoint, 'none'), says, spelt)
    return [{ ...each, judge: results => deniedOrRefused(each.judge(results)) }]
  },
})

const deniesPassword = (endpoint: Endpoint, password: Forged): PlannedClaim => ({
  claim: forgedClaim(endpoint, password),
  cases: context => {
    if (context.target.mode !== 'sandbox')
      return { untried: 'left-out', reason: 'a wrong password may lock the account, outside of a sandbox' }
    const cases = forgedCases(context, endpoint, password.forgery, password.says)
    if (isUntried(cases)) return cases
    const genuine: Step = {
      do: 'send',
      as: 'genuine',
      draft: tellingDraft(context, endpoint, 'sibling'),
      by: 'permitted',
    }
    return Array.from(cases, ({ twinOfParts: _, ...each }) => ({ ...each, steps: [...each.steps, genuine] }))
  },
})

const forgedClaim = (endpoint: Endpoint, { forgery, says, category, basis = 'documented' }: Forged): Claim =>
  claimOf('permissions', endpoint, {
    tail: `denies/${forgery}`,
    says: `Denies ${says}`,
    basis,
    severity: basis === 'documented' ? 'blocker' : 'critical',
    category,
  })

function forgedCases(
  context: CaseContext,
  endpoint: Endpoint,
  forgery: Forgery,
  says: string,
): readonly Case[] | Untried {
  const caller = forged(context, endpoint, forgery)
  const credential = presented(context.targetApi, caller)
  if (credential.kind === 'impossible') return { untried: 'left-out', reason: credential.reason }
  return [denied(context, endpoint, caller, says)]
}

/** A request that somebody may not send, and that the permitted twin was let in with. */
export function denied(
  context: CaseContext,
  endpoint: Endpoint,
  caller: Caller,
  says: string,
  draft = tellingDraft(context, endpoint, 'subject'),
): Case {
  return {
    says,
    batch: turnedAwayBatch(context, endpoint),
    ...(!endpoint.permissionOnly && { twin: tellingTwin(context, endpoint), twinOfParts: true }),
    steps: [{ do: 'send', as: 'probe', draft, by: caller }],
    judge: results => {
      const probe = answered(context, results, 'probe')
      return endpoint.permissionOnly
        ? deniedWithoutTwin(probe, says)
        : callerDenied(probe, answered(context, results, tellingTwin(context, endpoint)), says)
    },
  }
}
