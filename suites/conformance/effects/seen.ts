import type { Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Difference, Snapshot } from '../../../contracts/model/snapshot.ts'
import { differences } from '../../../fixtures/state/difference.ts'
import { explain } from '../../../fixtures/state/explain.ts'
import { writtenBy } from '../../../fixtures/state/drafting.ts'
import type { WrittenEffect } from '../../../fixtures/state/drafting.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import { placesOf, shownOf } from '../../../fixtures/state/places.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { sameValue, stateOf } from '../../../fixtures/state/same-value.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import { isDrawnOrLifted } from '../../../fixtures/state/veils.ts'
import type { CaseContext } from '../../engine/family.ts'
import { reads } from '../../engine/places-of.ts'
import { answerInWords } from '../../oracles/answer-in-words.ts'
import type { Strayed } from '../../oracles/nothing-else.ts'
import type { PlaceSeen, WriteSeen } from '../../oracles/value-shown.ts'
import { withoutDerived } from './derived-places.ts'
import { samenessOf } from './sameness-of.ts'
import { propertiesOf } from './written.ts'
import type { Write } from './written.ts'

/** The reads that show a property; undefined where none is known to, so that all have to be looked at. */
export function readsOfProperty(
  context: CaseContext,
  ...properties: readonly string[]
): readonly string[] | undefined {
  const places = properties.map(property => placesOf(context.facts.places, property))
  if (places.some(found => found.length === 0)) return undefined
  return [...new Set(places.flat().map(({ read }) => read))]
}

/** What a snapshot shows of a property at all of its places, each text once. */
export function textsShown(context: CaseContext, property: string, snapshot: Snapshot): string {
  const texts = placesOf(context.facts.places, property).flatMap(place => shownOf(snapshot, place) ?? [])
  return [...new Set(texts.map(textOf))].join(', ')
}

/** One read that shows all these properties, where there is one: enough between two full readings. */
export function oneReadOf(
  context: CaseContext,
  ...properties: readonly string[]
): readonly string[] | undefined {
  const reads = readsOfProperty(context, ...properties)
  const common = reads?.find(read =>
    properties.every(property => placesOf(context.facts.places, property).some(place => place.read === read)),
  )
  return common === undefined ? reads : [common]
}

/** The reads that are about an entity as a whole, collections apart; all where there are no others. */
export function readsOfEntity(context: CaseContext): readonly string[] | undefined {
  const whole = context.api.endpoints.filter(
    endpoint =>
      reads(endpoint) && endpoint.relations.some(({ kind }) => kind === 'shows' || kind === 'lists'),
  )
  return whole.length > 0 ? whole.map(({ id }) => id) : undefined
}

/** What the places of a property show after a write of it. */
export function seenAt(
  context: CaseContext,
  property: string,
  written: Json,
  before: Snapshot | undefined,
  after: Snapshot,
): readonly PlaceSeen[] {
  return placesOf(context.facts.places, property).flatMap(place => {
    const shown = shownOf(after, place)
    if (shown === undefined || place.how === 'presence') return []
    return [
      {
        read: place.read,
        place: place.pattern,
        before: before && shownOf(before, place),
        after: shown,
        sameness: samenessOf(context, property, shown, written, place),
        opposite: isOpposite(shown, written),
      },
    ]
  })
}

function isOpposite(shown: PlaceSeen['after'], written: Json): boolean {
  const [only] = shown
  const state = only === undefined ? undefined : stateOf(only)
  const meant = stateOf(written)
  return state !== undefined && meant !== undefined && state !== meant
}

/** A write as `valueShown` judges it. The value is the one that was really sent; constants are the contract's own. */
export function writeSeen(
  context: CaseContext,
  results: Results,
  write: Write,
  names: { readonly sent: string; readonly before?: string; readonly after: string; readonly entity: string },
): WriteSeen {
  const written =
    'from' in write.value ? (results.sent(names.sent)[write.value.from] ?? null) : write.value.constant
  const before = names.before === undefined ? undefined : results.snapshot(names.before, names.entity)
  const after = results.snapshot(names.after, names.entity)
  return {
    property: write.property,
    written,
    seen: withoutDerived(write.property, written, seenAt(context, write.property, written, before, after)),
    elsewhere: before ? newlyAt(context, write.property, written, before, after) : [],
    exchange: results.exchange(names.sent),
  }
}

