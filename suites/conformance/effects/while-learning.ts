import type { Observation } from '../../../fixtures/state/observation.ts'
import type { CaseContext } from '../../engine/family.ts'
import { isGivenBack } from './given-back.ts'
import type { Earlier } from './given-back.ts'
import { seenAt, strayedBetween } from './seen.ts'
import type { Write } from './written.ts'

/**
 * What strayed when the learning phase wrote this property by this endpoint: a harm done only once is not seen again. What
 * moved at a read that was last looked at before another write may be that write's.
 */
export function strayedWhileLearning(
  context: CaseContext,
  { endpoint, property }: Pick<Write, 'endpoint' | 'property'>,
) {
  const { observations } = context.facts.places
  return observations.flatMap(({ endpoint: id, effects, before, after, stale }, index) => {
    if (!before || id !== endpoint.id || !effects.some(effect => effect.property === property)) return []
    const earlier = observations.slice(0, index).flatMap(each => (isAfterAnother(each) ? [each] : []))
    return strayedBetween(context, before, after, effects).filter(
      each => !stale?.has(each.difference.read) && !isGivenBack(context, endpoint, each, earlier),
    )
  })
}

/**
 * Whether what the learning phase saw of this write speaks against it: something else moved, or the value did not show
 * where it shows when others write it.
 */
export function isDoubtful(
  context: CaseContext,
  { endpoint, property }: Pick<Write, 'endpoint' | 'property'>,
): boolean {
  const isLost = context.facts.places.observations.some(
    ({ endpoint: id, effects, before, after }) =>
      id === endpoint.id &&
      effects.some(
        each =>
          each.property === property &&
          each.key === undefined &&
          seenAt(context, property, each.value, before, after).some(
            ({ sameness }) => sameness === 'different',
          ),
      ),
  )
  return isLost || strayedWhileLearning(context, { endpoint, property }).length > 0
}

const isAfterAnother = (each: Observation): each is Observation & Earlier => each.before !== undefined
