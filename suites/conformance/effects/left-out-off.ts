import { keptOf } from '../../../contracts/clauses/kept.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { PlacesFact, PropertyPlace } from '../../../fixtures/state/places.ts'
import { showsAll } from '../../../fixtures/state/relations.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writesOf } from './written.ts'

/**
 * Whether nothing at a place can't stand for what is off: the read is documented to show everything, and was seen to say
 * of another switch in the same object that it is off. What an operation always sets, as a lock, may be told of by its
 * being there.
 */
export function isToldWhenOff(
  { api, facts }: CaseContext,
  property: string,
  { read, pattern }: PropertyPlace,
): boolean {
  const isComplete = api.endpoints.some(endpoint => endpoint.id === read && showsAll(endpoint))
  const switches = new Set(
    api.endpoints.flatMap(writesOf).flatMap(write => ('from' in write.value ? [write.property] : [])),
  )
  if (!isComplete || !switches.has(property)) return false
  const siblings = [...switches].filter(each => each !== property)
  return siblings.some(sibling =>
    placesOf(facts.places, sibling).some(
      place =>
        place.read === read &&
        objectOf(place.pattern) === objectOf(pattern) &&
        placesSeen(facts.places).off.has(`${read} ${place.pattern}`),
    ),
  )
}

const objectOf = (pattern: string): string => pattern.slice(0, Math.max(0, pattern.lastIndexOf('.')))

/**
 * Whether nothing at a place says off: it was seen to say on, never off, and nothing after off was written. So are the
 * replies of serializers that leave out what has the zero value of its type.
 */
export function isLeftOutWhenOff(
  { facts }: CaseContext,
  property: string,
  { read, pattern }: PropertyPlace,
): boolean {
  const at = `${read} ${pattern}`
  if (!placesSeen(facts.places).on.has(at) || placesSeen(facts.places).off.has(at)) return false
  return facts.places.observations.some(
    ({ effects, after }) =>
      effects.some(effect => effect.property === property && stateOf(effect.value) === false) &&
      after.views.get(read)?.presence === 'shown' &&
      !after.views.get(read)?.places.has(pattern),
  )
}

/** The places that were seen to say on, and off, while the run learnt. */
const placesSeen = keptOf(({ observations }: PlacesFact) => {
  const views = observations.flatMap(({ after }) => [...after.views.values()])
  const saying = (state: boolean): ReadonlySet<string> =>
    new Set(
      views.flatMap(({ read, places }) =>
        [...places].flatMap(([pattern, [shown]]) =>
          shown !== undefined && stateOf(shown) === state ? [`${read} ${pattern}`] : [],
        ),
      ),
    )
  return { on: saying(true), off: saying(false) }
})
