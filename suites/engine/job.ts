import type { Broken, Case, Claim, ClosedCase, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Scene } from './scene.ts'

/** A case with the claim that it speaks for. */
export interface Job {
  readonly claim: Claim
  readonly case: Case
  /** Cases of other claims travel in the same request. */
  readonly isShared?: true
  /** What the run has learnt speaks against the claim already. */
  readonly isSuspected?: true
}

/** A case after it was played, with the requests that show it. */
export interface Played {
  readonly claim: Claim
  readonly case: Pick<Case, 'says' | 'clause'>
  readonly verdict: Verdict
  readonly script: readonly Exchange[]
  /** For a broken verdict: whether it broke again from fresh state. */
  readonly steady?: boolean
  /** For a broken verdict: what its entities went through before, as steps that bring it about again. */
  readonly past?: readonly Step[]
  /** What the case's own request was answered, for the permission matrix. */
  readonly answer?: string
  readonly requests: number
  readonly durationMs: number
}

/** A broken case that is still to be confirmed. */
export interface Suspect extends Played {
  readonly job: Job
  readonly verdict: Broken
}

/** What happens between one set-up and its clearing. */
export interface Act {
  readonly scene: Scene
  readonly played: Played[]
  readonly suspects: Suspect[]
  readonly unreached: Job[]
  /** Cases that were answered as they should be: what they left behind is judged by the closing. */
  readonly closed: { readonly job: Job; readonly seen: ClosedCase }[]
}
