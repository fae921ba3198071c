import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { TargetApi } from '../../contracts/model/target.ts'
import type { Client } from '../../fixtures/client/index.ts'
import { ownEndpointsOf } from './by-entity.ts'
import { bareDraft, fullDraft, turnsOf } from '../../fixtures/requests/index.ts'
import { modestValues } from '../../fixtures/requests/modest-values.ts'
import type { RequestWorld } from '../../fixtures/requests/index.ts'
import { openBirths } from '../../fixtures/state/births.ts'
import type { Kit } from '../../fixtures/state/kit.ts'
import { fewestReads } from '../../fixtures/state/relations.ts'
import { classify } from '../../fixtures/targets/index.ts'
import { readsOf } from './case-cost.ts'
import { openCast } from './cast.ts'
import type { CaseContext } from './family.ts'
import { nothingLearnt } from './facts.ts'
import type { Facts } from './facts.ts'
import { closedTo } from './learn-access.ts'
import { learnFacts } from './learn-facts.ts'
import { callerIdOf, permittedIdentity } from './identities.ts'
import { freshOf, isSlow, openLane, sendDraft } from './lane.ts'
import type { Lane } from './lane.ts'
import { observabilityOf } from './observability.ts'
import { queueOf } from './order.ts'
import type { Part } from './part.ts'
import { creates } from './places-of.ts'
import { permittedByProfile } from './permitted-by-profile.ts'
import type { ApiPlan } from './plan.ts'
import type { RunListener, RunSettings } from './run-settings.ts'
import { seedOf } from './seed-of.ts'
import { leanSlice } from './slices.ts'
import { sparedUsers } from './spared-users.ts'
import type { Spared } from './spared-users.ts'
import { openWatch } from './watch.ts'
import { withinMeans } from './within-means.ts'

/**
 * A part before it is conducted: what its claims need to know is learnt first, or else the reason for which nothing can be
 * learnt of this target.
 */
export type OpenPart = Part & { readonly learn: () => Promise<string | undefined> }

/**
 * Sets the stage for one API: lane, cast, watchers, and what its claims may look at. Sends nothing yet. `share` is the part
 * of what is left of the budget that it may spend.
 */
export function openPart(
  settings: RunSettings,
  plan: ApiPlan,
  client: Client,
  listener: RunListener,
  share = 1,
): OpenPart {
  const { target } = settings
  const { targetApi, allow } = sparedUsers(target, apiOf(settings, plan), plan.api)
  const lane = laneOf(settings, plan, { targetApi, allow }, client)
  const classified = (exchange: Exchange) =>
    exchange.response ? classify(target.answers, exchange.response) : 'failed'
  const budget = settings.budget ?? target.limits.budget
  const end = client.spent() + (budget - client.spent()) * share
  const allowance = (): number => end - client.spent()
  const means = withinMeans(allowance(), plan.api.endpoints.length)
  const kit = kitOf(settings, lane, classified, means.brief)
  const endpoints = new Map(plan.api.endpoints.map(endpoint => [endpoint.id, endpoint]))
  let facts: Facts = nothingLearnt(kit.now())
  const context: CaseContext = {
    api: plan.api,
    endpoints,
    target,
    targetApi,
    get world() {
      return lane.world
    },
    get facts() {
      return facts
    },
    classify: classified,
    permitted: endpoint => permittedIdentity(plan.api, targetApi, endpoint),
    seedOf: text => seedOf(settings.seed, text),
    runs: settings.runs,
  }
  const claims = [...plan.planned, ...plan.supporting].map(({ claim }) => claim)
  const deadline = (settings.startedAt ?? performance.now()) + target.limits.runMs
  const stage = {
    lane,
    context,
    cast: openCast(
      lane,
      kit,
      (entity, reason) =>
        listener.record({ type: 'residue', entity: `${entity.entity} ${String(entity.id)}`, reason }),
      message => listener.record({ type: 'notice', message }),
    ),
    watch: openWatch(
      plan.watchers,
      new Map(ownEndpointsOf(plan.api).map(endpoint => [endpoint.id, endpoint])),
      target,
      classified,
    ),
    budget,
    left: () => Math.min(allowance(), client.left()),
    exhausted: client.exhausted,
    interrupted: () => settings.signal?.aborted ?? false,
    overtime: () => performance.now() > deadline,
    claims: new Map([...claims, ...plan.watched].map(claim => [claim.id, claim])),
  }
  const learning = [...plan.planned, ...plan.supporting].filter(means.affords).map(({ claim }) => claim)
  const allowed = permittedByProfile(target, targetApi, endpoints)
  return {
    api: plan.api,
    stage,
    planned: plan.planned.map(allowed).map(means.leaveOut),
    supporting: plan.supporting.map(allowed).map(means.leaveOut),
    watched: plan.watched,
    repeat: settings.repeat,
    known: settings.known,
    queueOf: batches => {
      const queue = queueOf(
        means.traces ? batches : batches.map(leanSlice),
        allowance(),
        kit.reads?.length ?? readsOf(plan.api),
      )
      lane.frugal = queue.frugal
      return queue.slices
    },
    allowance,
    learn: async () => {
      const closed = await closedTo(stage)
      if (closed !== undefined) return closed
      facts = await learnFacts(stage, kit, learning, fact => listener.record({ type: 'fact', ...fact }))
      if (facts.places.observations.length > 0)
        for (const line of observabilityOf(endpointsOf(plan), facts.places)) listener.record(line)
      return undefined
    },
  }
}

