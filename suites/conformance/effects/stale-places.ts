import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { isNoise } from '../../../fixtures/state/difference.ts'
import { isEntrySegment, segmentsOf } from '../../../fixtures/state/flatten.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { PlacesFact, PropertyPlace } from '../../../fixtures/state/places.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import type { StalePlace } from '../../oracles/goes-along.ts'

/** Places of other replies that stood still each time that the property moved, as far as the learning phase looked. */
export function stalePlace(fact: PlacesFact, property: string): StalePlace | undefined {
  const stale = new Map<string, StalePlace>()
  const moving = new Set<string>()
  for (const { before, after, effects } of fact.observations) {
    if (!before || !effects.some(effect => effect.property === property && effect.key === undefined)) continue
    for (const own of placesOf(fact, property)) {
      for (const found of likeIn(fact, property, own, before, after)) {
        const id = `${found.read} ${found.place}`
        if (found.shows === found.instead) moving.add(id)
        else if (!stale.has(id)) stale.set(id, found)
      }
    }
  }
  return [...stale].find(([id]) => !moving.has(id))?.[1]
}

/**
 * Where an own place moved: the places of other reads that are called like it or the property and showed the same before.
 */
function likeIn(
  fact: PlacesFact,
  property: string,
  own: PropertyPlace,
  before: Snapshot,
  after: Snapshot,
): readonly StalePlace[] {
  const was = onlyText(before, own.read, own.pattern)
  const is = onlyText(after, own.read, own.pattern)
  if (was === undefined || is === undefined || was === is) return []
  return [...after.views].flatMap(([read, view]) =>
    read === own.read
      ? []
      : [...view.places.keys()].flatMap(place => {
          const isCalledSo = isCalledAlike(place, own.pattern) || isCalledLike(fact, read, place, property)
          const isAlike = isCalledSo && !isNoise(fact.noise, read, place)
          if (!isAlike || onlyText(before, read, place) !== was) return []
          const shows = onlyText(after, read, place)
          return shows === was || shows === is ? [{ read, place, shows, instead: is, own }] : []
        }),
  )
}

/**
 * The same last names: two of them, where both places have so many; what stands deeper than a single name may be an
 * entry's.
 */
function isCalledAlike(place: string, other: string): boolean {
  const [one, two] = [segmentsOf(place), segmentsOf(other)]
  if ([...one, ...two].some(isEntrySegment)) return false
  const depth = Math.min(2, one.length, two.length)
  if (depth < 2 && one.length !== two.length) return false
  return one.slice(-depth).join('.') === two.slice(-depth).join('.')
}

/** Reads that are about the entity; of them those that are documented as showing everything. */
export interface Telling {
  readonly about: ReadonlySet<string>
  readonly complete: ReadonlySet<string>
}

/**
 * The places of reads that are called like a place of a property, where everything is shown also like the property
 * itself, and are none of its own, though they were seen to hold one of these values: whether they go along was not
 * looked at.
 */
export function doubtfulPlaces(
  fact: PlacesFact,
  property: string,
  { about, complete }: Telling,
  values: ReadonlySet<string>,
): readonly Doubtful[] {
  const owns = placesOf(fact, property).map(({ pattern }) => segmentsOf(pattern).at(-1) ?? '')
  const namesIn = (read: string): readonly string[] => [
    ...(about.has(read) ? owns : []),
    ...(complete.has(read) ? [property] : []),
  ]
  const views = fact.observations.flatMap(({ after }) => [...after.views])
  const found = views.flatMap(([read, { places }]) =>
    [...places].flatMap(([place, [shown]]) => {
      const isOwn = placesOf(fact, property).some(own => own.read === read && own.pattern === place)
      const isLike = !isOwn && namesIn(read).some(name => isCalledLike(fact, read, place, name))
      const isHeld = shown !== undefined && shown !== null && values.has(textOf(shown))
      return isLike && isHeld && !isNoise(fact.noise, read, place) ? [{ read, place }] : []
    }),
  )
  return [...new Map(found.map(each => [`${each.read} ${each.place}`, each])).values()]
}

export interface Doubtful {
  readonly read: string
  readonly place: string
}

/** The first of them that stood still, or shows the old text, when the property's own place has moved to another one. */
export function leftBehind(
  fact: PlacesFact,
  property: string,
  doubtful: readonly Doubtful[],
  [before, after]: readonly [Snapshot, Snapshot],
): StalePlace | undefined {
  for (const own of placesOf(fact, property)) {
    const was = onlyText(before, own.read, own.pattern)
    const is = onlyText(after, own.read, own.pattern)
    if (was === undefined || is === undefined || was === is) continue
    for (const { read, place } of doubtful) {
      const shows = onlyText(after, read, place)
      const isStill = shows === is && onlyText(before, read, place) === is
      if (shows !== undefined && (shows === was || isStill)) return { read, place, shows, instead: is, own }
    }
  }
  return undefined
}

/** The property's own name, in an object in which another property shows: what stands there is the entity's. */
function isCalledLike(fact: PlacesFact, read: string, place: string, property: string): boolean {
  const segments = segmentsOf(place)
  const parent = segments.slice(0, -1).join('.')
  return (
    plainName(segments.at(-1) ?? '') === plainName(property) &&
    [...fact.places].some(
      ([other, places]) =>
        other !== property && places.some(each => each.read === read && isIn(each, parent)),
    )
  )
}

const isIn = ({ pattern }: PropertyPlace, parent: string): boolean =>
  segmentsOf(pattern).slice(0, -1).join('.') === parent

function onlyText(snapshot: Snapshot, read: string, place: string): string | undefined {
  const shown = snapshot.views.get(read)?.places.get(place) ?? []
  const [only] = shown
  return shown.length === 1 && only !== undefined && only !== null ? textOf(only) : undefined
}
