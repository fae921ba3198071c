import type { Api } from '../../contracts/model/api.ts'
import { creates } from './places-of.ts'
import type { Batch, Case, Step } from '../../contracts/model/claim.ts'

/** What an API lets expect of the cost of a step. */
export interface Costs {
  /** How many reads show an entity: what a snapshot of all of them takes. */
  readonly reads: number
  /** What an entity takes: made, found again and removed, or next to nothing where one serves many batches. */
  readonly entity: number
}

/** A rich one serves many batches, so that each pays a part of what it took to make. */
const RICH = 3
/** What a request makes is found and removed. */
const MADE = 2
const BORROWED = 8
const FILLED = 12
const WALKED = 2

/** So many requests a case or a set-up is likely to take; an estimate that orders, never a promise. */
export const costOf = (steps: readonly Step[], costs: Costs): number =>
  steps.reduce((sum, step) => sum + costOfStep(step, costs), 0)

export const costOfCase = ({ steps }: Case, costs: Costs): number => Math.max(0.2, costOf(steps, costs))

/** What a batch takes besides its cases. */
export const costAround = ({ setup, closing }: Batch, costs: Costs): number =>
  costOf(setup, costs) + costOf(closing?.steps ?? [], costs)

function costOfStep(step: Step, { reads, entity }: Costs): number {
  switch (step.do) {
    case 'create':
      return step.rich ? RICH : entity
    case 'borrow':
      return BORROWED
    case 'recast':
    case 'choose':
      return 0
    case 'fill':
      return FILLED
    case 'send':
      return creates(step.draft.endpoint) ? MADE : 1
    case 'snapshot':
      return step.of.length * (step.reads?.length ?? reads)
    case 'walk':
      return WALKED
  }
}

/** How many requests show all there is to see of one entity. */
export const readsOf = (api: Api): number =>
  Math.max(
    1,
    api.endpoints.filter(({ relations }) =>
      relations.some(({ kind }) => kind === 'shows' || kind === 'lists' || kind === 'collects'),
    ).length,
  )