/** Other properties at whose places the value newly shows. */
function newlyAt(
  context: CaseContext,
  property: string,
  written: Json,
  before: Snapshot,
  after: Snapshot,
): readonly string[] {
  const shows = (snapshot: Snapshot, place: PropertyPlace): boolean | undefined => {
    const shown = shownOf(snapshot, place)
    return shown && shown.length > 0 && sameValue(shown, written, place.encoding) === 'same'
  }
  return [...context.facts.places.places].flatMap(([other, places]) =>
    other !== property && places.some(place => shows(before, place) === false && shows(after, place))
      ? [other]
      : [],
  )
}

/** What moved between two snapshots at the places of properties that these requests did not write. */
export function strayedBetween(
  context: CaseContext,
  before: Snapshot,
  after: Snapshot,
  effects: readonly WrittenEffect[],
): readonly Strayed[] {
  return differences(before, after, context.facts.noise).flatMap(difference =>
    strayed(context, difference, effects),
  )
}

/** What moved between two snapshots at the places of a property. */
export function movedAt(
  context: CaseContext,
  property: string,
  before: Snapshot,
  after: Snapshot,
): readonly Difference[] {
  const places = placesOf(context.facts.places, property)
  return differences(before, after, context.facts.noise).filter(({ read, place }) =>
    places.some(each => each.read === read && each.pattern === place),
  )
}

function strayed(
  context: CaseContext,
  difference: Difference,
  effects: readonly WrittenEffect[],
): readonly Strayed[] {
  const explanation = explain(context.facts.places, difference, effects)
  if (explanation.kind === 'foreign') {
    const { property } = explanation
    const isVeil = isDrawnOrLifted(placesOf(context.facts.places, property), difference, effects)
    return isVeil ? [] : [{ property, difference }]
  }
  if (explanation.kind !== 'unexplained') return []
  const named = namedLike(context, difference.place)
  return named === undefined || effects.some(({ property }) => property === named)
    ? []
    : [{ property: named, difference }]
}

/**
 * The property that a place is called after, where nobody was seen to write it: what may not be written is still not to
 * move.
 */
function namedLike(context: CaseContext, place: string): string | undefined {
  const last = segmentsOf(place).at(-1)
  return [...propertiesOf(context.api.endpoints)].find(
    property =>
      placesOf(context.facts.places, property).length === 0 &&
      last !== undefined &&
      plainName(last) === plainName(property),
  )
}

/** What the sends under these names wrote. */
export function effectsOfSends(
  results: Results,
  sends: readonly { readonly as: string; readonly endpoint: Write['endpoint'] }[],
): readonly WrittenEffect[] {
  return sends.flatMap(({ as, endpoint }) => writtenBy(endpoint, results.sent(as)))
}

/** Inconclusive where one of these sends was not accepted: other claims speak of that. */
export function unaccepted(
  context: CaseContext,
  results: Results,
  sends: readonly string[],
): Verdict | undefined {
  const failed = sends.map(as => results.exchange(as)).find(exchange => !isAccepted(context, exchange))
  return (
    failed && { kind: 'inconclusive', reason: `${failed.endpoint} was answered ${answerInWords(failed)}` }
  )
}

export const isAccepted = (context: CaseContext, exchange: Exchange): boolean =>
  context.classify(exchange) === 'accepted'

/** The first verdict that is broken, else the first inconclusive one where nothing holds. */
export function allHold(verdicts: readonly Verdict[]): Verdict {
  const broken = verdicts.find(({ kind }) => kind === 'broken')
  if (broken) return broken
  return verdicts.find(({ kind }) => kind === 'holds') ?? verdicts[0] ?? { kind: 'holds' }
}
