import { apis as ownApis } from '../../contracts/apis/index.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Target } from '../../contracts/model/target.ts'
import { faults } from '../../fixtures/mock/faults/catalogue.ts'
import { startMock } from '../../fixtures/mock/start-mock.ts'
import { closestWord, loadProfile, targetOf } from '../../fixtures/targets/index.ts'
import type { Problem } from '../../fixtures/targets/index.ts'
import type { RunOptions } from '../cli/run-options.ts'
import { apisFrom } from './contracts-from.ts'
import type { LoadedApis } from './contracts-from.ts'
import { nothingAsked } from './outside-of-the-plan.ts'

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

type Loaded = Pick<Assembled, 'kind' | 'target' | 'apis'>

/** What is wrong with what the user gave; undefined when a run can start. Starts nothing. */
export async function unusableIn(options: RunOptions, env: NodeJS.ProcessEnv): Promise<Unusable | undefined> {
  const apis = await apisOf(options)
  if (apis.kind === 'unusable') return apis
  if (options.target === undefined) {
    const served = ownApis.map(({ id }) => id)
    return (
      unserved(options, apis.apis) ??
      mismatch(served, apis.apis, options) ??
      unknownFault(options) ??
      unasked(options, served, apis.apis)
    )
  }
  const loaded = loadTarget(options.target, apis.apis, env)
  const checked = loaded.kind === 'unusable' ? loaded : narrowed(loaded, options)
  if (checked.kind === 'unusable') return checked
  return unasked(
    options,
    checked.target.apis.map(({ api }) => api),
    checked.apis,
  )
}

/** Loads the profile, or starts the embedded mock, and the contracts that the options ask for. */
export async function assemble(options: RunOptions, env: NodeJS.ProcessEnv): Promise<Assembled | Unusable> {
  const apis = await apisOf(options)
  if (apis.kind === 'unusable') return apis
  if (options.target === undefined) return unserved(options, apis.apis) ?? onMock(options, apis.apis)
  const loaded = loadTarget(options.target, apis.apis, env)
  const checked = loaded.kind === 'unusable' ? loaded : narrowed(loaded, options)
  return checked.kind === 'unusable' ? checked : { ...checked, onMock: false, release: async () => undefined }
}

/** No claim of the APIs that the run is about is asked for. */
function unasked(
  options: RunOptions,
  onTarget: readonly string[],
  apis: readonly Api[],
): Unusable | undefined {
  const about = apis.filter(({ id }) =>
    options.api === undefined ? onTarget.includes(id) : id === options.api,
  )
  const problem = nothingAsked(options, about)
  return problem && { kind: 'unusable', what: 'the choice of claims', problems: [problem] }
}

/** Contracts of one's own need a deployment: the embedded mock knows Plumbline's alone. */
function unserved({ contracts }: RunOptions, apis: readonly Api[]): Unusable | undefined {
  const foreign = apis.find(({ id }) => !ownApis.some(own => own.id === id))
  if (contracts === undefined || foreign === undefined) return undefined
  return unusable(
    '--contracts',
    `the embedded mock does not serve the API "${foreign.id}".`,
    `Name a deployment that does with --target PROFILE.json, whose \`apis\` has an entry "${foreign.id}".`,
  )
}

function unknownFault({ fault }: RunOptions): Unusable | undefined {
  if (fault === undefined || faults.some(({ id }) => id === fault)) return undefined
  const meant = closestWord(
    fault,
    faults.map(({ id }) => id),
  )
  const remedy = meant === undefined ? 'See the ids in fixtures/mock/faults.' : `Did you mean ${meant}?`
  const problem = { place: '--fault', message: `the mock has no fault "${fault}".`, remedy }
  return { kind: 'unusable', what: 'the choice of the mock', problems: [problem] }
}

/** The contracts that the options name; Plumbline's own without. */
export async function apisOf({
  contracts,
}: RunOptions): Promise<Extract<LoadedApis, { kind: 'apis' }> | Unusable> {
  if (contracts === undefined) return { kind: 'apis', apis: ownApis, notes: [] }
  const loaded = await apisFrom(contracts)
  return loaded.kind === 'wrong'
    ? { kind: 'unusable', what: `contracts in ${contracts}`, problems: loaded.problems }
    : loaded
}

function loadTarget(profile: string, apis: readonly Api[], env: NodeJS.ProcessEnv): Loaded | Unusable {
  const loaded = loadProfile(profile, env)
  if (loaded.kind === 'wrong')
    return { kind: 'unusable', what: `profile ${profile}`, problems: loaded.problems }
  return { kind: 'assembled', target: loaded.target, apis }
}

async function onMock(options: RunOptions, apis: readonly Api[]): Promise<Assembled | Unusable> {
  const mock = await startMock({
    ...(options.dialect && { dialect: options.dialect }),
    ...(options.shape && { shape: options.shape }),
    ...(options.fault !== undefined && { fault: options.fault }),
  })
  const loaded = targetOf(mock.profile, {})
  if (loaded.kind === 'wrong')
    throw new Error(`the profile of the embedded mock is wrong: ${JSON.stringify(loaded.problems)}`)
  const checked = narrowed({ kind: 'assembled', target: loaded.target, apis }, options)
  if (checked.kind === 'unusable') await mock.close()
  return checked.kind === 'unusable' ? checked : { ...checked, onMock: true, release: () => mock.close() }
}

/** Only the API that was asked for. */
function narrowed(assembled: Loaded, options: RunOptions): Loaded | Unusable {
  const { target, apis } = assembled
  const wrong = mismatch(
    target.apis.map(({ api }) => api),
    apis,
    options,
  )
  if (wrong) return wrong
  if (options.api === undefined) return assembled
  return { ...assembled, target: { ...target, apis: target.apis.filter(({ api }) => api === options.api) } }
}

/** An API that the target or the contracts lack is a mistake of the user's. */
function mismatch(
  onTarget: readonly string[],
  apis: readonly Api[],
  { api }: RunOptions,
): Unusable | undefined {
  const known = apis.map(({ id }) => id)
  const unknown = onTarget.find(id => !known.includes(id))
  if (unknown !== undefined)
    return unusable(
      `apis.${unknown}`,
      'no contracts are there for this API.',
      `Name one of ${known.join(', ')}, or give its contracts with --contracts.`,
    )
  if (api === undefined || onTarget.includes(api)) return undefined
  return unusable('--api', `the target has no API "${api}".`, `Name one of ${onTarget.join(', ')}.`)
}

const unusable = (place: string, message: string, remedy: string): Unusable => ({
  kind: 'unusable',
  what: 'the choice of APIs',
  problems: [{ place, message, remedy }],
})
