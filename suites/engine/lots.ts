import type { Batch } from '../../contracts/model/claim.ts'
import { costAround, costOf, costOfCase } from './case-cost.ts'
import type { Costs } from './case-cost.ts'
import { groupedBy } from './grouped-by.ts'
import type { Job } from './job.ts'
import { lean } from './lean.ts'
import type { Slice } from './slice.ts'
import { ratedCases, sortedAs, yieldOf, yieldOfTrace } from './yields.ts'

/**
 * Cases that one request serves, with what they promise: likely finds, and requests. Without any: the closing of the batch,
 * with its set-up.
 */
interface Offer {
  readonly jobs: readonly Job[]
  readonly gain: number
  readonly cost: number
}

/** What is to be had of a batch, the best first. */
export interface Lot {
  readonly batch: Batch
  /** What it takes besides its cases, without its closing. */
  readonly around: number
  readonly offers: readonly Offer[]
  taken: number
}

export function lotOf([batch, jobs]: Slice, costs: Costs, gains: Gains): Lot {
  const promising = jobs.map(job => ({ job, gain: gains.get(job) ?? 0 }))
  const offers = rowsOf(promising).map((row): Offer => ({
    jobs: row.map(({ job }) => job),
    gain: row.reduce((sum, { gain }) => sum + gain, 0),
    cost: Math.max(...row.map(({ job }) => costOfCase(job.case, costs))),
  }))
  const trace = costAround(batch, costs) - costAround(lean(batch), costs)
  const around = costAround(lean(batch), costs) + costOfTwins(batch, jobs, costs)
  if (trace > 0) offers.push({ jobs: [], cost: trace, gain: yieldOfTrace(batch, jobs) })
  return { batch, around, offers: offers.toSorted((a, b) => b.gain / b.cost - a.gain / a.cost), taken: 0 }
}

/** What each case of a run is likely to find. */
export type Gains = ReadonlyMap<Job, number>

export function gainsOf(slices: readonly Slice[]): Gains {
  const jobs = slices.flatMap(([, members]) => members)
  const claims = [...groupedBy(jobs, ({ claim }) => claim)].map(([claim, members]) => ({
    claim,
    cases: members.map(job => ({ job, ...sortedAs(job.case) })),
  }))
  return new Map(
    ratedCases(claims)
      .flat()
      .map(({ member, kind, position }) => [
        member.job,
        yieldOf(kind, position) * (member.job.isSuspected ? SUSPECTED : 1),
      ]),
  )
}

/** What was seen to go wrong once is all but found. */
const SUSPECTED = 1000

interface Promising {
  readonly job: Job
  readonly gain: number
}

/** The best cases of all places that may travel together, then the second best of each; others by themselves. */
function rowsOf(cases: readonly Promising[]): readonly (readonly Promising[])[] {
  const single = cases.filter(({ job }) => !job.case.merge).map(each => [each])
  const companies = groupedBy(
    cases.filter(({ job }) => job.case.merge),
    ({ job }) => job.case.merge?.company,
  )
  return [...single, ...[...companies.values()].flatMap(inRows)]
}

function inRows(members: readonly Promising[]): readonly (readonly Promising[])[] {
  const columns = [...groupedBy(members, ({ job }) => job.case.merge?.place).values()].map(column =>
    column.toSorted((a, b) => b.gain - a.gain),
  )
  const rows = Math.max(...columns.map(column => column.length))
  return Array.from({ length: rows }, (_, row) => columns.flatMap(column => column[row] ?? []))
}

/** Accepted requests that cases are held against are sent once for all of them. */
function costOfTwins({ twins = {} }: Batch, jobs: readonly Job[], costs: Costs): number {
  const needed = new Set(jobs.flatMap(({ case: { twin, twinOfParts } }) => (twinOfParts ? [] : (twin ?? []))))
  return [...needed].reduce((sum, twin) => sum + costOf(twins[twin] ?? [], costs), 0)
}

/** Takes from the lots until the budget is likely to be spent; returns those that it took from, as it began them. */
export function bought(lots: readonly Lot[], budget: number): readonly Lot[] {
  const begun: Lot[] = []
  const openings = new Map(lots.map(lot => [lot, opening(lot)]))
  let left = budget
  for (;;) {
    const best = bestPurchase(openings, left)
    if (!best) return begun
    if (best.lot.taken === 0) begun.push(best.lot)
    best.lot.taken += best.count
    left -= best.cost
  }
}

interface Purchase {
  readonly lot: Lot
  readonly count: number
  readonly cost: number
  readonly density: number
}

function bestPurchase(
  openings: ReadonlyMap<Lot, Purchase | undefined>,
  budget: number,
): Purchase | undefined {
  let best: Purchase | undefined
  for (const [lot, first] of openings) {
    const whole = lot.taken === 0 ? first : next(lot)
    const purchase = whole && whole.cost > budget && lot.taken === 0 ? opening(lot, budget) : whole
    if (purchase && purchase.cost <= budget && purchase.density > (best?.density ?? 0)) best = purchase
  }
  return best
}

/** As many cases of a batch as its set-up pays best with, or as there is money for. */
function opening(lot: Lot, budget = Number.POSITIVE_INFINITY): Purchase | undefined {
  let best: Purchase | undefined
  let gain = 0
  let cost = lot.around
  for (const [index, offer] of lot.offers.entries()) {
    gain += offer.gain
    cost += offer.cost
    const density = gain / Math.max(cost, 0.1)
    if (best && (density <= best.density || cost > budget)) return best
    best = { lot, count: index + 1, cost, density }
  }
  return best
}

function next(lot: Lot): Purchase | undefined {
  const offer = lot.offers[lot.taken]
  return offer && { lot, count: 1, cost: offer.cost, density: offer.gain / offer.cost }
}
