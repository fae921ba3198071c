import type { Case, Claim } from '../../contracts/model/claim.ts'
import type { Family, PlannedClaim } from '../engine/family.ts'
import { isUntried } from '../engine/family.ts'

/** A case that broke, by its claim and its position among the claim's cases. */
export interface BrokenCase {
  readonly claim: string
  readonly position: number
}

/** Hears of the cases of a run: what its order is learnt from. */
export interface CaseListener {
  readonly onPlanned: (claim: Claim, cases: readonly Case[]) => void
  readonly onBroken: (broken: BrokenCase) => void
}

/** The same families, whose cases tell when they break. */
export const noted = (families: readonly Family[], listener: CaseListener): readonly Family[] =>
  families.map(family => ({
    ...family,
    claims: api => family.claims(api).map(planned => notedClaim(planned, listener)),
  }))

function notedClaim(planned: PlannedClaim, listener: CaseListener): PlannedClaim {
  const { claim } = planned
  return {
    ...planned,
    cases: context => {
      const cases = planned.cases(context)
      if (isUntried(cases)) return cases
      const all = Array.from(cases, (each, position) =>
        notedCase(each, { claim: claim.id, position }, listener),
      )
      listener.onPlanned(claim, all)
      return all
    },
  }
}

function notedCase(each: Case, broken: BrokenCase, { onBroken }: CaseListener): Case {
  return {
    ...each,
    judge: results => {
      const verdict = each.judge(results)
      if (verdict.kind === 'broken') onBroken(broken)
      return verdict
    },
  }
}
