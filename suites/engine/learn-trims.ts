import { placesOf } from '../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith, fullDraft, zoneOfValue } from '../../fixtures/requests/index.ts'
import type { Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { lookupIn, sendDraft } from './lane.ts'
import type { Lane } from './lane.ts'
import { reads, subjectPlace } from './places-of.ts'

/** One place that takes blanks around its texts may lack a check; so many operations that do all tidy what comes in. */
const ENOUGH = 2

/**
 * Whether a target takes the blanks off the ends of every text that comes in before it looks at it, as whole frameworks do
 * unasked: a text that no reading allows for the blanks around it is accepted by one operation and by another. Tried on an
 * entity of the run's own alone, since what is accepted may be stored; undefined where it can't be tried.
 */
export async function learnTrims(lane: Lane, kit: Kit, entity: OwnEntity): Promise<boolean | undefined> {
  if (entity.origin !== 'created') return undefined
  const drafts = lane.api.endpoints.flatMap(endpoint => padded(lane, endpoint, entity) ?? []).slice(0, ENOUGH)
  if (drafts.length < ENOUGH) return undefined
  let trims = true
  for (const draft of drafts) {
    const { exchange } = await sendDraft(lane, draft, 'permitted', lookupIn(entity))
    trims &&= exchange.response !== undefined && kit.classify(exchange) === 'accepted'
    if (!trims) break
  }
  lane.world = { ...lane.world, trims }
  return trims
}

/** A request that is valid but for blanks around one of its texts; undefined where there is no such text. */
function padded(lane: Lane, endpoint: Endpoint, { name, written }: OwnEntity): Draft | undefined {
  const { world } = lane
  const isHarmless = endpoint.reaches === undefined && endpoint.permissionOnly === undefined
  if (subjectPlace(endpoint) === undefined || reads(endpoint) || !isHarmless || endpoint.locksOut)
    return undefined
  const { values } = fullDraft(endpoint, world, name)
  const plain = placesOf(endpoint).flatMap(({ place }): readonly [Place, string][] => {
    const value = values[place]
    return value && 'json' in value && typeof value.json === 'string' ? [[place, ` ${value.json} `]] : []
  })
  const found = plain.find(
    ([place, json]) => zoneOfValue(endpoint, place, { json }, { ...world, known: {} }) === 'outside',
  )
  const bare = bareDraft(endpoint, world, name)
  const isKnown = Object.values(bare.values).every(
    value => !('of' in value) || value.property === 'id' || written[value.property] !== undefined,
  )
  return found && isKnown ? draftWith(bare, { place: found[0], value: { json: found[1] } }) : undefined
}
