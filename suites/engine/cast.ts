import type { StepCaller } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Snapshot } from '../../contracts/model/snapshot.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { withCarried } from '../../fixtures/state/carried.ts'
import { noteWritten } from '../../fixtures/state/drafting.ts'
import { createEntity, removeEntity } from '../../fixtures/state/entities.ts'
import type { Inconclusive, Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { giveBack, keptInLedger, maybeChanged, noteCarried } from '../../fixtures/state/lending.ts'
import { richDrafts } from '../../fixtures/state/rich.ts'
import { openArrivals } from './arrivals.ts'
import type { Arrivals, Sent } from './arrivals.ts'
import { openIdleEntities } from './idle-entities.ts'
import type { Wanted } from './idle-entities.ts'
import type { Lane } from './lane.ts'
import { lookupIn, sendDraft } from './lane.ts'
import { openLooks } from './looks.ts'
import { patientMake } from './making.ts'
import { readsOf } from './case-cost.ts'
import { creates, deletes } from './places-of.ts'
import { subjectOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { openStays } from './stays.ts'
import { restorersOf, usesUp, writesEntries } from './uses-up.ts'

/** The entities of a run: where cases get them, what is shown of them, and how they are cleared away. */
export interface Cast {
  readonly take: (name: string, wanted?: Wanted) => Promise<OwnEntity | Inconclusive>
  readonly intend: Arrivals['intend']
  readonly unsent: Arrivals['unsent']
  readonly adopt: Arrivals['adopt']
  readonly look: (
    scene: Scene,
    names: readonly string[],
    reads: readonly string[] | undefined,
    by?: StepCaller,
  ) => Promise<{ readonly snapshots: ReadonlyMap<string, Snapshot> } | Inconclusive>
  /** Remembers what an accepted request wrote, made or unmade. */
  readonly noteEffects: (scene: Scene, sent: Sent) => void
  /** The user that the credential belongs to, where the profile says which. */
  readonly caller: () => OwnEntity | undefined
  /** Writes down that the user of a credential is about to be written to, and what is shown of it. */
  readonly lend: (caller: OwnEntity, before: Snapshot) => Promise<void>
  readonly returned: (caller: OwnEntity) => Promise<void>
  readonly clear: (scene: Scene) => Promise<void>
  /** Keeps the rich entities of a scene in which nothing was changed, for the next that asks for one. */
  readonly keep: (scene: Scene) => void
  /** What broke may have left the entities of a scene in any state, or with what no other may have: none serves again. */
  readonly spoil: (scene: Scene) => void
  /** Clears away what was kept. */
  readonly dismiss: () => Promise<void>
}

/** So many requests are kept for what clearing away may take besides: finding what was made, other spellings. */
const SPARE = 12

export function openCast(
  lane: Lane,
  kit: Kit,
  onResidue: (entity: OwnEntity, reason: string) => void,
  onStay: (message: string) => void,
): Cast {
  const arrivals = openArrivals(lane, kit)
  const reads = readsOf(kit.api)
  const stays = openStays(kit.api)
  const idle = openIdleEntities(kit, () => lane.frugal === true || stays.areForGood)
  const looks = openLooks(lane, kit)
  const create = stays.atMost(name => createEntity(kit, name))
  // To lend somebody known costs nothing, and whoever is lent now is free again later.
  const make = lane.world.knownOnly ? create : patientMake(create)

  /** Whether anything was made or lent that was not cleared away yet. */
  let isPeopled = false
  /** A removal is one request; what was lent is looked at, written back property by property, and looked at again. */
  const expenseOf = (entity: OwnEntity): number =>
    entity.origin === 'created' ? 1 : maybeChanged(entity).length + 2 * reads
  lane.client.reserve(() =>
    isPeopled
      ? [...kit.alive].reduce((sum, entity) => sum + expenseOf(entity), arrivals.suspected() + SPARE)
      : 0,
  )

  const take: Cast['take'] = async (name, wanted = {}) => {
    isPeopled = true
    const kept = idle.take(name, wanted)
    const entity = kept ?? (await make(name))
    if (isInconclusive(entity)) return entity
    if (wanted.used) idle.serveAgain(entity)
    if (!kept && wanted.rich) await enrich(entity)
    return entity
  }

  const enrich = async (entity: OwnEntity): Promise<void> => {
    for (const draft of richDrafts(kit, entity)) {
      const carrying = withCarried(draft)
      const isStored = await write(entity, carrying)
      // What it names besides need not exist on this target.
      if (!isStored && carrying !== draft) await write(entity, draft)
    }
    idle.enriched(entity)
  }

  const write = async (entity: OwnEntity, draft: Draft): Promise<boolean> => {
    const { exchange, values } = await sendDraft(lane, draft, 'permitted', lookupIn(entity))
    const isStored = isAccepted(exchange)
    if (isStored) noteWritten(entity, draft.endpoint, values, telling(entity))
    return isStored
  }

  const isAccepted = (exchange: Exchange): boolean =>
    exchange.response !== undefined && kit.classify(exchange) === 'accepted'

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

  const noteEffects: Cast['noteEffects'] = (scene, sent) => {
    const { draft, values, exchange } = sent
    if (creates(draft.endpoint)) arrivals.suspect(sent)
    const subject = subjectOf(scene, draft, values)
    if (subject) noteCarried(subject, draft.endpoint, values)
    if (!isAccepted(exchange)) return
    const documented = exchange.request.method === draft.endpoint.method
    // What is gone may be made again under the same id.
    if (subject && documented && deletes(draft.endpoint)) kit.alive.delete(subject)
    if (subject && !documented) idle.spoil(subject)
    else if (subject && usesUp(draft.endpoint)) idle.useUp(subject, restorersOf(kit.api, draft.endpoint))
    else if (subject) idle.restore(subject, draft.endpoint.id)
    if (subject && writesEntries(draft.endpoint)) idle.fill(subject)
    if (subject && documented) noteWritten(subject, draft.endpoint, values, telling(subject))
  }

  const keep: Cast['keep'] = scene => {
    const others = idle.keepUntouched(scene.made)
    scene.made.splice(0, scene.made.length, ...others)
  }

  const clear: Cast['clear'] = async scene => {
    const spent = lane.client.spent()
    await putBackLoans(scene)
    for (const entity of scene.made.splice(0)) {
      await restore(entity)
      if (!idle.keep(entity)) await remove(entity)
    }
    await arrivals.sweep(remove)
    if (lane.client.spent() > spent) looks.forget()
  }

  const restore = async (entity: OwnEntity): Promise<void> => {
    for (const restorers of idle.worthRestoring(entity)) {
      const endpoint = kit.api.endpoints.find(({ id }) => restorers.includes(id))
      if (!endpoint) break
      const isOpen = await write(entity, bareDraft(endpoint, lane.world, entity.name))
      if (!isOpen) break
      idle.restore(entity, endpoint.id)
    }
  }

  const putBackLoans = async (scene: Scene): Promise<void> => {
    lane.cleaning = true
    const left = []
    for (const putBack of scene.returns.splice(0)) left.push(...(await putBack()))
    lane.cleaning = false
    const caller = callerEntity(kit)
    if (left.length > 0 && caller) onResidue(caller, `${left.join(', ')} could not be put back`)
  }

  const dismiss: Cast['dismiss'] = async () => {
    idle.forget()
    // Also what an interrupt or a spent budget kept from being removed where it had served.
    for (const entity of kit.alive) if (entity.origin === 'created') await remove(entity)
    isPeopled = false
    const left = stays.told()
    if (left !== undefined) onStay(left)
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

  return {
    take,
    intend: arrivals.intend,
    unsent: arrivals.unsent,
    adopt: arrivals.adopt,
    look,
    noteEffects,
    caller: () => callerEntity(kit),
    // Whoever calls is never locked out, whatever is allowed.
    lend: async (caller, before) =>
      kit.hooks?.onLent?.(kit.api.id, caller, keptInLedger({ api: kit.api }, before)),
    returned: async caller => kit.hooks?.onRemoved?.(caller),
    clear,
    keep,
    spoil: ({ made }) => made.forEach(idle.spoil),
    dismiss,
  }
}

function callerEntity(kit: Kit): OwnEntity | undefined {
  const kind = kit.api.entities[0]?.name
  if (kit.callerId === undefined || kind === undefined) return undefined
  return { name: 'caller', entity: kind, id: kit.callerId, written: {}, told: [], origin: 'caller' }
}
