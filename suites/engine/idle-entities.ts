import type { Step } from '../../contracts/model/claim.ts'
import type { Kit, OwnEntity } from '../../fixtures/state/kit.ts'

/** What an entity is wanted for: see the step that creates one. */
export interface Wanted extends Pick<Extract<Step, { do: 'create' }>, 'rich' | 'anew' | 'used'> {
  /** One that is as it was made. */
  readonly fresh?: boolean
}

/** Entities of the run that served one case and may serve another, so that none is made where one is there. */
export interface IdleEntities {
  /** One that is as good as what is wanted, under its new name. */
  readonly take: (name: string, wanted: Wanted) => OwnEntity | undefined
  /** Whatever a case does with it, others may have it afterwards. */
  readonly serveAgain: (entity: OwnEntity) => void
  /** Remembers what was written to a rich entity when it was made. */
  readonly enriched: (entity: OwnEntity) => void
  /** It is not what it was: another case could not do with it what it could with a new one. */
  readonly spoil: (entity: OwnEntity) => void
  /** So is this one, until one of these operations has made it as it was. */
  readonly useUp: (entity: OwnEntity, restorers: readonly string[]) => void
  /** The operation was carried out on it. */
  readonly restore: (entity: OwnEntity, endpoint: string) => void
  /** Of each way in which it is shut now, the operations that would open it, where requests are so scarce that it pays. */
  readonly worthRestoring: (entity: OwnEntity) => readonly (readonly string[])[]
  /** It has entries that a new one has not. */
  readonly fill: (entity: OwnEntity) => void
  /** Takes the rich entities in which nothing was changed; returns the others. */
  readonly keepUntouched: (made: readonly OwnEntity[]) => readonly OwnEntity[]
  /** Takes an entity that may serve again; returns whether it may. */
  readonly keep: (entity: OwnEntity) => boolean
  readonly forget: () => void
}

export function openIdleEntities(kit: Pick<Kit, 'alive'>, isFrugal: () => boolean): IdleEntities {
  const rich: OwnEntity[] = []
  const plain: OwnEntity[] = []
  const used: OwnEntity[] = []
  const richOnes = new WeakMap<OwnEntity, OwnEntity['written']>()
  const spoilt = new WeakSet<OwnEntity>()
  const usedUp = new WeakMap<OwnEntity, readonly (readonly string[])[]>()
  const filled = new WeakSet<OwnEntity>()
  const toServeAgain = new WeakSet<OwnEntity>()

  const shut = (entity: OwnEntity) => usedUp.get(entity) ?? []

  const renamed = (entity: OwnEntity, name: string): OwnEntity => {
    const own = { ...entity, name }
    kit.alive.delete(entity)
    kit.alive.add(own)
    const asMade = richOnes.get(entity)
    if (asMade) richOnes.set(own, asMade)
    if (filled.has(entity)) filled.add(own)
    return own
  }

  const fitting = (wanted: Wanted): OwnEntity | undefined => {
    if (wanted.anew || (wanted.fresh && isFrugal())) return undefined
    if (wanted.rich) return rich.pop()
    if (wanted.used) return used.pop() ?? plain.pop()
    return isFrugal() ? plain.pop() : undefined
  }

  /** A rich one is worth what it took to make it: where requests are scarce it serves on as it became. */
  const servesAgain = (entity: OwnEntity): boolean =>
    (isFrugal() || (toServeAgain.has(entity) && !richOnes.has(entity))) &&
    entity.origin === 'created' &&
    !spoilt.has(entity) &&
    shut(entity).length === 0

  const poolOf = (entity: OwnEntity): OwnEntity[] => {
    if (richOnes.has(entity)) return rich
    return filled.has(entity) ? used : plain
  }

  return {
    take: (name, wanted) => {
      const found = fitting(wanted)
      return found && renamed(found, name)
    },
    serveAgain: entity => void toServeAgain.add(entity),
    enriched: entity => void richOnes.set(entity, { ...entity.written }),
    spoil: entity => void spoilt.add(entity),
    useUp: (entity, restorers) => {
      const others = shut(entity).filter(each => each.join() !== restorers.join())
      usedUp.set(entity, [...others, restorers])
    },
    restore: (entity, endpoint) =>
      void usedUp.set(
        entity,
        shut(entity).filter(restorers => !restorers.includes(endpoint)),
      ),
    worthRestoring: entity => (isFrugal() && !spoilt.has(entity) ? shut(entity) : []),
    fill: entity => void filled.add(entity),
    keepUntouched: made => {
      const untouched = made.filter(entity => richOnes.has(entity) && entity.origin === 'created')
      // What was accepted without changing anything was noted as written all the same.
      for (const entity of untouched) entity.written = { ...entity.written, ...richOnes.get(entity) }
      rich.push(...untouched)
      return made.filter(entity => !untouched.includes(entity))
    },
    keep: entity => {
      if (!servesAgain(entity)) return false
      if (richOnes.has(entity)) richOnes.set(entity, { ...entity.written })
      poolOf(entity).push(entity)
      return true
    },
    forget: () => {
      for (const pool of [rich, plain, used]) pool.length = 0
    },
  }
}
