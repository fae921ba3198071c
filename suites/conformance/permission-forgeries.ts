/**
 * Credentials that let nobody in: forged ones, each denied with the same request that the permitted identity is let in
 * with.
 */
import { keptBy } from '../../contracts/clauses/kept.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Caller, Forgery, PasswordForgery } from '../../contracts/model/caller.ts'
import type { Case, Claim, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { presented } from '../../fixtures/targets/index.ts'
import { claimOf } from '../engine/claims-of-endpoint.ts'
import { isUntried } from '../engine/family.ts'
import type { CaseContext, PlannedClaim, Untried } from '../engine/family.ts'
import { isOpen } from '../engine/identities.ts'
import { creates, deletes, reads } from '../engine/places-of.ts'
import { answered, forged, tellingDraft, tellingTwin, turnedAwayBatch } from '../engine/stagecraft.ts'
import { callerDenied, deniedOrRefused } from '../oracles/caller-denied.ts'
import { deniedWithoutTwin } from '../oracles/denied-without-route.ts'

interface Forged {
  readonly forgery: Forgery
  readonly says: string
  readonly category: number
}

/** An operation may leave out its check, or look only whether something was sent: these are tried at each. */
const EVERYWHERE: readonly Forged[] = [
  { forgery: 'none', says: 'no credential', category: 207 },
  { forgery: 'empty', says: 'an empty credential', category: 207 },
  { forgery: 'unknown', says: 'an unknown credential', category: 206 },
  { forgery: 'truncated', says: 'a credential without its last character', category: 206 },
]

/** How a credential is looked up is settled once for an API: these are tried at one operation of each kind. */
const ON_A_FEW: readonly Forged[] = [
  { forgery: 'unknown-in-query', says: 'an unknown credential in the query', category: 206 },
  {
    forgery: 'unknown-in-authorization',
    says: 'an unknown credential in the Authorization header',
    category: 206,
  },
  { forgery: 'other-case', says: 'a credential in other case', category: 206 },
  { forgery: 'extended', says: 'a credential with one character more', category: 206 },
  { forgery: 'doubled', says: 'a credential written twice in one', category: 206 },
  { forgery: 'inner-blank', says: 'a credential with a blank inside', category: 206 },
  { forgery: 'very-long', says: 'a very long credential', category: 206 },
  { forgery: 'non-ascii', says: 'a credential of other letters', category: 206 },
  { forgery: 'other-scheme', says: 'the credential under another scheme', category: 206 },
  { forgery: 'word-null', says: 'the word null for a credential', category: 206 },
  { forgery: 'word-undefined', says: 'the word undefined for a credential', category: 206 },
  { forgery: 'word-zero', says: 'zero for a credential', category: 206 },
  { forgery: 'always-true', says: 'a credential that adds "or always" to a query', category: 206 },
  { forgery: 'any-text', says: 'the wildcard for any text', category: 206 },
  { forgery: 'any-character', says: 'a credential with a wildcard for a character', category: 206 },
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
  ...[...EVERYWHERE, ...onAFew(endpoint, api)].map(forged => deniesForged(endpoint, forged)),
  ...(isOneOfAFew(endpoint, api) ? [deniesOnSpeltPath(endpoint)] : []),
  ...(endpoint.permissionOnly || !hasLogin(api)
    ? []
    : PASSWORDS.map(forgery => deniesPassword(endpoint, forgery))),
]

/** Each at another operation of a kind than the one before, so that together they reach many. */
const onAFew = (endpoint: Endpoint, api: Api): readonly Forged[] => {
  const alike = ofKind(api, kindOf(endpoint))
  return ON_A_FEW.filter((_, index) => alike[index % alike.length] === endpoint)
}

type Kind = 'reads' | 'creates' | 'deletes' | 'writes'

const ofKind: (api: Api, kind: Kind) => readonly Endpoint[] = keptBy((api, kind) =>
  api.endpoints.filter(endpoint => !isOpen(endpoint) && kindOf(endpoint) === kind),
)

const kindOf = (endpoint: Endpoint): Kind => {
  if (reads(endpoint)) return 'reads'
  if (creates(endpoint)) return 'creates'
  return deletes(endpoint) ? 'deletes' : 'writes'
}

/** Every read, whose answer alone would be the harm, and one operation of each other kind. */
const isOneOfAFew = (endpoint: Endpoint, api: Api): boolean =>
  !endpoint.permissionOnly && (reads(endpoint) || ofKind(api, kindOf(endpoint))[0] === endpoint)

const hasLogin = ({ auth }: Api): boolean => auth.some(({ kind }) => kind === 'basic' || kind === 'digest')

const deniesForged = (endpoint: Endpoint, { forgery, says, category }: Forged): PlannedClaim => ({
  claim: forgedClaim(endpoint, forgery, says, category),
  cases: context => {
    const cases = forgedCases(context, endpoint, forgery, says)
    if (isUntried(cases) || !isOdd(forgery)) return cases
    return cases.map(each => ({ ...each, judge: results => deniedOrRefused(each.judge(results)) }))
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

const isOdd = (forgery: Forgery): boolean => ON_A_FEW.some(each => each.forgery === forgery)

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
    return Array.from(cases, ({ twinOfParts: _, ...each }) => ({ ...each, steps: [...each.steps, genuine] }))
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
