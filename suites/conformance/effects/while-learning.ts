import type { Observation } from '../../../fixtures/state/observation.ts'
import type { WrittenEffect } from '../../../fixtures/state/drafting.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Strayed } from '../../oracles/nothing-else.ts'
import { isGivenBack } from './given-back.ts'
import type { Earlier } from './given-back.ts'
import { seenAt, strayedBetween } from './seen.ts'
import type { Write } from './written.ts'

/**
 * What strayed when the learning phase wrote this property by this endpoint: a harm done only once is not seen again. What
 * moved at a read that was last looked at before another write of the same, or of entries, may be that write's.
 */
export function strayedWhileLearning(
  context: CaseContext,
  { endpoint, property }: Pick<Write, 'endpoint' | 'property'>,
) {
  const { observations } = context.facts.places
  return observations.flatMap(({ endpoint: id, effects, before, after, stale }, index) => {
    if (!before || id !== endpoint.id || !effects.some(effect => effect.property === property)) return []
    const until = observations.slice(0, index)
    const earlier = until.flatMap(each => (isAfterAnother(each) ? [each] : []))
    const mayBeAnothers = ({ property, difference: { read } }: Strayed): boolean =>
      stale?.has(read) === true &&
      effectsSince(until, read).some(
        each => each.property === property || (each.key !== undefined && isOfEntries(observations, property)),
      )
    return strayedBetween(context, before, after, effects).filter(
      each => !mayBeAnothers(each) && !isGivenBack(context, endpoint, each, earlier),
    )
  })
}

const isOfEntries = (observations: readonly Observation[], property: string): boolean =>
  observations.some(({ effects }) =>
    effects.some(each => each.property === property && each.key !== undefined),
  )

/** What was written since the read was looked at last. */
function effectsSince(observations: readonly Observation[], read: string): readonly WrittenEffect[] {
  const last = observations.findLastIndex(({ after, whole = after }) => whole.views.has(read))
  return observations.slice(last + 1).flatMap(({ effects }) => effects)
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
