import type { Costs } from './case-cost.ts'
import type { Job } from './job.ts'
import { lean } from './lean.ts'
import { bought, gainsOf, lotOf } from './lots.ts'
import type { Lot } from './lots.ts'
import type { Slice } from './slice.ts'
import { essentialRank } from './yields.ts'

/**
 * Spends a budget: first what is essential of every endpoint, then in each batch the cases that promise most per request,
 * set-up counted in, until the budget is likely to be spent. What is left of the batches comes after that in the same order,
 * should there be anything to spare.
 */
export function slicesWithin(batches: readonly Slice[], budget: number, costs: Costs): readonly Slice[] {
  const essentials = essentialsOf(batches)
  const gains = gainsOf(batches)
  const first = batches.flatMap(slice => part(slice, job => essentials.has(job)))
  const expense = first.map(slice => lotOf(slice, costs, gains)).reduce((sum, lot) => sum + costOfLot(lot), 0)
  const lots = batches
    .flatMap(slice => part(slice, job => !essentials.has(job)))
    .map(slice => lotOf(slice, costs, gains))
  const essential = first.map(leanSlice)
  return [...essential, ...inWaves(lots, budget - expense)].filter(([, jobs]) => jobs.length > 0)
}

/** What the best of a budget left over, should it have cost less than was thought, goes in waves of this part of it. */
const WAVE = 0.1

/** The best of all for the budget, then the best of the rest for a small part of it, and so on. */
function inWaves(lots: readonly Lot[], budget: number): readonly Slice[] {
  const slices: Slice[] = []
  let rest = lots
  for (let purse = budget; ; purse = budget * WAVE) {
    const best = bought(rest, purse)
    slices.push(...best.map(takenOf))
    rest = rest.map(leftOf).filter(({ offers }) => offers.length > 0)
    if (best.length === 0) return [...slices, ...rest.map(remainderOf)]
  }
}

const leftOf = (lot: Lot): Lot => ({ ...lot, offers: lot.offers.slice(lot.taken), taken: 0 })

/** Of every endpoint the fullest case of its main promise, and of the strongest promise about who is let in. */
function essentialsOf(batches: readonly Slice[]): ReadonlySet<Job> {
  const best = new Map<string, { readonly job: Job; readonly rank: number }>()
  for (const job of batches.flatMap(([, jobs]) => jobs)) {
    const rank = essentialRank(job.claim)
    if (rank === undefined) continue
    const key = `${job.claim.endpoint} ${job.claim.family}`
    const other = best.get(key)
    const saysMore = other?.rank === rank && partsSent(job) > partsSent(other.job)
    if (!other || rank < other.rank || saysMore) best.set(key, { job, rank })
  }
  return new Set([...best.values()].map(({ job }) => job))
}

const partsSent = ({ case: { steps } }: Job): number =>
  Math.max(0, ...steps.map(step => (step.do === 'send' ? Object.keys(step.draft.values).length : 0)))

function part([batch, jobs]: Slice, belongs: (job: Job) => boolean): readonly Slice[] {
  const members = jobs.filter(belongs)
  return members.length === 0 ? [] : [[batch, members]]
}

/** The same cases, without a look at what they leave behind. */
export const leanSlice = ([batch, jobs]: Slice): Slice => [lean(batch), jobs]

const costOfLot = ({ around, offers }: Lot): number =>
  offers.reduce((sum, { jobs, cost }) => sum + (jobs.length > 0 ? cost : 0), around)

function takenOf({ batch, offers, taken }: Lot): Slice {
  const had = offers.slice(0, taken)
  return [had.some(({ jobs }) => jobs.length === 0) ? batch : lean(batch), had.flatMap(({ jobs }) => jobs)]
}

const remainderOf = ({ batch, offers }: Lot): Slice => [batch, offers.flatMap(({ jobs }) => jobs)]
