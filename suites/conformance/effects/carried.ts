import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Difference, Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { CARRIED, carriedPlaces } from '../../../fixtures/state/carried.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Strayed } from '../../oracles/nothing-else.ts'

/**
 * Where a number that another request had named is gone after this one, which knows nothing of it. What an operation that
 * may name it does with it when it is left out is nobody's to say.
 */
export function carriedLost(
  context: CaseContext,
  endpoint: Endpoint,
  before: Snapshot,
  after: Snapshot,
): readonly Strayed[] {
  if (carriedPlaces(endpoint).length > 0) return []
  const name = context.api.endpoints.flatMap(carriedPlaces).at(0)?.replace('body/', '')
  if (name === undefined) return []
  return differences(before, after, context.facts.noise).flatMap(difference =>
    difference.before.some(isCarried) && difference.after.every(isNothing)
      ? [{ property: name, difference }]
      : [],
  )
}

/** Where that number newly shows. */
export const carriedSince = (
  context: CaseContext,
  before: Snapshot,
  after: Snapshot,
): readonly Difference[] =>
  differences(before, after, context.facts.noise).filter(
    difference => !difference.before.some(isCarried) && difference.after.some(isCarried),
  )

const isCarried = (shown: Shown): boolean => String(shown) === String(CARRIED)

const isNothing = (shown: Shown): boolean => shown === null || shown === '' || shown === 0
