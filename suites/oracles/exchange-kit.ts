/** Hand-made exchanges for the tests of the oracles. */
import type { Caller } from '../../contracts/model/caller.ts'
import type { Results } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange, NoResponse } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Snapshot, Shown } from '../../contracts/model/snapshot.ts'
import type { AnswerKind, Target } from '../../contracts/model/target.ts'

export interface Told {
  readonly status?: number
  /** The reply's JSON; `body` says what the bytes are where they are no JSON. */
  readonly json?: Json
  readonly body?: string | Uint8Array
  readonly headers?: { readonly [name: string]: string }
  readonly method?: string
  readonly path?: string
  readonly sent?: string
  readonly caller?: Caller
  readonly durationMs?: number
}

const caller: Caller = { kind: 'identity', name: 'full' }
const request = { method: 'PUT', path: '/users/7', headers: [] }

/** An exchange that was answered. */
export function answeredWith(status: number, told: Told = {}): Exchange {
  const { json, body = json === undefined ? '' : JSON.stringify(json), headers = {}, sent, ...rest } = told
  return {
    number: 1,
    endpoint: 'desk.update',
    caller: rest.caller ?? caller,
    request: {
      ...request,
      method: rest.method ?? request.method,
      path: rest.path ?? request.path,
      ...(sent !== undefined && { body: bytes(sent) }),
    },
    response: { status, headers, body: bytes(body), ...(json !== undefined && { json }) },
    durationMs: rest.durationMs ?? 5,
    retried: [],
  }
}

/** An exchange that brought no answer. */
export function unanswered(kind: NoResponse['kind'], from: Caller = caller): Exchange {
  return {
    number: 1,
    endpoint: 'desk.update',
    caller: from,
    request,
    failure: { kind, message: 'the connection was closed' },
    durationMs: 5,
    retried: [],
  }
}

const kinds: { readonly [status: number]: AnswerKind } = {
  200: 'accepted',
  201: 'accepted',
  302: 'redirect',
  400: 'refused',
  401: 'denied',
  403: 'denied',
  404: 'not-found',
  405: 'refused',
  422: 'refused',
  429: 'throttled',
  500: 'failed',
}

/** An answer with the class that a target without settings of its own gives it. */
export function judged(
  status: number,
  told?: Told,
): { readonly exchange: Exchange; readonly kind: AnswerKind } {
  return { exchange: answeredWith(status, told), kind: kinds[status] ?? 'other' }
}

export const judgedUnanswered = (
  kind: NoResponse['kind'],
): { readonly exchange: Exchange; readonly kind: AnswerKind } => ({
  exchange: unanswered(kind),
  kind: 'failed',
})

const bytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** What a case came to that was accepted throughout, and otherwise found nothing but what is told. */
export const resultsWith = (told: Partial<Results>): Results => ({
  exchange: () => answeredWith(200),
  sent: () => ({}),
  snapshot: () => ({ entity: 'subject', views: new Map() }),
  walk: () => [],
  property: () => undefined,
  ...told,
})

/** What one read shows of an entity. */
export function shownBy(read: string, places: { readonly [place: string]: readonly Shown[] }): Snapshot {
  const view = {
    read,
    status: 200,
    presence: 'shown' as const,
    places: new Map(Object.entries(places)),
    exchange: answeredWith(200),
  }
  return { entity: 'subject', views: new Map([[read, view]]) }
}

/** An endpoint that documents these replies. */
export const endpointWith = (
  responses: Endpoint['responses'],
  method: Endpoint['method'] = 'PUT',
): Endpoint => ({
  id: 'desk.update',
  api: 'desk',
  method,
  path: '/users/{id}',
  title: 'Changes a user',
  source: { document: 'Desk API', place: 'Changes a user' },
  permission: { anyOf: ['*'], basis: 'inferred' },
  parameters: [],
  responses,
  ambiguities: [],
  marks: {},
  relations: [],
})

/** A target whose callers have these secrets, by their names. */
export const targetWith = (secrets: { readonly [identity: string]: string }): Target => ({
  name: 'desk',
  mode: 'sandbox',
  allowHosts: ['127.0.0.1'],
  allow: [],
  apis: [
    {
      api: 'desk',
      baseUrl: 'http://127.0.0.1:1',
      identities: Object.entries(secrets).map(([name, value]) => ({
        name,
        permissions: ['*'],
        credential: { kind: 'bearer', token: { value, shown: `$${name}` } },
      })),
      known: {},
      routes: {},
      notTestable: {},
    },
  ],
  answers: {
    accepted: { statuses: 'default' },
    refused: { statuses: 'default' },
    denied: { statuses: 'default' },
  },
  limits: { requestsPerSecond: 1, concurrency: 1, timeoutMs: 1, slowMs: 1000, budget: 1, runMs: 1 },
})
