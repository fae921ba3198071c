import { apis as ownApis } from '../../contracts/apis/index.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Claim } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import type { Target } from '../../contracts/model/target.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import type { MockOptions } from '../../fixtures/mock/start-mock.ts'
import type { LedgerHooks } from '../../fixtures/state/kit.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { matches } from '../engine/matches.ts'
import { openRun } from '../engine/run.ts'
import type { Watcher } from '../engine/watch.ts'

export interface HoldOptions {
  readonly seed?: number
  /** Random cases per clause. */
  readonly runs?: number
  readonly apis?: readonly Api[]
  /** Patterns of claim ids. */
  readonly only?: string
  readonly wanted?: (claim: Claim) => boolean
  readonly budget?: number
  /** Hears of what is made and lent. */
  readonly hooks?: LedgerHooks
  /** Hears of every exchange. */
  readonly onExchange?: (exchange: Exchange) => void
}

/** What became of a run in this process. */
export interface Held {
  readonly outcomes: readonly Outcome[]
  readonly leftOut: readonly { readonly claim: string; readonly reason: string }[]
  readonly lines: readonly RecordLine[]
  readonly requests: number
  /** `kind claim: what was observed`, of whatever is a finding, an unsteady one, or an error. */
  readonly alarms: readonly string[]
  readonly open: readonly { readonly claim: string; readonly reason: string }[]
}

/** Holds a target to its contracts in this process, without Vitest around it. */
export async function hold(target: Target, options: HoldOptions = {}): Promise<Held> {
  const { apis = ownApis, seed = 1, runs = 1, only, wanted, budget, hooks, onExchange } = options
  const outcomes: Outcome[] = []
  const leftOut: { claim: string; reason: string }[] = []
  const lines: RecordLine[] = []
  const run = openRun({
    apis,
    target,
    families,
    watchers: onExchange ? [...watchers, listening(onExchange)] : watchers,
    seed,
    tag: 'self',
    runs,
    known: () => false,
    repeat: claim => claim,
    wanted: claim => (only === undefined || matches(claim.id, only)) && (wanted?.(claim) ?? true),
    ...(budget !== undefined && { budget }),
    ...(hooks && { hooks }),
  })
  const { requests } = await run.conduct({
    record: line => lines.push(line),
    outcome: outcome => outcomes.push(outcome),
    leftOut: ({ id }, reason) => leftOut.push({ claim: id, reason }),
  })
  const open = outcomes.flatMap(({ kind, claim, reason = '' }) =>
    kind === 'inconclusive' ? [{ claim: claim.id, reason }] : [],
  )
  return {
    outcomes,
    leftOut,
    lines,
    requests,
    open,
    alarms: [...outcomes.flatMap(alarmsOf), ...lines.flatMap(troublesOf)],
  }
}

function alarmsOf({ kind, claim, findings, reason = '' }: Outcome): readonly string[] {
  if (kind === 'held' || kind === 'inconclusive') return []
  const observed = findings.map(finding => finding.observed).join(' | ')
  return [`${kind} ${claim.id}: ${reason}${observed}`]
}

function troublesOf(line: RecordLine): readonly string[] {
  if (line.type === 'error') return [`error in ${line.where}: ${line.message}`]
  return line.type === 'residue' ? [`residue ${line.entity}: ${line.reason}`] : []
}

/** A watcher that judges nothing. */
const listening = (onExchange: (exchange: Exchange) => void): Watcher => {
  const [silent] = watchers
  if (!silent) throw new Error('there are no watchers')
  return {
    id: 'listens',
    claim: silent.claim,
    applies: () => false,
    judge: ({ exchange }) => {
      onExchange(exchange)
      return undefined
    },
  }
}

/** Holds an embedded mock, of its own, to its contracts. `changed` may change what its profile says. */
export async function holdMock(
  mock: MockOptions,
  options: HoldOptions = {},
  changed: (target: Target) => Target = target => target,
): Promise<Held> {
  const running = await startMock(mock)
  try {
    const loaded = targetOf(running.profile, {})
    if (loaded.kind === 'wrong')
      throw new Error(`the profile of the mock is wrong: ${loaded.problems[0]?.message}`)
    return await hold(changed(loaded.target), options)
  } finally {
    await running.close()
  }
}

/** Only this API of the target. */
export const onlyApi =
  (api: string) =>
  (target: Target): Target => ({ ...target, apis: target.apis.filter(each => each.api === api) })