/** The endpoints that the run was asked about. */
function endpointsOf({ api, planned }: ApiPlan): readonly Endpoint[] {
  const asked = new Set(planned.map(({ claim }) => claim.endpoint))
  return api.endpoints.filter(({ id }) => asked.has(id))
}

function apiOf({ target }: RunSettings, { api }: ApiPlan): TargetApi {
  const found = target.apis.find(each => each.api === api.id)
  if (!found) throw new Error(`the target has no ${api.id}, although it was planned`)
  return found
}

function laneOf(
  { target, seed, tag, made }: RunSettings,
  { api }: ApiPlan,
  { targetApi, allow }: Spared,
  client: Client,
): Lane {
  const world: RequestWorld = {
    seed,
    tag,
    known: targetApi.known,
    ...(made && { made }),
    allow,
    styles: {},
    turns: turnsOf(api),
    knownOnly: !api.endpoints.some(creates),
  }
  return openLane({ api, target, targetApi, world, client, cleaning: false })
}

function kitOf(settings: RunSettings, lane: Lane, classified: Kit['classify'], brief: boolean): Kit {
  const { api, targetApi } = lane
  const callerId = callerIdOf(api, endpoint => permittedIdentity(api, targetApi, endpoint))
  const reads = brief && api.entities[0] ? fewestReads(api, api.entities[0].name) : undefined
  return {
    api,
    ...(reads && { reads }),
    drafts: {
      bare: (endpoint, subject) => bareDraft(endpoint, lane.world, subject),
      full: (endpoint, subject) => fullDraft(endpoint, lane.world, subject),
      fresh: (endpoint, place) => freshOf(lane)(endpoint, place),
      values: (endpoint: Endpoint, place: string, count: number) =>
        lane.world.unlike?.includes(`${endpoint.id}_${place}`)
          ? Array.from({ length: count }, () => freshOf(lane)(endpoint, place))
          : modestValues(endpoint, place).slice(0, count),
    },
    sender: { send: async (draft, by) => (await sendDraft(lane, draft, by, () => undefined)).exchange },
    classify: classified,
    known: targetApi.known,
    allow: lane.world.allow,
    seed: settings.seed,
    now: Date.now,
    wait: settings.wait ?? (ms => new Promise(resolve => setTimeout(resolve, ms))),
    ...(callerId !== undefined && { callerId }),
    ...(settings.hooks && { hooks: settings.hooks }),
    rescue: async look => {
      if (settings.signal?.aborted !== true && !lane.client.exhausted()) return undefined
      lane.cleaning = true
      try {
        return await look()
      } finally {
        lane.cleaning = false
      }
    },
    alive: new Set(),
    standing: new Map(),
    strangers: new Set(),
    births: openBirths(),
    lent: new Set(),
    wakers: [],
    bornOff: new Set(),
    isSlow: endpoint => isSlow(lane, endpoint),
  }
}
