import { apis } from '../../contracts/apis/index.ts'
import type { Case, Claim } from '../../contracts/model/claim.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import type { MockOptions } from '../../fixtures/mock/start-mock.ts'
import { targetOf } from '../../fixtures/targets/index.ts'
import { families, watchers } from '../conformance/families.ts'
import { openRun } from '../engine/run.ts'
import { noted } from './noted-families.ts'
import type { BrokenCase } from './noted-families.ts'

/** What one run against one mock came to. */
export interface Meeting {
  /** Claims that turned red, and repeated it. */
  readonly red: readonly string[]
  readonly unsteady: readonly string[]
  readonly errors: readonly string[]
  readonly inconclusive: readonly { readonly claim: string; readonly reason: string }[]
  /** The cases that broke, each once. */
  readonly broken: readonly BrokenCase[]
  readonly requests: number
  /** How many requests had been served when the first red claim was told. */
  readonly firstRedAt?: number
}

export interface MeetingOptions {
  readonly mock: MockOptions
  readonly seed: number
  readonly runs: number
  readonly api?: string
  readonly wanted?: (claim: Claim) => boolean
  readonly budget?: number
  /** Hears of the cases that each claim has. */
  readonly onPlanned?: (claim: Claim, cases: readonly Case[]) => void
}

/** Holds a mock of its own to its contracts, in this process. */
export async function meet({
  mock: options,
  seed,
  runs,
  api,
  wanted,
  budget,
  onPlanned = () => undefined,
}: MeetingOptions): Promise<Meeting> {
  const mock = await startMock(options)
  try {
    const loaded = targetOf(mock.profile, {})
    if (loaded.kind === 'wrong')
      throw new Error(`the mock's profile is wrong: ${loaded.problems[0]?.message}`)
    const { target } = loaded
    const chosen =
      api === undefined ? target : { ...target, apis: target.apis.filter(each => each.api === api) }
    const red: string[] = []
    const unsteady: string[] = []
    const errors: string[] = []
    const inconclusive: { claim: string; reason: string }[] = []
    const broken = new Map<string, BrokenCase>()
    let firstRedAt: number | undefined
    const run = openRun({
      apis,
      target: chosen,
      families: noted(families, {
        onPlanned,
        onBroken: each => broken.set(`${each.claim} ${each.position}`, each),
      }),
      watchers,
      seed,
      tag: 'qualify',
      runs,
      connect: mock.connect,
      // The mock's clock moves with its requests alone.
      wait: () => Promise.resolve(),
      known: () => false,
      repeat: claim => claim,
      ...(wanted && { wanted }),
      ...(budget !== undefined && { budget }),
    })
    const { requests } = await run.conduct({
      record: line => {
        if (line.type === 'error') errors.push(`${line.where}: ${line.message}`)
      },
      leftOut: () => undefined,
      outcome: ({ claim, kind, reason }) => {
        if (kind === 'broken') red.push(claim.id)
        if (kind === 'broken') firstRedAt ??= mock.requests()
        if (kind === 'unsteady') unsteady.push(claim.id)
        if (kind === 'error') errors.push(`${claim.id}: ${reason ?? ''}`)
        if (kind === 'inconclusive') inconclusive.push({ claim: claim.id, reason: reason ?? '' })
      },
    })
    return {
      red,
      unsteady,
      errors,
      inconclusive,
      broken: [...broken.values()],
      requests,
      ...(firstRedAt !== undefined && { firstRedAt }),
    }
  } finally {
    await mock.close()
  }
}
