/**
 * Credentials that let nobody in: forged ones, each denied with the same request that the permitted identity is let in
 * with.
 */
import type { Api } from '../../contracts/model/api.ts'
import type { Caller, Forgery, PasswordForgery } from '../../contracts/model/caller.ts'
import type { Case, Claim, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { presented } from '../../fixtures/targets/index.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import { isUntried } from '../engine/family.ts'
import type { CaseContext, PlannedClaim, Untried } from '../engine/family.ts'
import { answered, forged, tellingDraft, tellingTwin, turnedAwayBatch } from '../engine/stagecraft.ts'
import { callerDenied } from '../oracles/caller-denied.ts'
import { deniedWithoutTwin } from '../oracles/denied-without-route.ts'

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

/** Tried one at a time, with a genuine login after each: targets lock accounts after a few wrong passwords in a row. */
const PASSWORDS: readonly { readonly forgery: PasswordForgery; readonly says: string }[] = [
  { forgery: 'wrong-password', says: 'a genuine name with a wrong password' },
  { forgery: 'empty-password', says: 'a genuine name with an empty password' },
  { forgery: 'password-other-case', says: 'a genuine name with its password in other case' },
  { forgery: 'password-cut', says: 'a genuine name with its password cut short' },
  { forgery: 'password-extended', says: 'a genuine name with more after its password' },
]

/** One claim for each way of forging a credential; logins have more of them. */
export const deniesForgeries = (endpoint: Endpoint, api: Api): readonly PlannedClaim[] => [
  ...FORGERIES.map(forgery => deniesForged(endpoint, forgery)),
  ...(endpoint.permissionOnly || !hasLogin(api)
    ? []
    : PASSWORDS.map(forgery => deniesPassword(endpoint, forgery))),
]

const hasLogin = ({ auth }: Api): boolean => auth.some(({ kind }) => kind === 'basic' || kind === 'digest')

const deniesForged = (
  endpoint: Endpoint,
  { forgery, says, category }: (typeof FORGERIES)[number],
): PlannedClaim => ({
  claim: forgedClaim(endpoint, forgery, says, category),
  cases: context => forgedCases(context, endpoint, forgery, says),
})

const deniesPassword = (endpoint: Endpoint, { forgery, says }: (typeof PASSWORDS)[number]): PlannedClaim => ({
  claim: forgedClaim(endpoint, forgery, says, 206),
  cases: context => {
    if (context.target.mode !== 'sandbox')
      return { untried: 'left-out', reason: 'a wrong password may lock the account, outside of a sandbox' }
    const cases = forgedCases(context, endpoint, forgery, says)
    if (isUntried(cases)) return cases
    const genuine: Step = {
      do: 'send',
      as: 'genuine',
      draft: tellingDraft(context, endpoint, 'sibling'),
      by: 'permitted',
    }
    return Array.from(cases, each => ({ ...each, steps: [...each.steps, genuine] }))
  },
})

const forgedClaim = (endpoint: Endpoint, forgery: Forgery, says: string, category: number): Claim =>
  claimOf('permissions', endpoint, {
    tail: `denies/${forgery}`,
    says: `Denies ${says}`,
    basis: 'documented',
    severity: 'blocker',
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
    ...(!endpoint.permissionOnly && { twin: tellingTwin(context, endpoint) }),
    steps: [{ do: 'send', as: 'probe', draft, by: caller }],
    judge: results => {
      const probe = answered(context, results, 'probe')
      return endpoint.permissionOnly
        ? deniedWithoutTwin(probe, says)
        : callerDenied(probe, answered(context, results, tellingTwin(context, endpoint)), says)
    },
  }
}
