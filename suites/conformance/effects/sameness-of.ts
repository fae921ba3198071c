import type { Json } from '../../../contracts/model/json.ts'
import type { Shown } from '../../../contracts/model/snapshot.ts'
import { isFreeObject } from '../../../fixtures/state/objects.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { sameValue, stateOf } from '../../../fixtures/state/same-value.ts'
import type { Sameness } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { isLeftOutWhenOff, isToldWhenOff } from './left-out-off.ts'
import { spellingOf } from './plain-number.ts'

/**
 * Whether a place of a property shows what was written. What a target keeps of an object of any members is its own affair,
 * unless it keeps nothing; nothing stands for off where it was seen to, and not where other switches are said to be off.
 */
export function samenessOf(
  context: CaseContext,
  property: string,
  shown: readonly Shown[],
  written: Json,
  place: PropertyPlace,
): Sameness {
  const sameness = sameValue(shown, written, spellingOf(context, property, place))
  if (sameness === 'unclear' && shown.length === 0 && stateOf(written) === false) {
    if (isToldWhenOff(context, property, place)) return 'different'
    return isLeftOutWhenOff(context, property, place) ? 'same' : 'unclear'
  }
  const isThere = shown.some(each => each !== null && each !== '')
  return sameness === 'different' && isThere && isFreeObject(context.api, property) ? 'unclear' : sameness
}
