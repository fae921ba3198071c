import type { Claim } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import { openClient } from '../../fixtures/client/index.ts'
import type { Client } from '../../fixtures/client/index.ts'
import { conductPart, failPart } from './conduct.ts'
import { openPart } from './open-part.ts'
import type { OpenPart } from './open-part.ts'
import { partsAt } from './parts-at.ts'
import { planOf } from './plan.ts'
import type { ApiPlan } from './plan.ts'
import type { RunListener, RunSettings } from './run-settings.ts'
import { openSupplies } from './supplies.ts'

/** A run that is planned: its claims can be listed, and it can be conducted once. */
export interface Run {
  readonly claims: readonly Claim[]
  readonly conduct: (listener: RunListener) => Promise<RunEnd>
}

export interface RunEnd {
  readonly requests: number
  readonly durationMs: number
  readonly interrupted: boolean
}

/** Plans a run. APIs that the target does not have are no part of it. */
export function openRun(settings: RunSettings): Run {
  const plans = settings.target.apis.flatMap(targetApi => {
    const api = settings.apis.find(({ id }) => id === targetApi.api)
    const { families, watchers, wanted = () => true } = settings
    return api ? partsAt(api, targetApi).map(part => planOf(part, families, watchers, wanted)) : []
  })
  const claims = plans.flatMap(plan => [...plan.planned.map(({ claim }) => claim), ...plan.watched])
  return { claims: unique(claims), conduct: listener => conduct(settings, plans, listener) }
}

const unique = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.map(claim => [claim.id, claim])).values(),
]

async function conduct(
  settings: RunSettings,
  plans: readonly ApiPlan[],
  listener: RunListener,
): Promise<RunEnd> {
  const started = performance.now()
  const endpoints = plans.flatMap(({ api }) => api.endpoints.map(({ id }) => id))
  const claims = unique(plans.flatMap(plan => [...plan.planned.map(({ claim }) => claim), ...plan.watched]))
  listener.record({ type: 'planned', claims: claims.length, endpoints })
  const spent = new Map<string, number>()
  let watching: (exchange: Exchange) => void = () => undefined
  const client = clientOf(settings, exchange => watching(exchange))
  const supplies = openSupplies(settings, plans, client, listener)
  try {
    for (const [index, plan] of plans.entries()) {
      watching = () => undefined
      const supplied = await supplies.forPart(plan)
      const part = openPart(supplied, plan, client, listener, shareOf(plans.slice(index)))
      watching = part.stage.watch.see
      await conductLearnt(part, { ...listener, outcome: tell }, learning => add('learning', learning))
    }
  } finally {
    await supplies.clear()
    client.close()
  }
  for (const message of client.notices()) listener.record({ type: 'notice', message })
  const told = [...spent.values()].reduce((sum, requests) => sum + requests, 0)
  add('set-up and clean-up', client.spent() - told)
  listener.record({ type: 'spent', requests: wholeNumbers(spent) })
  return {
    requests: client.spent(),
    durationMs: Math.round(performance.now() - started),
    interrupted: settings.signal?.aborted ?? false,
  }

  function tell(outcome: Outcome): void {
    add(outcome.claim.family, outcome.requests)
    listener.outcome(outcome)
  }

  function add(family: string, requests: number): void {
    spent.set(family, (spent.get(family) ?? 0) + requests)
  }
}

/** A request that served several claims was counted in parts. */
const wholeNumbers = (spent: ReadonlyMap<string, number>): { readonly [family: string]: number } =>
  Object.fromEntries([...spent].map(([family, requests]) => [family, Math.round(requests)]))

/** The first of these APIs may spend of the budget what its endpoints are of all endpoints that are still to come. */
function shareOf(plans: readonly ApiPlan[]): number {
  const [own = 0, ...others] = plans.map(({ api }) => api.endpoints.length)
  return (
    own /
    Math.max(
      1,
      others.reduce((sum, count) => sum + count, own),
    )
  )
}

async function conductLearnt(
  part: OpenPart,
  listener: RunListener,
  learnt: (requests: number) => void,
): Promise<void> {
  let closed: string | undefined
  const { client } = part.stage.lane
  const before = client.spent()
  try {
    closed = await part.learn()
  } catch (error) {
    return failPart(part, listener, error)
  } finally {
    learnt(client.spent() - before)
  }
  await conductPart(part, listener, closed)
}

function clientOf(settings: RunSettings, onExchange: (exchange: Exchange) => void): Client {
  return openClient(settings.target, {
    seed: settings.seed,
    onExchange,
    ...(settings.budget !== undefined && { budget: settings.budget }),
    ...(settings.connect && { connect: settings.connect }),
    ...(settings.signal && { signal: settings.signal }),
  })
}
