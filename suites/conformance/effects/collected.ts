import type { Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { View } from '../../../contracts/model/snapshot.ts'
import { entryPlaces } from '../../../fixtures/state/collection.ts'
import { viewDifferences } from '../../../fixtures/state/difference.ts'
import type { WrittenEffect } from '../../../fixtures/state/drafting.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import { tracesOf } from '../../../fixtures/state/observation.ts'
import type { Observation } from '../../../fixtures/state/observation.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { PlacesFact } from '../../../fixtures/state/places.ts'
import { isAt } from '../../../fixtures/state/property-place.ts'
import { isScalar } from '../../../contracts/model/json.ts'
import { plainName, textOf } from '../../../fixtures/state/shown-text.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { emptyLikeFull } from '../../oracles/empty-like-full.ts'
import { listsEntries } from '../../oracles/lists-entries.ts'
import type { PartSeen, Unmoved } from '../../oracles/lists-entries.ts'
import { listingIn, valueOf } from './listing.ts'
import { allHold, isAccepted } from './seen.ts'
import { entryWritesOf } from './written.ts'

/** What is documented as listing the entries of a property lists them by itself, whatever other replies show. */
export const listsByItself = (endpoint: Endpoint, property: string): PlannedClaim => ({
  claim: claimOf('collections', endpoint, {
    tail: `lists/${property}`,
    says: `It follows each change of ${property} that another reply shows, and shows it as it was sent`,
    basis: 'inferred',
    severity: 'normal',
    category: 901,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => [
    {
      says: 'as the entries showed when they were first written',
      batch: { id: `${context.api.id} collected`, setup: [] },
      steps: [],
      judge: () => judge(context, endpoint, property),
    },
  ],
})

function judge(context: CaseContext, { id }: Endpoint, property: string): Verdict {
  const { places } = context.facts
  const last = places.observations.findLast(({ after }) => after.views.has(id))
  const exchange = last?.after.views.get(id)?.exchange
  if (!exchange) return { kind: 'inconclusive', reason: `it was not read when ${property} was written` }
  return allHold([
    listsEntries(unmovedIn(places, id, property), partsIn(context, places, id, property)),
    ...emptied(context, places, id).map(([full, empty]) => likeFull(full, empty)),
  ])
}

/**
 * Each accepted write of an entry that another reply shows, before and after which the list is the same. Before the first
 * one nothing was done to the entries, however long ago the list was read.
 */
export function unmovedIn(fact: PlacesFact, read: string, property: string): readonly Unmoved[] {
  return entriesWritten(fact, property).flatMap(({ observation, effect }, index) => {
    const { before, after, stale } = observation
    const [was, is] = [before?.views.get(read), after.views.get(read)]
    const isLate = index > 0 && stale?.has(read) === true
    if (was?.presence !== 'shown' || is?.presence !== 'shown' || isLate || isFull(is)) return []
    const shown = tracesOf(observation, effect, fact.noise).find(
      trace =>
        trace.read !== read &&
        (trace.meeting === 'presence' || trace.meeting === 'shows') &&
        !trace.isStale &&
        placesOf(fact, property).some(place => isAt(place, trace)),
    )
    return shown && viewDifferences(read, was, is, fact.noise).length === 0
      ? [{ elsewhere: shown.read, exchange: is.exchange }]
      : []
  })
}

/** More may stand on a later page. */
const FULL = 10
const isFull = ({ exchange }: View): boolean => {
  const listing = listingIn(exchange)
  const list = listing && valueOf(exchange, listing)
  return list !== undefined && !isScalar(list) && Object.keys(list).length >= FULL
}

/** What the list shows in the members that are called like a part of an entry's name, and what was sent for these. */
export function partsIn(
  { endpoints }: Pick<CaseContext, 'endpoints'>,
  fact: PlacesFact,
  read: string,
  property: string,
): readonly PartSeen[] {
  return entriesWritten(fact, property).flatMap(({ observation, effect }) => {
    const view = observation.after.views.get(read)
    const writer = endpoints.get(observation.endpoint)
    const write = writer && entryWritesOf(writer).find(each => each.property === property)
    if (view?.presence !== 'shown' || !write || !effect.key) return []
    const parts = effect.key.map(part => (isScalar(part) ? textOf(part) : ''))
    if (new Set(parts).size < parts.length) return []
    const places = [...entryPlaces(view.places, effect.key, observation.otherKeys)]
    return write.key.flatMap((place, index): readonly PartSeen[] => {
      const name = plainName(place.slice(place.indexOf('/') + 1))
      return places.flatMap(([pattern, shown]) => {
        const [only, ...more] = shown
        const isOwn = plainName(segmentsOf(pattern).at(-1) ?? '') === name
        return isOwn && only !== undefined && more.length === 0
          ? [{ place, sent: parts[index] ?? '', shown: textOf(only), parts, exchange: view.exchange }]
          : []
      })
    })
  })
}

interface EntryWritten {
  readonly observation: Observation
  readonly effect: WrittenEffect
}

const entriesWritten = ({ observations }: PlacesFact, property: string): readonly EntryWritten[] =>
  observations.flatMap(observation =>
    observation.effects
      .filter(effect => effect.property === property && effect.key !== undefined)
      .map(effect => ({ observation, effect })),
  )

/** A reply with entries, beside each other reply to the same request. */
function emptied(
  context: CaseContext,
  { observations }: PlacesFact,
  read: string,
): readonly (readonly [Exchange, Exchange])[] {
  const replies = observations.flatMap(({ before, after }) =>
    [before, after].flatMap(snapshot => snapshot?.views.get(read)?.exchange ?? []),
  )
  const accepted = [...new Set(replies)].filter(exchange => isAccepted(context, exchange))
  const full = accepted.find(exchange => {
    const listing = listingIn(exchange)
    const list = listing && valueOf(exchange, listing)
    return Array.isArray(list) && list.length > 0
  })
  return full
    ? accepted.filter(each => each.request.path === full.request.path).map(each => [full, each] as const)
    : []
}

function likeFull(full: Exchange, empty: Exchange): Verdict {
  const listing = listingIn(full)
  if (!listing) return { kind: 'holds' }
  return emptyLikeFull(
    { exchange: full, list: valueOf(full, listing) },
    { exchange: empty, list: valueOf(empty, listing) },
    'an entity without entries',
  )
}
