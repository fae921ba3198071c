/** The ways of forging a credential, and at which operations each of them is tried. */
import { keptBy } from '../../contracts/clauses/kept.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Forgery } from '../../contracts/model/caller.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Basis } from '../../contracts/model/source.ts'
import { isOpen } from '../engine/identities.ts'
import { reads } from '../engine/places-of.ts'

export interface Forged {
  readonly forgery: Forgery
  readonly says: string
  readonly category: number
  readonly basis?: Basis
  /** It is none by its form, for which it may be refused as well. */
  readonly isOdd?: true
  /** It shows something genuine where it is likely to be logged. */
  readonly onlyInSandbox?: true
}

/**
 * An operation may leave out its check, look only whether something was sent, look for it in more than one place, or compare
 * loosely by itself.
 */
const EVERYWHERE: readonly Forged[] = [
  { forgery: 'none', says: 'no credential', category: 207 },
  { forgery: 'unknown', says: 'an unknown credential', category: 206 },
  {
    forgery: 'unknown-beside-genuine',
    says: 'an unknown credential, with a genuine one wherever it does not belong',
    category: 206,
    basis: 'inferred',
    isOdd: true,
    onlyInSandbox: true,
  },
  { forgery: 'non-ascii', says: 'a credential of other letters', category: 206, isOdd: true },
  { forgery: 'other-case', says: 'a credential in other case', category: 206, isOdd: true },
  { forgery: 'empty', says: 'an empty credential', category: 207 },
  { forgery: 'extended', says: 'a credential with one character more', category: 206, isOdd: true },
  { forgery: 'truncated', says: 'a credential without its last character', category: 206 },
]

const odd = (forgery: Forgery, says: string): Forged => ({ forgery, says, category: 206, isOdd: true })

/** How a credential is looked up is settled once for an API: these are tried at one operation of each kind. */
const ON_A_FEW: readonly Forged[] = [
  odd('unknown-in-query', 'an unknown credential in the query'),
  odd('unknown-in-authorization', 'an unknown credential in the Authorization header'),
  odd('doubled', 'a credential written twice in one'),
  odd('inner-blank', 'a credential with a blank inside'),
  odd('other-scheme', 'the credential under another scheme'),
  odd('word-null', 'the word null for a credential'),
  odd('very-long', 'a very long credential'),
  odd('word-undefined', 'the word undefined for a credential'),
  odd('word-zero', 'zero for a credential'),
  odd('always-true', 'a credential that adds "or always" to a query'),
  odd('any-text', 'the wildcard for any text'),
  odd('any-character', 'a credential with a wildcard for a character'),
]

/** Tried one at a time, with a genuine login after each: targets lock accounts after a few wrong passwords in a row. */
export const PASSWORDS: readonly Forged[] = [
  { forgery: 'wrong-password', says: 'a genuine name with a wrong password', category: 206 },
  { forgery: 'empty-password', says: 'a genuine name with an empty password', category: 206 },
  {
    forgery: 'password-other-case',
    says: 'a genuine name with its password in other case',
    category: 206,
  },
  { forgery: 'password-cut', says: 'a genuine name with its password cut short', category: 206 },
  { forgery: 'password-extended', says: 'a genuine name with more after its password', category: 206 },
]

/** Those that an operation is tried with. */
export function forgeriesAt(endpoint: Endpoint, api: Api): readonly Forged[] {
  return [...EVERYWHERE, ...onAFew(endpoint, api)]
}

/** Each at another operation of a kind than the one before, so that together they reach many. */
function onAFew(endpoint: Endpoint, api: Api): readonly Forged[] {
  const alike = ofKind(api, kindOf(endpoint))
  return ON_A_FEW.filter((_, index) => alike[index % alike.length] === endpoint)
}

/** Every read, whose answer alone would be the harm, and the first of the others. */
export const isOneOfAFew = (endpoint: Endpoint, api: Api): boolean =>
  !endpoint.permissionOnly && (reads(endpoint) || ofKind(api, 'others')[0] === endpoint)

type Kind = 'reads' | 'others'

const kindOf = (endpoint: Endpoint): Kind => (reads(endpoint) ? 'reads' : 'others')

const ofKind: (api: Api, kind: Kind) => readonly Endpoint[] = keptBy((api, kind) =>
  api.endpoints.filter(endpoint => !isOpen(endpoint) && kindOf(endpoint) === kind),
)
