import type { Api } from '../../contracts/model/api.ts'
import { wantsColour } from '../../reporters/layout/wants-colour.ts'
import { parameterSchemas } from './contract-schemas.ts'
import type { Jobs, PlanOptions } from './jobs.ts'
import type { Io } from './io.ts'
import { WrongInput, wrongFile } from './wrong-input.ts'

/**
 * The work behind the commands, each loaded when its command runs: `--help` and a mistake in a flag are answered at
 * once.
 */
export function ownJobs(io: Io): Jobs {
  return {
    conductRun: async options => {
      // Asked before Vitest is loaded, which sets FORCE_COLOR where it finds itself in CI.
      const terminal = terminalOf(io)
      const { conductRun } = await import('../harness/conduct-run.ts')
      return conductRun(options, { ...io, ...terminal })
    },
    startMock: async choice => {
      const { startMock } = await import('../../fixtures/mock/start-mock.ts')
      return startMock(choice)
    },
    listPlan: async options => {
      const { planLines } = await import('./list-plan.ts')
      if (options.contracts !== undefined && options.target === undefined) {
        const { imaginedTarget } = await import('./imagined-target.ts')
        const apis = chosen(await apisOf(options.contracts), options.api)
        return planLines(imaginedTarget(apis), apis, options)
      }
      const { target, apis, release } = await assembled(options, io)
      await release()
      return planLines(target, apis, options)
    },
    removeLeftovers: async options => {
      const { removeLeftovers } = await import('./remove-leftovers.ts')
      return removeLeftovers(await apisOf(options.contracts), options)
    },
    lint: async (paths, options) => {
      const { lint } = await import('./commands/lint.ts')
      return lint(paths, options, io)
    },
    profile: async path => {
      const { starterProfile } = await import('./starter-profile.ts')
      const { apis, server, cookies = [] } = await loadedFrom(path)
      const [api, other] = apis
      if (!api || other) throw new WrongInput(`${path} holds ${apis.length} APIs; give the folder of one.`)
      return starterProfile({ api, server, cookies })
    },
    values: async ({ contracts, ...options }) => {
      const { values } = await import('./commands/values.ts')
      const schemas = options.schema === undefined ? (await apisOf(contracts)).flatMap(parameterSchemas) : []
      const lines = {
        out: (line: string) => io.out(`${line}\n`),
        err: (line: string) => io.err(`${line}\n`),
        stdin: process.stdin,
      }
      return values({ ...options, contracts: schemas }, lines)
    },
  }
}

async function assembled(options: PlanOptions, io: Io) {
  const { assemble } = await import('../harness/assemble.ts')
  const made = await assemble({ ...options, seed: 1, out: io.cwd, command: [] }, process.env)
  if (made.kind === 'unusable') throw wrongFile(made.what, made.problems)
  return made
}

function chosen(apis: readonly Api[], name: string | undefined): readonly Api[] {
  const found = apis.filter(({ id }) => name === undefined || id === name)
  if (found.length > 0) return found
  throw new WrongInput(`--api ${name}: the contracts are of ${apis.map(({ id }) => id).join(', ')}.`)
}

async function apisOf(folder: string | undefined) {
  if (folder === undefined) return (await import('../../contracts/apis/index.ts')).apis
  return (await loadedFrom(folder)).apis
}

async function loadedFrom(folder: string) {
  const { apisFrom } = await import('../harness/contracts-from.ts')
  const loaded = await apisFrom(folder)
  if (loaded.kind === 'wrong') throw wrongFile(`The folder ${folder}`, loaded.problems)
  if (loaded.apis.length === 0) throw new WrongInput(`The folder ${folder} holds no contracts.`)
  return loaded
}

/** A pipe has no width of its own. */
const terminalOf = ({ env }: Io): { isTerminal: boolean; columns: number; colour: boolean } => ({
  isTerminal: process.stderr.isTTY,
  columns: process.stdout.isTTY ? process.stdout.columns : 80,
  colour: wantsColour(env, process.stdout.isTTY),
})
