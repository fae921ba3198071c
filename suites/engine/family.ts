import type { Api } from '../../contracts/model/api.ts'
import type { Case, Claim } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { AnswerKind, Identity, Target, TargetApi } from '../../contracts/model/target.ts'
import type { RequestWorld } from '../../fixtures/requests/world.ts'
import type { Facts } from './facts.ts'

/** What a claim may look at while it thinks up its cases. Nothing here sends a request. */
export interface CaseContext {
  readonly api: Api
  readonly endpoints: ReadonlyMap<string, Endpoint>
  readonly target: Target
  readonly targetApi: TargetApi
  readonly world: RequestWorld
  readonly facts: Facts
  readonly classify: (exchange: Exchange) => AnswerKind
  /** The identity that the step caller `permitted` stands for at this endpoint. */
  readonly permitted: (endpoint: Endpoint) => Identity | undefined
  /** A number for this run and this text, for choices that a seed must repeat. */
  readonly seedOf: (text: string) => number
  /** Random cases per clause. */
  readonly runs: number
}

/** Why a claim has no cases on this target. */
export interface Untried {
  /** `inconclusive` where the promise stands but can't be tried; `left-out` where the profile or the command said so. */
  readonly untried: 'inconclusive' | 'left-out'
  readonly reason: string
}

export interface PlannedClaim {
  readonly claim: Claim
  readonly cases: (context: CaseContext) => Iterable<Case> | Untried
  /** Whether what the run has learnt speaks against the claim already: where requests are scarce it is tried first. */
  readonly isSuspected?: (context: CaseContext) => boolean
  /** Patterns of the claims whose cases this one lives on: it speaks for the closing of their batches. */
  readonly livesOn?: readonly string[]
}

/** A kind of demand: one file in suites/conformance, listable without a target. */
export interface Family {
  readonly id: string
  readonly title: string
  readonly claims: (api: Api) => readonly PlannedClaim[]
}

export const isUntried = (cases: Iterable<Case> | Untried): cases is Untried => 'untried' in cases
