import { resolve } from 'node:path'
import { Command } from 'commander'
import { loadProfile } from '../../../fixtures/targets/load-profile.ts'
import { dialectNames, shapeNames } from '../mock-choices.ts'
import { gathered, nonEmpty, oneOf, wholeNumber } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs } from '../jobs.ts'
import { severities, usualRuns } from '../run-options.ts'
import type { FailOn, RunOptions } from '../run-options.ts'
import { WrongInput, wrongFile } from '../wrong-input.ts'

type Flags = Omit<RunOptions, 'command'>

const failOns: readonly FailOn[] = [...severities, 'documented']

/** `plumbline run`: holds a target against its contracts; resolves to the exit code. */
export function runCommand(io: Io, jobs: Pick<Jobs, 'conductRun'>, done: (code: number) => void): Command {
  return new Command('run')
    .description(
      'Hold a target against what its documentation promises. Without --target: the embedded mock.',
    )
    .option('--target <profile.json>', 'the profile of the deployment to test', nonEmpty)
    .option('--api <name>', 'only this API of the target', nonEmpty)
    .option('--contracts <dir>', "your contracts in place of Plumbline's own", nonEmpty)
    .option('--only <glob>', 'only claims whose id matches; * stands for any text; may be repeated', gathered)
    .option('--seed <n>', 'the same seed sends the same requests', wholeNumber(0), 1)
    .option('--tag <text>', 'what makes unique values differ from those of other runs', nonEmpty)
    .option('--runs <n>', 'random cases per clause', wholeNumber(0), usualRuns)
    .option('--budget <n>', "requests in all; the profile's budget when not given", wholeNumber(1))
    .option('--baseline <file>', 'known findings: a findings file or a plumbline.baseline.json', nonEmpty)
    .option('--fail-on <severity>', `which new findings fail the run: ${failOns.join(', ')}`, oneOf(failOns))
    .option('--out <dir>', 'where the run writes what it finds', nonEmpty, 'plumbline-out')
    .option('--json <file>', 'the findings file; <out>/findings.json when not given', nonEmpty)
    .option('--junit <file>', 'the JUnit report; <out>/junit.xml when not given', nonEmpty)
    .option('--allure <dir>', 'Allure results; <out>/allure-results when not given', nonEmpty)
    .option('--matrix', 'show the permission matrix even if it is as promised')
    .option('--dialect <name>', `of the mock: ${dialectNames.join(', ')}`, oneOf(dialectNames))
    .option('--shape <name>', `of the mock's replies: ${shapeNames.join(', ')}`, oneOf(shapeNames))
    .option('--fault <id>', 'a defect for the mock to have, to see a red report', nonEmpty)
    .addHelpText('after', examples)
    .action(async (flags: Flags) => done(await jobs.conductRun(runOptions(flags, io))))
}

/** The flags as a run takes them; what is wrong with them or with the profile is told before anything is sent. */
function runOptions(flags: Flags, io: Io): RunOptions {
  refuseMockFlags(flags)
  const absolute = absolutePaths(flags, io.cwd)
  if (absolute.target !== undefined) {
    const loaded = loadProfile(absolute.target, io.env)
    if (loaded.kind === 'wrong') throw wrongFile(`The profile ${flags.target}`, loaded.problems)
  }
  return { ...flags, ...absolute, command: wordsOf(flags) }
}

function refuseMockFlags(flags: Flags): void {
  if (flags.target === undefined) return
  const given = (['dialect', 'shape', 'fault'] as const).filter(name => flags[name] !== undefined)
  if (given.length === 0) return
  throw new WrongInput(
    `--${given.join(' and --')} can't go with --target: only the embedded mock has such a choice.`,
  )
}

const pathFlags = ['target', 'contracts', 'baseline', 'out', 'json', 'junit', 'allure'] as const

function absolutePaths(flags: Flags, cwd: string): Pick<Flags, (typeof pathFlags)[number]> {
  const given = pathFlags.flatMap(name => {
    const path = flags[name]
    return path === undefined ? [] : [[name, resolve(cwd, path)] as const]
  })
  return { out: resolve(cwd, flags.out), ...Object.fromEntries(given) }
}

/** Where the outputs went does not matter when a run is made again. */
const outputs: ReadonlySet<string> = new Set([
  'out',
  'json',
  'junit',
  'allure',
  'failOn',
  'baseline',
  'matrix',
])

function wordsOf(flags: Flags): string[] {
  const chosen = Object.entries(flags).filter(([name, value]) => value !== undefined && !outputs.has(name))
  return ['run', ...chosen.flatMap(([name, value]) => [`--${name}`, String(value)])]
}

const examples = `
Examples:
  npx plumbline run                                      everything, against the embedded mock
  npx plumbline run --fault ID                           what a red report looks like
  npx plumbline run --target staging.json                a live deployment; see the README for profiles
  npx plumbline run --target staging.json --only '*/refuses/*' --seed 7
  npx plumbline run --target staging.json --baseline plumbline.baseline.json --fail-on normal

Exit codes: 0 conforms; 1 findings; 2 the command or a file is wrong; 3 not enough could be concluded;
4 something that was created could not be removed; 5 an error of Plumbline; 130 interrupted.
`
