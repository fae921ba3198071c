import type { Claim } from '../../contracts/model/claim.ts'
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
  /** Requests in all. */
  readonly budget: number
  /** So many requests it may still take, besides those that clean-up needs. */
  readonly left: () => number
  /** Whether a request was not sent because the budget, less what clean-up needs, is spent. */
  readonly exhausted: () => boolean
  /** Whether somebody asked the run to stop. */
  readonly interrupted: () => boolean
  /** Whether the run has taken longer than the profile lets it. */
  readonly overtime: () => boolean
  /** The claims of this run, by id. */
  readonly claims: ReadonlyMap<string, Claim>
}
