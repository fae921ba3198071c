import type { Reach } from './endpoint.ts'
import type { Json } from './json.ts'

/** What may be done to a deployment. */
export type Mode = 'read-only' | 'sandbox'

/**
 * What a run may do besides: reach somebody outside, or write to known ids what may lock their users out for as long as the
 * case lasts.
 */
export type Allowed = Reach | 'lock-out'

/** One credential, and what its holder may do. Secrets are resolved; `shown` names each for curl lines and records. */
export interface Identity {
  readonly name: string
  readonly permissions: readonly string[]
  readonly userId?: number | string
  readonly credential: Credential
}

export type Credential =
  | { readonly kind: 'headers'; readonly headers: { readonly [name: string]: Secret } }
  | { readonly kind: 'query'; readonly query: { readonly [name: string]: Secret } }
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'digest'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'bearer'; readonly token: Secret }

export interface Secret {
  readonly value: string
  /** How it is shown: `$OMNIDESK_KEY`, from the profile's `${OMNIDESK_KEY}`; made from the identity's name otherwise. */
  readonly shown: string
}

export interface TargetApi {
  readonly api: string
  readonly baseUrl: string
  readonly identities: readonly Identity[]
  /** Values that name existing things, by kind; `*`: any valid spelling names something. */
  readonly known: { readonly [kind: string]: readonly Json[] | '*' }
  /** Endpoint id → `METHOD /path`. */
  readonly routes: { readonly [endpoint: string]: string }
  /** Endpoint id → why it can't be tested here. */
  readonly notTestable: { readonly [endpoint: string]: string }
}

/**
 * Which answers count as what. A pattern, where given, is searched in the body of a 2xx and means the class it stands at.
 */
export interface Answers {
  readonly accepted: StatusSet
  readonly refused: StatusSet
  readonly denied: StatusSet
}

export interface StatusSet {
  readonly statuses: readonly number[] | 'default'
  readonly bodyPattern?: string
}

export type AnswerKind =
  'accepted' | 'refused' | 'denied' | 'not-found' | 'redirect' | 'throttled' | 'failed' | 'other'

export interface Limits {
  readonly requestsPerSecond: number
  readonly concurrency: number
  readonly timeoutMs: number
  readonly slowMs: number
  readonly budget: number
  /** Of the whole run. */
  readonly runMs: number
}

/** A deployment, as a profile describes it, checked and with its secrets resolved. */
export interface Target {
  readonly name: string
  readonly mode: Mode
  readonly allowHosts: readonly string[]
  readonly allow: readonly Allowed[]
  readonly apis: readonly TargetApi[]
  readonly answers: Answers
  readonly limits: Limits
}
