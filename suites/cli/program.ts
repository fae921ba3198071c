import { Command, CommanderError } from 'commander'
import { baselineCommand } from './commands/baseline.ts'
import { cleanupCommand } from './commands/cleanup.ts'
import { lintCommand } from './commands/lint-flags.ts'
import { mockCommand } from './commands/mock.ts'
import { planCommand } from './commands/plan.ts'
import { profileCommand } from './commands/profile.ts'
import { replayCommand } from './commands/replay.ts'
import { runCommand } from './commands/run.ts'
import { valuesCommand } from './commands/values-flags.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import type { Jobs } from './jobs.ts'
import { WrongInput } from './wrong-input.ts'

export interface Surroundings {
  readonly io: Io
  readonly jobs: Jobs
  readonly version: string
  /** Resolves when the user asks to stop. */
  readonly stopped: () => Promise<void>
}

/** Runs one command line, the words after `plumbline`, and resolves to its exit code. Never rejects. */
export async function dispatch(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let code: number = exitCodes.conforms
  const program = programOf(surroundings, outcome => {
    code = outcome
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, surroundings.io)
  }
}

function programOf(surroundings: Surroundings, done: (code: number) => void): Command {
  const { io, jobs, version, stopped } = surroundings
  const program = new Command('plumbline')
    .description('Holds a running API against what its documentation promises.')
    .version(version)
    .addHelpText('after', '\nEach command tells more: npx plumbline run --help\n')
  const commands = [
    runCommand(io, jobs, done),
    profileCommand(io, jobs),
    planCommand(io, jobs),
    replayCommand(io, words => dispatch(words, surroundings), done),
    baselineCommand(io),
    cleanupCommand(io, jobs, done),
    mockCommand(io, jobs, stopped),
    lintCommand(io, jobs, done),
    valuesCommand(io, jobs, done),
  ]
  for (const command of commands) program.addCommand(command)
  for (const command of [program, ...commands]) quiet(command, io)
  return program
}

/** Errors become exit codes instead of ending the process, and name the place where help is. */
function quiet(command: Command, io: Io): void {
  command.exitOverride().showSuggestionAfterError(true)
  command.configureOutput({
    writeOut: text => io.out(text),
    writeErr: text => io.err(text),
    outputError: (text, write) => write(text.replace(/^error: /, '')),
  })
  const path = command.name() === 'plumbline' ? 'plumbline' : `plumbline ${command.name()}`
  command.showHelpAfterError(`See npx ${path} --help`)
}

function codeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.conforms : exitCodes.wrongInput
  if (error instanceof WrongInput) {
    io.err(`${error.message}\n`)
    return exitCodes.wrongInput
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.err(`This is an error of Plumbline, not of the target; please report it.\n${detail}\n`)
  return exitCodes.internalError
}
