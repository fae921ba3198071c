import type { Results } from '../../../contracts/model/claim.ts'
import type { Difference } from '../../../contracts/model/snapshot.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { follows } from '../../../fixtures/state/followers.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { SUBJECT } from './steps.ts'

/**
 * What differs between two snapshots of the subject, but for the places of the properties that are set aside, and what
 * follows these.
 */
export function undone(
  context: CaseContext,
  results: Results,
  before: string,
  after: string,
  aside: readonly string[],
): readonly Difference[] {
  const { places, noise } = context.facts
  const isAside = ({ read, place }: Difference): boolean =>
    aside.some(
      property =>
        placesOf(places, property).some(each => each.read === read && each.pattern === place) ||
        follows(places, property, read, place),
    )
  return differences(results.snapshot(before, SUBJECT), results.snapshot(after, SUBJECT), noise).filter(
    difference => !isAside(difference),
  )
}
