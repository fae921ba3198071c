import { resolve } from 'node:path'
import { Command } from 'commander'
import { loadProfile } from '../../../fixtures/targets/load-profile.ts'
import { gathered, nonEmpty, wholeNumber } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs, PlannedLine, PlanOptions } from '../jobs.ts'
import { usualRuns } from '../run-options.ts'
import { wrongFile } from '../wrong-input.ts'

interface Flags extends PlanOptions {
  readonly json?: true
}

/** `plumbline plan`: what a run would claim, and what it would cost, without sending anything. */
export function planCommand(io: Io, jobs: Pick<Jobs, 'listPlan'>): Command {
  return new Command('plan')
    .description('List the claims of a run and what they cost, without sending anything.')
    .option(
      '--target <profile.json>',
      'as of this profile; else of the mock, or of contracts alone',
      nonEmpty,
    )
    .option('--api <name>', 'only this API', nonEmpty)
    .option('--contracts <dir>', "your contracts in place of Plumbline's own", nonEmpty)
    .option('--only <glob>', 'only claims whose id matches; * stands for any text; may be repeated', gathered)
    .option('--runs <n>', 'random cases per clause', wholeNumber(0), usualRuns)
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(async ({ json, ...flags }: Flags) => {
      const lines = await jobs.listPlan(planOptions(flags, io))
      io.out(json === true ? `${JSON.stringify(lines, null, 2)}\n` : planText(lines))
    })
}

function planOptions(flags: PlanOptions, io: Io): PlanOptions {
  const target = flags.target === undefined ? undefined : resolve(io.cwd, flags.target)
  const contracts = flags.contracts === undefined ? undefined : resolve(io.cwd, flags.contracts)
  if (target !== undefined) {
    const loaded = loadProfile(target, io.env)
    if (loaded.kind === 'wrong') throw wrongFile(`The profile ${flags.target}`, loaded.problems)
  }
  return { ...flags, ...(target !== undefined && { target }), ...(contracts !== undefined && { contracts }) }
}

function planText(lines: readonly PlannedLine[]): string {
  if (lines.length === 0) return 'No claim matches.\n'
  const rows = lines.map(
    line =>
      `${line.claim}\n    ${line.says}${line.basis === 'inferred' ? ' (inferred)' : ''}: ${cost(line)}\n`,
  )
  const known = lines.filter(({ requests }) => requests !== undefined)
  const requests = known.reduce((sum, line) => sum + (line.requests ?? 0), 0)
  const untried = lines.filter(line => line.untried !== undefined).length
  const rest = untried === 0 ? '' : `, ${untried} of them not to be tried here`
  return `${rows.join('')}\n${lines.length} claims${rest}; about ${requests} requests.\n`
}

function cost({ cases, requests, untried }: PlannedLine): string {
  if (untried !== undefined) return `not tried: ${untried}`
  if (cases === undefined || requests === undefined) return 'its cost depends on what the target shows'
  if (cases === 0) return 'judged over what other claims send'
  return `${cases} ${cases === 1 ? 'case' : 'cases'}, about ${requests} ${requests === 1 ? 'request' : 'requests'}`
}

const examples = `
Examples:
  npx plumbline plan
  npx plumbline plan --target staging.json --only 'omnidesk-user.*/refuses/*'
  npx plumbline plan --contracts openapi.yaml
`
