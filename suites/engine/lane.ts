import { schemasAt } from '../../contracts/clauses/readings-of.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Caller } from '../../contracts/model/caller.ts'
import type { StepCaller } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Target, TargetApi } from '../../contracts/model/target.ts'
import type { Client } from '../../fixtures/client/index.ts'
import { VERSION, freshValue, inOrder, settleDraft, settledToWire } from '../../fixtures/requests/index.ts'
import type { RequestWorld } from '../../fixtures/requests/index.ts'
import { assembled } from '../../fixtures/state/assembled.ts'
import type { OwnEntity } from '../../fixtures/state/kit.ts'
import { permittedIdentity } from './identities.ts'
import type { SentValues } from './scene.ts'
import { isTooSlow, noteAnswer, openSlowness } from './slowness.ts'
import type { Slowness } from './slowness.ts'
import { namesVersion, versionRead, versionTold } from './version-of.ts'

/** The way to one API of one target: makes bytes of drafts and sends them, one after another. */
export interface Lane {
  readonly api: Api
  readonly target: Target
  readonly targetApi: TargetApi
  /** Array styles are learnt after the lane is open. */
  world: RequestWorld
  readonly client: Client
  /** How many requests of claims went out, reads for snapshots not counted: a snapshot is as old as this number. */
  activity: number
  /** Counts fresh values, so that each differs from all before. */
  fresh: number
  /** Clean-up goes out when nothing else does any more. */
  cleaning: boolean
  /** What took longer than the profile's limit. */
  readonly slowness: Slowness
  /** The budget is too small for everything: entities serve as many batches as they can, and accepted requests, too. */
  frugal?: boolean
  /** The last accepted request of each endpoint with the same parts, from whoever may send it. */
  readonly letIn: Map<string, Sent>
}

/** A lane on which nothing was sent yet. */
export const openLane = (
  way: Pick<Lane, 'api' | 'target' | 'targetApi' | 'world' | 'client' | 'cleaning'>,
): Lane => ({ ...way, activity: 0, slowness: openSlowness(), fresh: 0, letIn: new Map() })

/** A draft after it was sent. */
export interface Sent {
  readonly exchange: Exchange
  readonly values: SentValues
}

/** What a request carries, whatever the values: requests of the same parts are let in, or not, alike. */
export const partsOf = ({ endpoint, values }: Pick<Draft, 'endpoint' | 'values'>): string =>
  [endpoint.id, ...Object.keys(values).toSorted()].join(' ')

/** Of an entity of the scene: its id, or a property as it was written last. */
export type Lookup = (entity: string, property: string) => Json | undefined

/** Where a draft is about one entity alone, by whatever name. */
export const lookupIn =
  ({ id, written }: Pick<OwnEntity, 'id' | 'written'>): Lookup =>
  (_, property) =>
    property === 'id' ? id : written[property]

/**
 * Sends a draft as somebody. The values that the exchange carried come back beside it. A caller for whom the profile has
 * no identity is a mistake of the claim's, which has to ask `permitted` first. What is about to be sent is told `before`.
 */
export async function sendDraft(
  lane: Lane,
  draft: Draft,
  by: StepCaller,
  lookup: Lookup,
  before: (values: SentValues) => void | Promise<void> = () => undefined,
): Promise<Sent> {
  const { endpoint } = draft
  const current = await withVersion(lane, draft, lookup)
  const settled = inOrder(settleDraft(draft, found(endpoint, current), freshOf(lane)))
  const request = settledToWire(settled, lane.world.seed + (lane.fresh += 1))
  const values = valuesOf(settled.values)
  const caller = by === 'permitted' ? permittedCaller(lane, endpoint) : by
  await before(values)
  const exchange = await lane.client.send({
    api: lane.api.id,
    endpoint: endpoint.id,
    request,
    caller,
    ...(endpoint.reaches && { reaches: endpoint.reaches }),
    ...(caller.kind === 'forged' && { harmless: 'denied' }),
    ...(lane.cleaning && { cleanUp: true }),
  })
  noteAnswer(lane.slowness, endpoint.id, isSlowAnswer(lane, exchange))
  return { exchange, values }
}

/** What stands for any version there is (RFC 9110, 13.1.1). */
const ANY_VERSION = '*'

/** Knows besides which version of its subject a draft is about, where it has to say so. */
async function withVersion(lane: Lane, draft: Draft, lookup: Lookup): Promise<Lookup> {
  if (!namesVersion(draft)) return lookup
  const read = versionRead(draft, lane.api.endpoints)
  const shown = read && (await sendDraft(lane, read, 'permitted', lookup)).exchange.response
  const version = shown && versionTold(draft.endpoint, shown)
  return (entity, property) => (property === VERSION ? (version ?? ANY_VERSION) : lookup(entity, property))
}

export const isSlowAnswer = ({ target }: Lane, { durationMs }: Exchange): boolean =>
  durationMs >= target.limits.slowMs

export const isSlow = ({ slowness }: Lane, endpoint: string): boolean => isTooSlow(slowness, endpoint)

export const freshOf =
  (lane: Lane) =>
  (endpoint: Endpoint, place: string): Json =>
    freshValue(schemasAt(endpoint, place), lane.world.tag, (lane.fresh += 1))

const found =
  (endpoint: Endpoint, lookup: Lookup) =>
  (entity: string, property: string): Json => {
    const value = lookup(entity, property)
    if (value === undefined) throw new Error(`${endpoint.id}: nothing is known as ${property} of "${entity}"`)
    return value
  }

function permittedCaller(lane: Lane, endpoint: Endpoint): Caller {
  const identity = permittedIdentity(lane.api, lane.targetApi, endpoint)
  return identity ? { kind: 'identity', name: identity.name } : { kind: 'forged', forgery: 'none' }
}

function valuesOf(settled: {
  readonly [place: string]: { readonly json: Json } | { readonly text: string }
}): SentValues {
  return assembled(
    Object.fromEntries(
      Object.entries(settled).map(([place, value]) => [place, 'json' in value ? value.json : value.text]),
    ),
  )
}
