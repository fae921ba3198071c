import type { Api } from '../../contracts/model/api.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Target, TargetApi } from '../../contracts/model/target.ts'
import { openClient } from '../../fixtures/client/index.ts'
import type { Client } from '../../fixtures/client/index.ts'
import { bareDraft, fullDraft } from '../../fixtures/requests/index.ts'
import { findNewborn } from '../../fixtures/state/adopt.ts'
import { removeEntity } from '../../fixtures/state/entities.ts'
import type { Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { giveBack, stillLent } from '../../fixtures/state/lending.ts'
import { creatorOf, effectsOf, entityOf } from '../../fixtures/state/relations.ts'
import { classify } from '../../fixtures/targets/index.ts'
import type { Leftover } from '../../fixtures/targets/index.ts'
import { freshOf, openLane, sendDraft } from '../engine/lane.ts'
import type { Lane } from '../engine/lane.ts'
import { routed } from '../engine/routed.ts'
import type { CleanUpOptions, Kept } from './jobs.ts'

/**
 * Removes from the target what its ledger tells of, through the API's own operation. What is not there any more counts as
 * removed. Where the answer to a creation was never seen, the lists are searched for the name that it was sent with. What
 * was lent is written back.
 */
export async function removeLeftovers(
  apis: readonly Api[],
  options: CleanUpOptions,
): Promise<readonly Kept[]> {
  const { target } = options
  const client = openClient(target, { seed: 1 })
  const kept: Kept[] = []
  try {
    // What was lent more than once shows at last what it showed before the first run.
    for (const leftover of options.leftovers.toReversed()) {
      const kit = kitFor(apis, target, leftover.api, client)
      const reason =
        kit === undefined
          ? `the profile or the contracts have no ${leftover.api}`
          : await remove(kit, leftover)
      if (reason !== undefined) kept.push({ leftover, reason })
    }
  } finally {
    client.close()
  }
  return kept
}

async function remove(kit: Kit, leftover: Leftover): Promise<string | undefined> {
  if (leftover.shown !== undefined && leftover.id !== undefined) return putBack(kit, leftover, leftover.id)
  const found = leftover.id === undefined ? await search(kit, leftover) : known(leftover, leftover.id)
  if (found === undefined || 'unseen' in found) return found?.unseen
  const outcome = await removeEntity(kit, found)
  return 'residue' in outcome ? outcome.residue : undefined
}

async function putBack(kit: Kit, { entity, shown = {} }: Leftover, id: Json): Promise<string | undefined> {
  const outcome = await giveBack(kit, stillLent(entity, id, shown))
  return 'residue' in outcome ? outcome.residue : undefined
}

function known({ entity, marker }: Leftover, id: Json): OwnEntity {
  return { name: 'leftover', entity, id, written: {}, told: [marker], origin: 'created' }
}

/** The entity that a creation made whose answer was never seen, if it made one. */
async function search(
  kit: Kit,
  { entity, marker }: Leftover,
): Promise<OwnEntity | undefined | { unseen: string }> {
  const creator = creatorOf(kit.api, entity)
  const telling = entityOf(kit.api, entity)?.tellingProperties ?? []
  const places = (creator === undefined ? [] : effectsOf(creator)).flatMap(({ property, value }) =>
    telling.includes(property) && 'from' in value ? [[value.from, marker] as const] : [],
  )
  if (creator === undefined || places.length === 0)
    return { unseen: `nothing tells a ${entity} of ${kit.api.title} apart` }
  return findNewborn(kit, creator, Object.fromEntries(places), undefined, 'leftover')
}

function kitFor(apis: readonly Api[], target: Target, id: string, client: Client): Kit | undefined {
  const targetApi = target.apis.find(({ api }) => api === id)
  const api = apis.find(each => each.id === id)
  if (targetApi === undefined || api === undefined) return undefined
  const lane = laneFor(routed(api, targetApi), target, targetApi, client)
  return {
    api: lane.api,
    drafts: {
      bare: (endpoint, subject) => bareDraft(endpoint, lane.world, subject),
      full: (endpoint, subject) => fullDraft(endpoint, lane.world, subject),
      fresh: freshOf(lane),
      values: () => [],
    },
    sender: { send: async (draft, by) => (await sendDraft(lane, draft, by, () => undefined)).exchange },
    classify: ({ response }) => (response === undefined ? 'failed' : classify(target.answers, response)),
    known: targetApi.known,
    seed: 1,
    now: Date.now,
    wait: async () => {},
    alive: new Set(),
    standing: new Map(),
    lent: new Set(),
    wakers: [],
  }
}

function laneFor(api: Api, target: Target, targetApi: TargetApi, client: Client): Lane {
  const world = { seed: 1, tag: 'cleanup', known: targetApi.known, allow: target.allow, styles: {} }
  return openLane({ api, target, targetApi, world, client, cleaning: true })
}
