import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Json } from '../../contracts/model/json.ts'
import { fullDraft } from '../../fixtures/requests/index.ts'
import type { RequestWorld } from '../../fixtures/requests/index.ts'
import type { Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { takeSnapshot } from '../../fixtures/state/snapshot.ts'
import { lookupIn, sendDraft } from './lane.ts'
import type { Lane } from './lane.ts'

type Envelopes = NonNullable<RequestWorld['envelopes']>

/**
 * Where a body may stand by itself or inside an object, each is tried, and the one by which written values show counts;
 * by acceptance alone nothing can be told, since a body that is not understood may pass as an empty one.
 */
export async function learnEnvelopes(lane: Lane, kit: Kit, entity: OwnEntity): Promise<Envelopes> {
  const found: { [endpoint: string]: string } = {}
  for (const endpoint of lane.api.endpoints) {
    const name = endpoint.body?.envelope
    if (name === undefined) continue
    const bare = await shownWith(lane, kit, entity, endpoint, {})
    const wrapped = await shownWith(lane, kit, entity, endpoint, { [endpoint.id]: name })
    if (wrapped > bare) found[endpoint.id] = name
  }
  lane.world = { ...lane.world, envelopes: found }
  return found
}

/** Puts each body into its envelope, until more is known; whether there is any. */
export function wrapAll(lane: Lane): boolean {
  const envelopes = lane.api.endpoints.flatMap(({ id, body }) =>
    body?.envelope === undefined ? [] : [[id, body.envelope] as const],
  )
  lane.world = { ...lane.world, envelopes: Object.fromEntries(envelopes) }
  return envelopes.length > 0
}

/** How many of the values of a full request show afterwards; -1 where it is not accepted. */
async function shownWith(
  lane: Lane,
  kit: Kit,
  entity: OwnEntity,
  endpoint: Endpoint,
  envelopes: Envelopes,
): Promise<number> {
  lane.world = { ...lane.world, envelopes }
  const draft = fullDraft(endpoint, lane.world, entity.name, Object.keys(envelopes).length)
  const { exchange, values } = await sendDraft(lane, draft, 'permitted', lookupIn(entity))
  if (!exchange.response || kit.classify(exchange) !== 'accepted') return -1
  const snapshot = await takeSnapshot(kit, entity)
  const shown = new Set(
    [...snapshot.views.values()].flatMap(view => [...view.places.values()].flat().map(String)),
  )
  return textsOf(values).filter(text => shown.has(text)).length
}

/** Texts that would hardly be there by chance. */
const textsOf = (values: { readonly [place: string]: Json }): readonly string[] =>
  Object.values(values)
    .filter(value => typeof value === 'string')
    .filter(text => text.length > 3)
