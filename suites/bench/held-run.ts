import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import type { WireRequest } from '../../contracts/model/request.ts'
import type { Target } from '../../contracts/model/target.ts'
import type { Mock } from '../../fixtures/mock/start-mock.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { openRun } from '../engine/run.ts'
import type { Watcher } from '../engine/watch.ts'

/** What a run took, without Vitest and without files. */
export interface Held {
  readonly requests: number
  readonly cpuMs: number
  /** Whoever sent what was sent, in its order, for a loop that sends it again. */
  readonly sent: readonly WireRequest[]
}

/** Holds a mock to an API, and keeps what was sent. */
export async function heldRun(mock: Mock, api: Api, wanted?: (claim: Claim) => boolean): Promise<Held> {
  const sent: WireRequest[] = []
  const run = openRun({
    apis: [api],
    target: targetFor(mock, api),
    families,
    watchers: [...watchers, recorder(sent)],
    seed: 1,
    tag: 'bench',
    runs: 1,
    // The mock's clock moves with its requests alone.
    wait: () => Promise.resolve(),
    known: () => false,
    repeat: claim => claim,
    ...(wanted && { wanted }),
  })
  const cpu = process.cpuUsage()
  const { requests } = await run.conduct({
    record: () => undefined,
    outcome: () => undefined,
    leftOut: () => undefined,
  })
  const { user, system } = process.cpuUsage(cpu)
  return { requests, cpuMs: (user + system) / 1000, sent }
}

function targetFor(mock: Mock, api: Api): Target {
  const loaded = targetOf(mock.profile, {})
  if (loaded.kind === 'wrong') throw new Error(`The mock's profile is wrong: ${loaded.problems[0]?.message}`)
  const { target } = loaded
  return {
    ...target,
    apis: target.apis.filter(each => each.api === api.id),
    limits: { ...target.limits, budget: Number.MAX_SAFE_INTEGER },
  }
}

/** A watcher that judges nothing: every exchange passes it. */
function recorder(sent: WireRequest[]): Watcher {
  const [first] = watchers
  if (!first) throw new Error('There are no watchers.')
  return {
    id: 'recorder',
    claim: first.claim,
    judge: ({ exchange }) => {
      sent.push(exchange.request)
      return undefined
    },
  }
}
