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
    .filter(write => write.property !== property && !isUnique(write))
    .filter(write => placesOf(context.facts.places, write.property).length > 0)
    .flatMap(write => withBlanks(context, write))
    .at(-1)
}

/**
 * The same property as another operation writes it, with blanks around its text: where every operation tidies it, that is
 * how the target keeps such a text.
 */
export function textElsewhere(context: CaseContext, { endpoint, property }: Write): Beside | undefined {
  return writersOfProperty(context, property)
    .filter(write => write.endpoint.id !== endpoint.id)
    .flatMap(write => withBlanks(context, write))
    .at(0)
}

const isUnique = ({ endpoint, value }: Write): boolean =>
  'from' in value && endpoint.marks[value.from]?.unique === true

function withBlanks(context: CaseContext, write: Write): readonly Beside[] {
  const { endpoint } = write
  const place = 'from' in write.value ? write.value.from : undefined
  if (place === undefined || !isText(endpoint, place) || forbidden(context, endpoint, place)) return []
  const value = textsAt(context, endpoint, place).find(hasOuterBlanks)
  return value ? [{ write, place, value }] : []
}

/** A text with blanks around it, and what writes it. */
export interface Beside {
  readonly write: Write
  readonly place: Place
  readonly value: DraftValue
}
