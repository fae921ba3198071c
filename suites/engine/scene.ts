import type { Chosen, Results, StepCaller } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Snapshot } from '../../contracts/model/snapshot.ts'
import type { OwnEntity } from '../../fixtures/state/entities.ts'
import { subjectPlace } from './places-of.ts'

/** The values that a draft carried when it was sent, by place. */
export type SentValues = { readonly [place: string]: Json }

/** A draft that was sent as somebody, and what came of it. */
export interface Asked {
  readonly draft: Draft
  readonly by: StepCaller
  readonly exchange: Exchange
  readonly values: SentValues
}

/** What one batch has made and seen: its entities, and the results of its steps by their names. */
export interface Scene {
  readonly entities: Map<string, OwnEntity>
  readonly exchanges: Map<string, Exchange>
  readonly sent: Map<string, SentValues>
  readonly snapshots: Map<string, ReadonlyMap<string, Snapshot>>
  readonly walks: Map<string, readonly Exchange[]>
  readonly chosen: Map<string, Chosen>
  /** Every entity that must be given back or removed, the replaced ones included. */
  readonly made: OwnEntity[]
  /** How what was lent is put back; each tells what it could not. */
  readonly returns: (() => Promise<readonly string[]>)[]
  /** What was sent as whom, for steps that need the same once more. */
  readonly asked: Asked[]
  /** So much of it went out before the first case. */
  laid: number
  /** It repeats what broke: none of its entities has been through anything. */
  readonly isFresh: boolean
  /** The sends of the claims' own steps in their order, for a script that repeats the case. */
  readonly script: Exchange[]
  /** The sends of the set-up and of twins, which are part of every case's story. */
  readonly groundwork: Exchange[]
}

export const emptyScene = (isFresh = false): Scene => ({
  entities: new Map(),
  exchanges: new Map(),
  sent: new Map(),
  snapshots: new Map(),
  walks: new Map(),
  chosen: new Map(),
  made: [],
  returns: [],
  asked: [],
  laid: 0,
  isFresh,
  script: [],
  groundwork: [],
})

/** A case asked for a result that none of its steps has brought: a mistake in the claim, never the target's. */
function must<T>(value: T | undefined, what: string, name: string): T {
  if (value === undefined) throw new Error(`no step of this case brought the ${what} "${name}"`)
  return value
}

export function resultsOf(scene: Scene): Results {
  return {
    exchange: as => must(scene.exchanges.get(as), 'exchange', as),
    sent: as => must(scene.sent.get(as), 'values', as),
    snapshot: (as, entity) => must(scene.snapshots.get(as)?.get(entity), 'snapshot', `${as} of ${entity}`),
    walk: as => must(scene.walks.get(as), 'walk', as),
    property: (entity, property) => propertyOf(scene, entity, property),
  }
}

export function propertyOf(scene: Scene, entity: string, property: string): Json | undefined {
  const chosen = scene.chosen.get(entity)
  if (chosen) return chosen[property]
  const own = scene.entities.get(entity)
  return property === 'id' ? own?.id : own?.written[property]
}

/** The entity of the scene that a request was about, by the id that stood at its subject's place. */
export function subjectOf(
  scene: Pick<Scene, 'entities'>,
  draft: Draft,
  values: { readonly [place: string]: Json },
): OwnEntity | undefined {
  const place = subjectPlace(draft.endpoint)
  const id = place === undefined ? undefined : values[place]
  return id === undefined
    ? undefined
    : [...scene.entities.values()].find(entity => String(entity.id) === String(id))
}
