import { costAround, costOfCase } from './case-cost.ts'
import type { Costs } from './case-cost.ts'
import { slicesWithin } from './slices.ts'
import type { Slice } from './slice.ts'

/** The order in which an API's batches are played. */
export interface Queue {
  readonly slices: readonly Slice[]
  /** Not everything is likely to fit into the budget, so that entities are shared and set-ups kept small. */
  readonly frugal: boolean
}

/** What comes first where everything is played: main promises and permissions, then what is likely to find something. */
const FAMILIES = ['accepts', 'permissions', 'refuses', 'effects', 'lists', 'protocol', 'replies', 'sequences']

/** Estimates may be wrong by so much before a budget counts as large enough for everything. */
const MARGIN = 1.25

/** Puts batches in their order: all of them, or the best of each within so many requests. */
export function queueOf(batches: readonly Slice[], budget: number, reads: number): Queue {
  const whole = batches.reduce((sum, slice) => sum + expenseOf(slice, { reads, entity: ALONE }), 0)
  if (whole * MARGIN <= budget)
    return { slices: batches.toSorted((a, b) => rankOf(a) - rankOf(b)), frugal: false }
  return { slices: slicesWithin(batches, budget, { reads, entity: SHARED }), frugal: true }
}

/** Made, found again, removed. */
const ALONE = 3
/** Now and then a case uses an entity up. */
const SHARED = 0.5

function rankOf([, jobs]: Slice): number {
  const families = jobs.map(({ claim }) => FAMILIES.indexOf(claim.family))
  return Math.min(...families.map(rank => (rank < 0 ? FAMILIES.length : rank)))
}

const expenseOf = ([batch, jobs]: Slice, costs: Costs): number =>
  costAround(batch, costs) + jobs.reduce((sum, job) => sum + costOfCase(job.case, costs), 0)
