import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { nonEmpty, oneOf, wholeNumber } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs, MockChoice } from '../jobs.ts'
import { dialectNames, shapeNames } from '../mock-choices.ts'
import { WrongInput } from '../wrong-input.ts'

interface Flags extends MockChoice {
  /** A path of a file for the profile. */
  readonly profile?: string
}

/** `plumbline mock`: the embedded mock alone, until it is interrupted or `stopped` resolves. */
export function mockCommand(io: Io, jobs: Pick<Jobs, 'startMock'>, stopped: () => Promise<void>): Command {
  return new Command('mock')
    .description('Run the embedded mock alone, until Ctrl-C.')
    .option('--port <n>', 'the port on 127.0.0.1; any free one when not given', wholeNumber(0))
    .option(
      '--dialect <name>',
      `how it reads what is ambiguous: ${dialectNames.join(', ')}`,
      oneOf(dialectNames),
    )
    .option('--shape <name>', `of its replies: ${shapeNames.join(', ')}`, oneOf(shapeNames))
    .option('--fault <id>', 'a defect for it to have', nonEmpty)
    .option('--profile <file>', 'write its profile there instead of printing it', nonEmpty)
    .addHelpText('after', examples)
    .action(async ({ profile, ...choice }: Flags) => {
      const mock = await jobs.startMock(choice).catch(reasonable)
      try {
        present(mock.url, `${JSON.stringify(mock.profile, null, 2)}\n`, profile, io)
        await stopped()
      } finally {
        await mock.close()
      }
    })
}

function present(url: string, profile: string, file: string | undefined, io: Io): void {
  io.err(`The mock listens on ${url} until Ctrl-C.\n`)
  if (file === undefined) return io.out(profile)
  try {
    writeFileSync(resolve(io.cwd, file), profile)
  } catch (error) {
    throw new WrongInput(
      `The profile can't be written to ${file}: ${error instanceof Error ? error.message : error}`,
    )
  }
  io.err(`Its profile is in ${file}: npx plumbline run --target ${file}\n`)
}

/** A port that is taken and a fault that is not known are mistakes of the command, not of Plumbline. */
function reasonable(error: unknown): never {
  if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
    throw new WrongInput(
      `The mock can't have this port (${error.code}): give another one, or none for any free port.`,
    )
  }
  if (error instanceof Error && error.message.startsWith('The mock has no fault'))
    throw new WrongInput(error.message)
  throw error
}

const examples = `
Examples:
  npx plumbline mock --port 4010 --profile mock.json     then: npx plumbline run --target mock.json
  npx plumbline mock --dialect lenient --fault ID
`
