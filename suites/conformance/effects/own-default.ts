import type { DraftValue } from '../../../contracts/model/request.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { placesOf, shownOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { valuesAt } from './values.ts'
import type { Write } from './written.ts'

/**
 * The number that new entities have of themselves, as the one that was made to learn from showed it: it is a value like
 * any other, and the one that is taken most easily for nothing being written.
 */
export function ownDefault(
  context: CaseContext,
  { endpoint, property, value }: Write,
): readonly DraftValue[] {
  if (!('from' in value) || endpoint.marks[value.from]?.names !== undefined) return []
  const [first] = context.facts.places.observations
  const asNew = first?.before ?? first?.after
  if (!asNew || first?.effects.some(effect => effect.property === property)) return []
  const known = valuesAt(context, endpoint, value.from, 3).flatMap(each =>
    'json' in each ? [each.json] : [],
  )
  const shown = placesOf(context.facts.places, property).flatMap(place => shownOf(asNew, place) ?? [])
  const number = shown.map(Number).find(each => Number.isFinite(each) && each > 0)
  if (number === undefined || known.includes(number) || known.some(each => typeof each !== 'number'))
    return []
  const isInside = zoneOfValue(endpoint, value.from, { json: number }, context.world) === 'inside'
  return isInside ? [{ json: number }] : []
}
