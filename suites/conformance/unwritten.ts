import type { PlaceOf } from '../../contracts/clauses/places-of.ts'
import { placesOf } from '../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { ValueCase } from '../../fixtures/requests/index.ts'
import { isWithoutLimit, unlimitedText } from '../../fixtures/requests/long-texts.ts'
import { lockingOut } from '../../fixtures/requests/locking-out.ts'
import { isMoment, isNumber, momentAt } from '../../fixtures/requests/moments.ts'
import { mustReachNobody, subjectProperty } from '../../fixtures/requests/place-value.ts'
import type { RequestWorld } from '../../fixtures/requests/world.ts'
import { writesOf } from './effects/written.ts'

/** What nobody documents of a place, and nobody refuses who means what he documents. */
export interface Unwritten {
  readonly verb: string
  readonly says: (place: Place) => string
  readonly isAbout: (endpoint: Endpoint, place: Place) => boolean
  readonly valueAt: (endpoint: Endpoint, at: PlaceOf, world: RequestWorld) => ValueCase | undefined
  /** The same elsewhere in the request: who refuses that as well has a limit of his own for all of its kind. */
  readonly besideIt?: (endpoint: Endpoint, found: ValueCase) => ValueCase | undefined
  /** What is sent: a text, a number. */
  readonly what: string
}

export const unwritten: readonly Unwritten[] = [
  {
    verb: 'accepts-long',
    says: place =>
      `No limit is documented for the length of ${place}, and none that is usual for something else is set`,
    isAbout: isWithoutLimit,
    valueAt: unlimitedText,
    what: 'long text',
  },
  {
    verb: 'accepts-moment',
    says: place =>
      `${place}, which is called like a moment, takes one in milliseconds where other numbers are as large`,
    isAbout: isMoment,
    valueAt: momentAt,
    besideIt: asAnotherNumber,
    what: 'moment',
  },
]

/** A number of the same request that neither says whom it is about nor is stored. */
function asAnotherNumber(endpoint: Endpoint, found: ValueCase): ValueCase | undefined {
  const stored = new Set(writesOf(endpoint).map(({ value }) => ('from' in value ? value.from : undefined)))
  const other = placesOf(endpoint).find(
    ({ place }) =>
      place !== found.place &&
      !place.startsWith('path/') &&
      !stored.has(place) &&
      endpoint.marks[place]?.subject !== true &&
      isNumber(endpoint, place),
  )
  return other && { ...found, place: other.place }
}

/** Whether the place takes any valid value without harm to anybody. */
export const isOpen = (world: RequestWorld, endpoint: Endpoint, place: Place): boolean =>
  !mustReachNobody(endpoint, place, world) &&
  lockingOut(endpoint, place, world) === undefined &&
  subjectProperty(endpoint, place) === undefined
