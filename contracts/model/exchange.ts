import type { Caller } from './caller.ts'
import type { Json } from './json.ts'
import type { WireRequest } from './request.ts'

export interface Response {
  readonly status: number
  readonly headers: { readonly [lowerCaseName: string]: string }
  /** The bytes as they came, cut at the client's limit. */
  readonly body: Uint8Array
  /** The body read strictly as JSON, where it reads as such. */
  readonly json?: Json
  /** Why the body was not read to its end, or not as JSON: nothing is to be concluded from what is missing. */
  readonly unread?: 'too-long' | 'too-deep'
}

/** Why there is no response. `slow` is the client's own time limit. */
export interface NoResponse {
  readonly kind: 'slow' | 'cut' | 'unreachable' | 'not-allowed' | 'budget'
  readonly message: string
}

/** One request and what came back. Credentials are never in it: the caller says whose they were. */
export interface Exchange {
  /** Counts up through the run, from 1. */
  readonly number: number
  readonly endpoint: string
  readonly caller: Caller
  readonly request: WireRequest
  readonly response?: Response
  readonly failure?: NoResponse
  readonly durationMs: number
  /** How often it was sent again before (429, 503, a dropped connection), with the reasons. */
  readonly retried: readonly string[]
}
