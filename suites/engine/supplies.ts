import type { Api } from '../../contracts/model/api.ts'
import type { TargetApi } from '../../contracts/model/target.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Client } from '../../fixtures/client/index.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'
import type { Cast } from './cast.ts'
import { unlikeEntity } from './learn-unlike.ts'
import { openPart } from './open-part.ts'
import type { ApiPlan } from './plan.ts'
import type { RunListener, RunSettings } from './run-settings.ts'

/** So many things of a kind: one to name, and another one. */
const ENOUGH = 2

/**
 * Things of one kind that requests about another kind name, where the profile knows none and the API makes them: the
 * project that a new task is to stand in. Made when they are first wanted, and removed at the end of the run.
 */
export interface Supplies {
  /** The settings with what a part of an API needs among what is known. */
  readonly forPart: (plan: ApiPlan) => Promise<RunSettings>
  readonly clear: () => Promise<void>
}

export function openSupplies(
  settings: RunSettings,
  plans: readonly ApiPlan[],
  client: Client,
  listener: Pick<RunListener, 'record'>,
): Supplies {
  const made = new Map<string, readonly Json[]>()
  const casts: Cast[] = []
  const quiet: RunListener = { record: listener.record, outcome: () => undefined, leftOut: () => undefined }

  const forPart = async ({ api }: ApiPlan): Promise<RunSettings> => {
    if (settings.target.mode === 'read-only') return settings
    const known: { [kind: string]: readonly Json[] } = {}
    const targetApi = settings.target.apis.find(each => each.api === api.id)
    for (const kind of targetApi ? namedBesides(api, targetApi) : []) {
      const things = await supplyOf(api, kind)
      if (things.length > 0) known[kind] = things
    }
    return Object.keys(known).length === 0 ? settings : withKnown(settings, api, known)
  }

  const supplyOf = async (api: Api, kind: string): Promise<readonly Json[]> => {
    const key = `${api.id} ${kind}`
    const there = made.get(key)
    if (there) return there
    // What needs itself, however far away, is not made for itself.
    made.set(key, [])
    const maker = plans.find(plan => plan.api.id === api.id && makes(plan.api, kind))
    const things = maker ? await madeBy(maker) : []
    made.set(key, things)
    return things
  }

  /** A mistake of ours costs what needs such a thing, and no more. */
  const madeBy = async (maker: ApiPlan): Promise<readonly Json[]> => {
    try {
      return await make(maker)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      listener.record({ type: 'error', where: `${maker.api.title}: what others stand in`, message })
      return []
    }
  }

  const make = async (maker: ApiPlan): Promise<readonly Json[]> => {
    const idle: ApiPlan = { api: maker.api, planned: [], supporting: [], watchers: [], watched: [] }
    const { stage } = openPart(await forPart(maker), idle, client, quiet)
    const { cast, lane } = stage
    casts.push(cast)
    lane.world = { ...lane.world, roomy: true }
    const things: Json[] = []
    for (let at = 0; at < ENOUGH; at++) {
      const take = () => cast.take(`supply ${at}`)
      const thing = await take()
      const made = isInconclusive(thing) ? await unlikeEntity(lane, take, () => undefined) : thing
      if (!made) break
      things.push(made.id)
    }
    return things
  }

  return {
    forPart,
    clear: async () => {
      // What stands in another thing goes before it.
      for (const cast of casts.splice(0).toReversed()) await cast.dismiss()
    },
  }
}

/** The kinds that requests of a part name besides what they are about, and that the profile knows none of. */
function namedBesides(api: Api, { known }: TargetApi): readonly string[] {
  const own = new Set(api.entities.map(entity => entity.known))
  const named = api.endpoints.flatMap(({ marks }) => Object.values(marks).flatMap(({ names }) => names ?? []))
  return [...new Set(named)].filter(kind => !own.has(kind) && (known[kind] ?? []).length === 0)
}

const makes = (api: Api, kind: string): boolean =>
  api.entities.some(({ name, known }) => known === kind && creatorOf(api, name) !== undefined)

function withKnown(
  settings: RunSettings,
  { id }: Api,
  known: { readonly [kind: string]: readonly Json[] },
): RunSettings {
  const apis = settings.target.apis.map(each =>
    each.api === id ? { ...each, known: { ...each.known, ...known } } : each,
  )
  return { ...settings, made: Object.keys(known), target: { ...settings.target, apis } }
}
