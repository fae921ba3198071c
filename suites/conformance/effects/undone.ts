import type { Results } from '../../../contracts/model/claim.ts'
import type { Difference } from '../../../contracts/model/snapshot.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { SUBJECT } from './steps.ts'

/** What differs between two snapshots of the subject, but for the places of the properties that are set aside. */
export function undone(
  context: CaseContext,
  results: Results,
  before: string,
  after: string,
  aside: readonly string[],
): readonly Difference[] {
  const left = aside.flatMap(property => placesOf(context.facts.places, property))
  return differences(
    results.snapshot(before, SUBJECT),
    results.snapshot(after, SUBJECT),
    context.facts.noise,
  ).filter(({ read, place }) => !left.some(other => other.read === read && other.pattern === place))
}
