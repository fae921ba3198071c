import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import { findNewborn, tellingOf, unkeyed } from '../../fixtures/state/adopt.ts'
import { wasRefused } from '../../fixtures/state/entities.ts'
import type { Inconclusive, Intent, Kit, OwnEntity } from '../../fixtures/state/kit.ts'
import { staysForGood } from '../../fixtures/state/relations.ts'
import { noteStanding } from '../../fixtures/state/standing.ts'
import { welcome } from '../../fixtures/state/waking.ts'
import type { Lane } from './lane.ts'

/** A request that was sent, and what came of it. */
export interface Sent {
  readonly draft: Draft
  readonly values: { readonly [place: string]: Json }
  readonly exchange: Exchange
}

/** What requests of the claims' own make: written into the ledger before they are sent, and found afterwards. */
export interface Arrivals {
  /** Writes down that a request which may create something is about to be sent. */
  readonly intend: (draft: Draft, values: Sent['values']) => Promise<void>
  /** Strikes out what was written down of a request that did not leave the run. */
  readonly unsent: (sent: Pick<Sent, 'values'>) => Promise<void>
  /** The entity that an accepted request made. */
  readonly adopt: (name: string, sent: Sent) => Promise<OwnEntity | Inconclusive>
  /** Remembers a request that may have made something which nobody asked for. */
  readonly suspect: (sent: Sent) => void
  /** How many of those have not been looked for yet. */
  readonly suspected: () => number
  /** Looks for what the suspected requests made, as clean-up, and has each removed before the next is looked for. */
  readonly sweep: (remove: (stray: OwnEntity) => Promise<void>) => Promise<void>
}

export function openArrivals(lane: Lane, kit: Kit): Arrivals {
  const suspects: Sent[] = []
  /** Nobody looks for what could not be removed. */
  const areForGood = kit.api.entities.every(({ name }) => staysForGood(kit.api, name))
  const intents = new WeakMap<Sent['values'], Intent>()

  const isAccepted = ({ exchange }: Sent): boolean =>
    exchange.response !== undefined && kit.classify(exchange) === 'accepted'

  /** Then what was made is found there, too, and an answer of another operation need not be searched for ids. */
  const isListed =
    kit.api.endpoints.some(({ relations }) => relations.some(({ kind }) => kind === 'lists')) &&
    kit.api.entities.every(({ tellingProperties }) => tellingProperties.length > 0)

  /** By another method, what is accepted need not make anything. */
  const isAsDocumented = ({ draft, exchange }: Sent): boolean =>
    exchange.request.method === draft.endpoint.method

  /** Looks for what a request made, if it made anything, and writes down what came of it. */
  const newborn = async (name: string, sent: Sent): Promise<OwnEntity | undefined> => {
    const { draft, values, exchange } = sent
    const intent = intents.get(values)
    const mayHaveMade = isAccepted(sent) || !wasRefused(exchange)
    const reply = isAsDocumented(sent) || !isListed ? exchange : undefined
    const found = mayHaveMade ? await findNewborn(kit, draft.endpoint, values, reply, name) : undefined
    if (found && intent) await kit.hooks?.onCreated?.(found, intent)
    else if (intent && !(isAccepted(sent) && isAsDocumented(sent))) await kit.hooks?.onRefused?.(intent)
    return found
  }

  /** Whoever is looked at from now on may be shown who was made. */
  const tellOf = ({ draft, values }: Sent): void => {
    const written = unkeyed(draft.endpoint, values)
    const told = kit.api.entities.flatMap(entity => Object.values(tellingOf(draft.endpoint, values, entity)))
    kit.strangers?.add({ written, told })
  }

  return {
    intend: async ({ endpoint }, values) => {
      const kind = endpoint.relations.find(relation => relation.kind === 'creates')?.entity
      const entity = kit.api.entities.find(({ name }) => name === kind)
      if (!entity) return
      await noteStanding(kit, entity.name)
      if (staysForGood(kit.api, entity.name)) return
      const telling = tellingOf(endpoint, values, entity)
      const intent = { endpoint: endpoint.id, entity: entity.name, telling }
      intents.set(values, intent)
      await kit.hooks?.onIntend?.(intent)
    },
    unsent: async ({ values }) => {
      const intent = intents.get(values)
      if (intent) await kit.hooks?.onRefused?.(intent)
    },
    adopt: async (name, sent) => {
      const { draft, exchange } = sent
      if (!isAccepted(sent)) {
        suspects.push(sent)
        const answer = exchange.response?.status ?? exchange.failure?.message
        return { inconclusive: `${draft.endpoint.id} was answered ${answer}` }
      }
      const found = await newborn(name, sent)
      if (found) await welcome(kit, found)
      return found ?? { inconclusive: `no read shows what ${draft.endpoint.id} made` }
    },
    suspect: sent => {
      if (!areForGood) suspects.push(sent)
      if (isAccepted(sent)) tellOf(sent)
    },
    suspected: () => suspects.length,
    sweep: async remove => {
      for (const sent of suspects.splice(0)) {
        lane.cleaning = true
        const stray = await newborn('stray', sent)
        lane.cleaning = false
        if (stray) await remove(stray)
      }
      kit.strangers?.clear()
    },
  }
}
