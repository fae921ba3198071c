import type { Case } from '../../contracts/model/claim.ts'
import type { Family, PlannedClaim } from '../engine/family.ts'
import { isUntried } from '../engine/family.ts'

/** A case that broke, by its claim and its position among the claim's cases. */
export interface BrokenCase {
  readonly claim: string
  readonly position: number
}

/** The same families, whose cases tell when they break: what the order of a run is learnt from. */
export const noted = (families: readonly Family[], note: (broken: BrokenCase) => void): readonly Family[] =>
  families.map(family => ({
    ...family,
    claims: api => family.claims(api).map(planned => notedClaim(planned, note)),
  }))

function notedClaim(planned: PlannedClaim, note: (broken: BrokenCase) => void): PlannedClaim {
  return {
    ...planned,
    cases: context => {
      const cases = planned.cases(context)
      if (isUntried(cases)) return cases
      return Array.from(cases, (each, position) =>
        notedCase(each, { claim: planned.claim.id, position }, note),
      )
    },
  }
}

function notedCase(each: Case, broken: BrokenCase, note: (broken: BrokenCase) => void): Case {
  return {
    ...each,
    judge: results => {
      const verdict = each.judge(results)
      if (verdict.kind === 'broken') note(broken)
      return verdict
    },
  }
}
