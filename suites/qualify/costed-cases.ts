import type { Case, Claim } from '../../contracts/model/claim.ts'
import { costAround, costOfCase } from '../engine/case-cost.ts'
import { lean } from '../engine/lean.ts'
import { sortedAs } from '../engine/yields.ts'
import type { Sorted } from '../engine/yields.ts'

/** What each case of a claim is likely to take. */
export interface CostedClaim {
  readonly claim: Pick<Claim, 'id' | 'clause'>
  readonly cases: readonly (Sorted & { readonly cost: number })[]
}

/** What a small budget lets expect: few reads, and entities that serve many batches. */
const COSTS = { reads: 3, entity: 0.5 }

/** Cases that travel with others share what the request takes, and all cases of a batch its set-up. */
export function costedCases(
  planned: readonly { readonly claim: Claim; readonly cases: readonly Case[] }[],
): readonly CostedClaim[] {
  const places = new Map<string, Set<string>>()
  for (const each of planned.flatMap(({ cases }) => cases)) {
    if (!each.merge) continue
    const together = places.get(companyOf(each)) ?? new Set<string>()
    places.set(companyOf(each), together.add(each.merge.place))
  }
  const share = (each: Case): number => (each.merge ? (places.get(companyOf(each))?.size ?? 1) : 1)
  const sizes = new Map<string, number>()
  for (const { batch } of planned.flatMap(({ cases }) => cases))
    sizes.set(batch.id, (sizes.get(batch.id) ?? 0) + 1)
  const around = ({ batch }: Case): number => costAround(lean(batch), COSTS) / (sizes.get(batch.id) ?? 1)
  return planned.map(({ claim, cases }) => ({
    claim,
    cases: cases.map(each => ({
      cost: costOfCase(each, COSTS) / share(each) + around(each),
      ...sortedAs(each),
    })),
  }))
}

const companyOf = ({ batch, merge }: Case): string => `${batch.id} ${merge?.company ?? ''}`
