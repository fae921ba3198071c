import type { Step, StepCaller } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/schema.ts'
import type { Snapshot } from '../../contracts/model/snapshot.ts'
import { withCarried } from '../../fixtures/state/carried.ts'
import { noteWritten } from '../../fixtures/state/drafting.ts'
import { createEntity, removeEntity, wasRefused } from '../../fixtures/state/entities.ts'
import { findNewborn, tellingOf } from '../../fixtures/state/adopt.ts'
import type { Inconclusive, Intent, Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { giveBack } from '../../fixtures/state/lending.ts'
import { welcome } from '../../fixtures/state/waking.ts'
import { richDrafts } from '../../fixtures/state/rich.ts'
import type { Lane } from './lane.ts'
import { lookupIn, sendDraft } from './lane.ts'
import { openLooks } from './looks.ts'
import { creates } from './places-of.ts'
import { subjectOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { usesUp, writesEntries } from './uses-up.ts'

/** The entities of a run: where cases get them, what is shown of them, and how they are cleared away. */
export interface Cast {
  readonly take: (name: string, wanted?: Wanted) => Promise<OwnEntity | Inconclusive>
  /** Writes down that a request which may create something is about to be sent. */
  readonly intend: (draft: Draft, values: { readonly [place: string]: Json }) => Promise<void>
  /** The entity that an accepted request of a claim's own made. */
  readonly adopt: (
    name: string,
    draft: Draft,
    values: { readonly [place: string]: Json },
    exchange: Exchange,
  ) => Promise<OwnEntity | Inconclusive>
  readonly look: (
    scene: Scene,
    names: readonly string[],
    reads: readonly string[] | undefined,
    by?: StepCaller,
  ) => Promise<{ readonly snapshots: ReadonlyMap<string, Snapshot> } | Inconclusive>
  /** Remembers what an accepted request wrote, made or unmade. */
  readonly noteEffects: (
    scene: Scene,
    draft: Draft,
    values: { readonly [place: string]: Json },
    exchange: Exchange,
  ) => void
  /** The user that the credential belongs to, where the profile says which. */
  readonly caller: () => OwnEntity | undefined
  readonly clear: (scene: Scene) => Promise<void>
  /** Keeps the rich entities of a scene in which nothing was changed, for the next that asks for one. */
  readonly keep: (scene: Scene) => void
  /** Clears away what was kept. */
  readonly dismiss: () => Promise<void>
}

/** What an entity is wanted for: see the step that creates one. */
type Wanted = Pick<Extract<Step, { do: 'create' }>, 'rich' | 'anew' | 'used'>

/** So many requests are kept for what a removal may take besides one for each entity: reading back, giving back. */
const SPARE = 12

export function openCast(lane: Lane, kit: Kit, onResidue: (entity: OwnEntity, reason: string) => void): Cast {
  const strays: {
    readonly draft: Draft
    readonly values: { readonly [place: string]: Json }
    readonly exchange: Exchange
  }[] = []
  const intents = new WeakMap<{ readonly [place: string]: Json }, Intent>()
  /** What was written to a rich entity when it was made. */
  const richOnes = new WeakMap<OwnEntity, OwnEntity['written']>()
  const idle: OwnEntity[] = []
  const idlePlain: OwnEntity[] = []
  /** Entities with entries that a new one has not, for cases that may do with one as they like. */
  const idleUsed: OwnEntity[] = []
  /** Entities that are not what they were: another case could not do with them what it could with a new one. */
  const spoilt = new WeakSet<OwnEntity>()
  const withEntries = new WeakSet<OwnEntity>()
  /** Entities that other cases may have afterwards. */
  const toServeAgain = new WeakSet<OwnEntity>()
  const looks = openLooks(lane, kit)

  const take: Cast['take'] = async (name, { rich = false, anew = false, used = false } = {}) => {
    lane.client.reserve(kit.alive.size + strays.length + SPARE)
    const kept = anew ? undefined : rich ? idle.pop() : plainOne(used)
    const entity = kept ? renamed(kept, name) : await createEntity(kit, name)
    if (isInconclusive(entity)) return entity
    if (used) toServeAgain.add(entity)
    if (kept || !rich) return entity
    for (const draft of richDrafts(kit, entity)) {
      const carrying = withCarried(draft)
      const isStored = await enrich(entity, carrying)
      // What it names besides need not exist on this target.
      if (!isStored && carrying !== draft) await enrich(entity, draft)
    }
    richOnes.set(entity, { ...entity.written })
    return entity
  }

  const plainOne = (used: boolean): OwnEntity | undefined =>
    (used ? idleUsed.pop() : undefined) ?? (used || lane.frugal ? idlePlain.pop() : undefined)

  const enrich = async (entity: OwnEntity, draft: Draft): Promise<boolean> => {
    const { exchange, values } = await sendDraft(lane, draft, 'permitted', lookupIn(entity))
    const isStored = exchange.response !== undefined && kit.classify(exchange) === 'accepted'
    if (isStored) noteWritten(entity, draft.endpoint, values, telling(entity))
    return isStored
  }

  const renamed = (entity: OwnEntity, name: string): OwnEntity => {
    const own = { ...entity, name }
    kit.alive.delete(entity)
    kit.alive.add(own)
    const asMade = richOnes.get(entity)
    if (asMade) richOnes.set(own, asMade)
    if (withEntries.has(entity)) withEntries.add(own)
    return own
  }

  const keep: Cast['keep'] = scene => {
    const untouched = scene.made.filter(entity => richOnes.has(entity) && entity.origin === 'created')
    // What was accepted without changing anything was noted as written all the same.
    for (const entity of untouched) entity.written = { ...entity.written, ...richOnes.get(entity) }
    idle.push(...untouched)
    scene.made.splice(0, scene.made.length, ...scene.made.filter(entity => !untouched.includes(entity)))
  }

  const dismiss: Cast['dismiss'] = async () => {
    for (const pool of [idle, idlePlain, idleUsed]) pool.length = 0
    // Also what an interrupt or a spent budget kept from being removed where it had served.
    for (const entity of kit.alive) if (entity.origin === 'created') await remove(entity)
  }

  const intend: Cast['intend'] = async ({ endpoint }, values) => {
    const kind = endpoint.relations.find(relation => relation.kind === 'creates')?.entity
    const entity = kit.api.entities.find(({ name }) => name === kind)
    if (!entity) return
    const intent = {
      endpoint: endpoint.id,
      entity: entity.name,
      telling: tellingOf(endpoint, values, entity),
    }
    intents.set(values, intent)
    await kit.hooks?.onIntend?.(intent)
  }

  /** Looks for what a request made, if it made anything, and writes down what came of it. */
  const newborn = async (
    name: string,
    { endpoint }: Draft,
    values: { readonly [place: string]: Json },
    exchange: Exchange,
  ) => {
    const intent = intents.get(values)
    const accepted = exchange.response !== undefined && kit.classify(exchange) === 'accepted'
    const found =
      accepted || !wasRefused(exchange) ? await findNewborn(kit, endpoint, values, exchange, name) : undefined
    if (found && intent) await kit.hooks?.onCreated?.(found, intent)
    else if (intent && !accepted) await kit.hooks?.onRefused?.(intent)
    return found
  }

  const adopt: Cast['adopt'] = async (name, draft, values, exchange) => {
    if (!exchange.response || kit.classify(exchange) !== 'accepted') {
      strays.push({ draft, values, exchange })
      return {
        inconclusive: `${draft.endpoint.id} was answered ${exchange.response?.status ?? exchange.failure?.message}`,
      }
    }
    const found = await newborn(name, draft, values, exchange)
    if (found) await welcome(kit, found)
    return found ?? { inconclusive: `no read shows what ${draft.endpoint.id} made` }
  }

  const telling = (entity: OwnEntity): readonly string[] =>
    kit.api.entities.find(({ name }) => name === entity.entity)?.tellingProperties ?? []

  const look: Cast['look'] = async (scene, names, reads, by) => {
    const snapshots = new Map<string, Snapshot>()
    for (const name of names) {
      const entity = name === 'caller' ? callerEntity(kit) : scene.entities.get(name)
      if (!entity) return { inconclusive: `nothing is known as "${name}"` }
      snapshots.set(name, await looks.at(entity, reads, by))
    }
    return { snapshots }
  }

  const noteEffects: Cast['noteEffects'] = (scene, draft, values, exchange) => {
    if (creates(draft.endpoint)) strays.push({ draft, values, exchange })
    if (!exchange.response || kit.classify(exchange) !== 'accepted') return
    const subject = subjectOf(scene, draft, values)
    const documented = exchange.request.method === draft.endpoint.method
    if (subject && (!documented || usesUp(draft.endpoint))) spoilt.add(subject)
    if (subject && writesEntries(draft.endpoint)) withEntries.add(subject)
    if (subject && documented) noteWritten(subject, draft.endpoint, values, telling(subject))
  }

  const servesAgain = (entity: OwnEntity): boolean =>
    (lane.frugal === true || toServeAgain.has(entity)) &&
    entity.origin === 'created' &&
    !richOnes.has(entity) &&
    !spoilt.has(entity)

  const clear: Cast['clear'] = async scene => {
    await putBackLoans(scene)
    for (const entity of scene.made.splice(0)) {
      if (servesAgain(entity)) (withEntries.has(entity) ? idleUsed : idlePlain).push(entity)
      else await remove(entity)
    }
    for (const { draft, values, exchange } of strays.splice(0)) {
      lane.cleaning = true
      const adopted = await newborn('stray', draft, values, exchange)
      lane.cleaning = false
      if (adopted) await remove(adopted)
    }
    looks.forget()
  }

  const putBackLoans = async (scene: Scene): Promise<void> => {
    lane.cleaning = true
    const left = []
    for (const putBack of scene.returns.splice(0)) left.push(...(await putBack()))
    lane.cleaning = false
    const caller = callerEntity(kit)
    if (left.length > 0 && caller) onResidue(caller, `${left.join(', ')} could not be put back`)
  }

  const remove = async (entity: OwnEntity): Promise<void> => {
    lane.cleaning = true
    const end =
      entity.origin === 'created'
        ? await removeEntity(kit, entity, { verify: false })
        : await giveBack(kit, entity)
    lane.cleaning = false
    if ('residue' in end) onResidue(entity, end.residue)
  }

  return { take, intend, adopt, look, noteEffects, caller: () => callerEntity(kit), clear, keep, dismiss }
}

function callerEntity(kit: Kit): OwnEntity | undefined {
  const kind = kit.api.entities[0]?.name
  if (kit.callerId === undefined || kind === undefined) return undefined
  return { name: 'caller', entity: kind, id: kit.callerId, written: {}, told: [], origin: 'caller' }
}
