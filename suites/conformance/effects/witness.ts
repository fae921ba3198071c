import type { Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { Difference, Snapshot } from '../../../contracts/model/snapshot.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import type { CaseContext } from '../../engine/family.ts'
import { entityOf } from '../../engine/places-of.ts'
import { bystanderSpared } from '../../oracles/bystander-spared.ts'
import { BORROWED } from './lent-entry.ts'
import { castSize } from './stage-of-effects.ts'
import { look } from './steps.ts'

/** Somebody whom a request that names nobody is not about. */
const WITNESS = 'somebody else'

/** A witness wherever one can be made, so that none has to be borrowed. */
export const hasWitness = (context: CaseContext): boolean => castSize(context) === Infinity

/** What others may have been written to serves as well. */
export const witness = (context: CaseContext): Step => ({
  do: 'create',
  as: WITNESS,
  entity: entityOf(context.api) ?? '',
  used: true,
})

export const lookAtWitness = (as: string, reads?: readonly string[]): Step =>
  look(`witness ${as}`, [WITNESS], reads)

/** The same request about the witness. */
export const aboutWitness = (draft: Draft): Draft => ({
  ...draft,
  values: Object.fromEntries(
    Object.entries(draft.values).map(([place, value]) => [
      place,
      'of' in value && value.of === BORROWED ? { ...value, of: WITNESS } : value,
    ]),
  ),
})

/** Nothing moved of the witness between two looks, as far as it counts. */
export function witnessSpared(
  context: CaseContext,
  results: Results,
  [before, after]: readonly [string, string],
  sent: string,
  moved = (earlier: Snapshot, later: Snapshot): readonly Difference[] =>
    differences(earlier, later, context.facts.noise),
): Verdict {
  const [earlier, later] = [before, after].map(as => results.snapshot(`witness ${as}`, WITNESS))
  const exchange = results.exchange(sent)
  const found = earlier && later ? moved(earlier, later) : []
  return bystanderSpared([{ who: WITNESS, differences: found }], exchange.endpoint, exchange)
}
