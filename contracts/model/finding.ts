import type { Severity } from './claim.ts'
import type { Basis, Citation } from './source.ts'

/** A request as the findings file shows it. Secrets stand as `$NAME` of environment variables. */
export interface ShownRequest {
  readonly method: string
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body?: string
  /** A line for a POSIX shell that sends the same bytes. */
  readonly curl: string
}

export interface ShownResponse {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  readonly durationMs: number
}

/** A promise that the target broke, as the findings file holds it (`--json`). */
export interface Finding {
  /** `<endpoint>/<clause, relation or identity>:<oracle>:<direction>`; never made of random input. */
  readonly id: string
  readonly status: 'new' | 'known'
  readonly claim: string
  readonly api: string
  readonly endpoint: string
  readonly clause?: string
  /** The property that is not as it was written, where that is what broke. */
  readonly property?: string
  readonly basis: Basis
  readonly category: number
  readonly severity: Severity
  readonly title: string
  readonly expected: string
  readonly observed: string
  readonly source: Citation
  readonly request?: ShownRequest
  readonly response?: ShownResponse
  readonly twin?: { readonly request: ShownRequest; readonly response?: ShownResponse }
  /** How many cases or claims broke for the same reason. */
  readonly count: number
  /** Other claims grouped under this finding. */
  readonly also?: readonly string[]
  /** The command that repeats just this. */
  readonly replay: string
  /** All requests of the case as curl lines, where one is not enough. */
  readonly script?: readonly string[]
}

/** One cell of the permission matrix: endpoints down, identities across. */
export interface MatrixCell {
  readonly endpoint: string
  readonly caller: string
  readonly expected: 'let in' | 'denied' | 'neutral'
  readonly observed: string
  readonly verdict: 'held' | 'broken' | 'inconclusive' | 'neutral'
}

/** What a run leaves as one JSON file; its JSON Schema is published beside it. */
export interface FindingsFile {
  readonly version: 1
  readonly tool: { readonly name: 'plumbline'; readonly version: string }
  readonly target: { readonly name: string; readonly apis: { readonly [api: string]: string } }
  readonly seed: number
  readonly tag: string
  readonly startedAt: string
  readonly requests: number
  readonly durationMs: number
  readonly outcome: 'conforms' | 'findings' | 'inconclusive' | 'residue' | 'error' | 'interrupted'
  readonly coverage: Coverage
  readonly findings: readonly Finding[]
  readonly fixed: readonly { readonly id: string; readonly title: string }[]
  readonly unsteady: readonly Finding[]
  readonly inconclusive: readonly { readonly claim: string; readonly reason: string }[]
  readonly leftOut: readonly { readonly claim: string; readonly reason: string }[]
  readonly errors: readonly { readonly where: string; readonly message: string }[]
  readonly matrix: readonly MatrixCell[]
}

export interface Coverage {
  readonly endpoints: { readonly [endpoint: string]: EndpointCoverage }
}

export interface EndpointCoverage {
  readonly held: number
  readonly broken: number
  readonly inconclusive: number
  readonly leftOut: number
  readonly requests: number
  /** Of the properties that the contract writes, how many could be observed. */
  readonly observable?: { readonly seen: number; readonly of: number }
}
