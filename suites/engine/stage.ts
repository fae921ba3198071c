import type { Case, Claim, Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Cast } from './cast.ts'
import type { CaseContext } from './family.ts'
import type { Lane } from './lane.ts'
import type { Watch } from './watch.ts'

/** What a batch is played on: the way to the target, the entities, and the watchers over every exchange. */
export interface Stage {
  readonly lane: Lane
  readonly cast: Cast
  readonly context: CaseContext
  readonly watch: Watch
  /** Whether the budget is spent. */
  readonly exhausted: () => boolean
  /** The claims of this run, by id. */
  readonly claims: ReadonlyMap<string, Claim>
}

/** A case with the claim that it speaks for. */
export interface Job {
  readonly claim: Claim
  readonly case: Case
}

/** A case after it was played, with the requests that show it. */
export interface Played {
  readonly claim: Claim
  readonly case: Pick<Case, 'says' | 'clause'>
  readonly verdict: Verdict
  readonly script: readonly Exchange[]
  /** For a broken verdict: whether it broke again from fresh state. */
  readonly steady?: boolean
  /** What the case's own request was answered, for the permission matrix. */
  readonly answer?: string
  readonly requests: number
  readonly durationMs: number
}
