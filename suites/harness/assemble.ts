import { apis as ownApis } from '../../contracts/apis/index.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Target } from '../../contracts/model/target.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import { loadProfile, targetOf } from '../../fixtures/targets/index.ts'
import type { Problem } from '../../fixtures/targets/index.ts'
import type { RunOptions } from '../cli/run-options.ts'
import { apisFrom } from './contracts-from.ts'

/** What a run is held against, and how to let go of it. */
export interface Assembled {
  readonly kind: 'assembled'
  readonly target: Target
  readonly apis: readonly Api[]
  /** The embedded mock, where no target was given. */
  readonly onMock: boolean
  readonly release: () => Promise<void>
}

/** Something that a user gave can't be used: each with its place and what to do. */
export interface Unusable {
  readonly kind: 'unusable'
  readonly what: string
  readonly problems: readonly Problem[]
}

/** Loads the profile, or starts the embedded mock, and the contracts that the options ask for. */
export async function assemble(options: RunOptions, env: NodeJS.ProcessEnv): Promise<Assembled | Unusable> {
  const contracts = options.contracts === undefined ? { kind: 'apis' as const, apis: ownApis } : await apisFrom(options.contracts)
  if (contracts.kind === 'wrong') return { kind: 'unusable', what: `contracts in ${options.contracts}`, problems: contracts.problems }
  if (options.target !== undefined) {
    const loaded = loadProfile(options.target, env)
    if (loaded.kind === 'wrong') return { kind: 'unusable', what: `profile ${options.target}`, problems: loaded.problems }
    return narrowed({ kind: 'assembled', target: loaded.target, apis: contracts.apis, onMock: false, release: async () => undefined }, options)
  }
  return narrowed(await onMock(options, contracts.apis), options)
}

async function onMock(options: RunOptions, apis: readonly Api[]): Promise<Assembled> {
  const mock = await startMock({
    ...(options.dialect && { dialect: options.dialect }),
    ...(options.shape && { shape: options.shape }),
    ...(options.fault !== undefined && { fault: options.fault }),
  })
  const loaded = targetOf(mock.profile, {})
  if (loaded.kind === 'wrong') throw new Error(`the profile of the embedded mock is wrong: ${JSON.stringify(loaded.problems)}`)
  return { kind: 'assembled', target: loaded.target, apis, onMock: true, release: () => mock.close() }
}

/** Only the API that was asked for; one that the target or the contracts lack is a mistake of the user's. */
function narrowed(assembled: Assembled, { api }: RunOptions): Assembled | Unusable {
  const { target, apis } = assembled
  const known = new Set(apis.map(({ id }) => id))
  const unknown = target.apis.filter(each => !known.has(each.api))
  if (unknown.length > 0)
    return unusable(`/apis/${unknown[0]?.api}`, 'no contracts are there for this API.', `Name one of ${[...known].join(', ')}, or give its contracts with --contracts.`)
  if (api === undefined) return assembled
  const kept = target.apis.filter(each => each.api === api)
  if (kept.length === 0) return unusable('--api', `the target has no API "${api}".`, `Name one of ${target.apis.map(each => each.api).join(', ')}.`)
  return { ...assembled, target: { ...target, apis: kept } }
}

const unusable = (place: string, message: string, remedy: string): Unusable => ({
  kind: 'unusable',
  what: 'the choice of APIs',
  problems: [{ place, message, remedy }],
})
