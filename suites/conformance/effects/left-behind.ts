import type { DraftValue } from '../../../contracts/model/request.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { isNoise } from '../../../fixtures/state/difference.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { PlacesFact } from '../../../fixtures/state/places.ts'
import { creatorOf } from '../../../fixtures/state/relations.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { entityOf } from '../../engine/places-of.ts'
import { createsOf } from './written.ts'

/** What is shorter may be a part of any text. */
const SHORTEST = 3

/** A text that still has the old value of a property in it, and what the property's own place shows by then. */
export interface LeftBehind {
  readonly read: string
  readonly place: string
  readonly shows: string
  readonly instead: string
}

/**
 * A text that is made of an entity's values alone, such as a full name, goes along with each of them, whoever writes it. One
 * that had a value in it which the entity was not made with has gone along with a write before.
 */
export function leftBehind(
  context: Pick<CaseContext, 'api' | 'world' | 'facts'>,
  property: string,
  before: Snapshot,
  after: Snapshot,
): LeftBehind | undefined {
  const fact = context.facts.places
  const [move] = movesOf(fact, property, before, after)
  if (!move || !isWrittenSince(context, property, move.was)) return undefined
  const own = ownTexts(fact, before)
  return [...before.views]
    .flatMap(([read, { places }]) => [...places.keys()].map(place => ({ read, place })))
    .flatMap(({ read, place }): readonly LeftBehind[] => {
      const [was, is] = [onlyText(before, read, place), onlyText(after, read, place)]
      // What is one value as a whole may have another one in it by chance.
      if (was === undefined || was !== is || own.includes(was) || isNoise(fact.noise, read, place)) return []
      const isLeft = was.includes(move.was) && !was.includes(move.is) && isMadeOf(was, own)
      return isLeft ? [{ read, place, shows: was, instead: move.is }] : []
    })
    .at(0)
}

/** Whether an entity is made with another value than this, so that somebody has written it since. */
function isWrittenSince(
  { api, world }: Pick<CaseContext, 'api' | 'world'>,
  property: string,
  value: string,
): boolean {
  const creator = creatorOf(api, entityOf(api) ?? '')
  const given = creator && createsOf(creator).find(each => each.property === property)?.value
  if (!creator || !given || !('from' in given)) return false
  const made: DraftValue | undefined = bareDraft(creator, world).values[given.from]
  return made !== undefined && 'json' in made && String(made.json) !== value
}

interface Move {
  readonly was: string
  readonly is: string
}

/** The property's own places, where they moved from one text to another. */
const movesOf = (fact: PlacesFact, property: string, before: Snapshot, after: Snapshot): readonly Move[] =>
  placesOf(fact, property).flatMap(({ read, pattern }): readonly Move[] => {
    const [was, is] = [onlyText(before, read, pattern), onlyText(after, read, pattern)]
    return was !== undefined && is !== undefined && was !== is && was.length >= SHORTEST ? [{ was, is }] : []
  })

/** What is shown of an entity's properties, the longest first. */
const ownTexts = (fact: PlacesFact, snapshot: Snapshot): readonly string[] =>
  [...fact.places.values()]
    .flat()
    .flatMap(({ read, pattern }) => onlyText(snapshot, read, pattern) ?? [])
    .filter(text => text.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)

/** Whether nothing but signs is left of a text without these. */
const isMadeOf = (text: string, parts: readonly string[]): boolean =>
  !/[\p{L}\p{N}]/u.test(parts.reduce((rest, part) => rest.replaceAll(part, ''), text))

function onlyText(snapshot: Snapshot, read: string, place: string): string | undefined {
  const shown = snapshot.views.get(read)?.places.get(place) ?? []
  const [only] = shown
  return shown.length === 1 && only !== undefined && only !== null ? textOf(only) : undefined
}
