import type { Costs } from './case-cost.ts'
import type { Job } from './job.ts'
import { lean } from './lean.ts'
import { bought, lotOf } from './lots.ts'
import type { Lot } from './lots.ts'
import type { Slice } from './slice.ts'
import { isEssential } from './yields.ts'

/** What is essential may take such a share of a budget before it is played apart from all the rest, to be sure of it. */
const SURE = 0.6

/**
 * Spends a budget: first what is essential of every endpoint, then in each batch the cases that promise most per request,
 * set-up counted in, until the budget is likely to be spent. What is left of the batches comes after that, should there be
 * anything to spare.
 */
export function slicesWithin(batches: readonly Slice[], budget: number, costs: Costs): readonly Slice[] {
  const essentials = essentialsOf(batches)
  const first = batches.flatMap(slice => part(slice, job => essentials.has(job)))
  const expense = first.map(slice => lotOf(slice, costs)).reduce((sum, lot) => sum + costOfLot(lot), 0)
  const lots = batches
    .flatMap(slice => part(slice, job => !essentials.has(job)))
    .map(slice => lotOf(slice, costs))
  const best = bought(lots, budget - expense).map(takenOf)
  const rest = lots.filter(lot => lot.taken < lot.offers.length).map(remainderOf)
  const essential = first.map(leanSlice)
  return [...(expense <= budget * SURE ? joined(essential, best) : [...essential, ...best]), ...rest].filter(
    ([, jobs]) => jobs.length > 0,
  )
}

/** The first case of each claim that is essential. */
function essentialsOf(batches: readonly Slice[]): ReadonlySet<Job> {
  const firsts = new Map<string, Job>()
  for (const job of batches.flatMap(([, jobs]) => jobs))
    if (isEssential(job.claim) && !firsts.has(job.claim.id)) firsts.set(job.claim.id, job)
  return new Set(firsts.values())
}

function part([batch, jobs]: Slice, belongs: (job: Job) => boolean): readonly Slice[] {
  const members = jobs.filter(belongs)
  return members.length === 0 ? [] : [[batch, members]]
}

/** What is essential of a batch and what was bought of it share one set-up. */
function joined(essential: readonly Slice[], best: readonly Slice[]): readonly Slice[] {
  const more = new Map(best.map(slice => [slice[0].id, slice]))
  const both = essential.map(([batch, jobs]): Slice => {
    const other = more.get(batch.id)
    return other ? [other[0], [...jobs, ...other[1]]] : [batch, jobs]
  })
  const begun = new Set(essential.map(([{ id }]) => id))
  return [...both, ...best.filter(([{ id }]) => !begun.has(id))]
}

/** The same cases, without a look at what they leave behind. */
export const leanSlice = ([batch, jobs]: Slice): Slice => [lean(batch), jobs]

const costOfLot = ({ around, offers }: Lot): number =>
  offers.reduce((sum, { job, cost }) => sum + (job ? cost : 0), around)

function takenOf({ batch, offers, taken }: Lot): Slice {
  const had = offers.slice(0, taken)
  return [had.some(({ job }) => !job) ? batch : lean(batch), had.flatMap(({ job }) => job ?? [])]
}

const remainderOf = ({ batch, offers, taken }: Lot): Slice => [
  batch,
  offers.slice(taken).flatMap(({ job }) => job ?? []),
]
