import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writersOfProperty } from './bring-about.ts'
import { forbidden } from './stage-of-effects.ts'
import { hasOuterBlanks } from './telling-texts.ts'
import { isText } from './text-places.ts'
import { textsAt } from './texts.ts'
import type { Write } from './written.ts'
import { writesOf } from './written.ts'

/**
 * Another text of the same operation, with blanks around it: where nobody knows whether a target trims all that comes in.
 */
export function besideText(context: CaseContext, { endpoint, property }: Write): Beside | undefined {
  return writesOf(endpoint)
    .flatMap((write): readonly Beside[] => {
      const place = 'from' in write.value ? write.value.from : undefined
      if (place === undefined || write.property === property || endpoint.marks[place]?.unique) return []
      if (!isText(endpoint, place) || forbidden(context, endpoint, place)) return []
      if (placesOf(context.facts.places, write.property).length === 0) return []
      const value = textsAt(context, endpoint, place).find(hasOuterBlanks)
      return value ? [{ write, place, value }] : []
    })
    .at(-1)
}

/**
 * The same property as another operation writes it, with blanks around its text: where every operation tidies it, that is
 * how the target keeps such a text.
 */
export function textElsewhere(context: CaseContext, { endpoint, property }: Write): Beside | undefined {
  return writersOfProperty(context, property)
    .flatMap((write): readonly Beside[] => {
      const place = 'from' in write.value ? write.value.from : undefined
      if (place === undefined || write.endpoint.id === endpoint.id) return []
      if (!isText(write.endpoint, place) || forbidden(context, write.endpoint, place)) return []
      const value = textsAt(context, write.endpoint, place).find(hasOuterBlanks)
      return value ? [{ write, place, value }] : []
    })
    .at(0)
}

/** A text with blanks around it, and what writes it. */
export interface Beside {
  readonly write: Write
  readonly place: Place
  readonly value: DraftValue
}
