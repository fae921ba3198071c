import { resolve } from 'node:path'
import { Command } from 'commander'
import { nonEmpty, wholeNumber } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs, ValuesOptions } from '../jobs.ts'

/** `plumbline values`: the flags of commands/values.ts. */
export function valuesCommand(io: Io, jobs: Pick<Jobs, 'values'>, done: (code: number) => void): Command {
  return new Command('values')
    .description('Show values that keep a JSON Schema, or break one clause of it.')
    .requiredOption(
      '--schema <file or place>',
      'a schema file, or a place in a contract: <endpoint id>#body/firstname',
      nonEmpty,
    )
    .option('--count <n>', 'how many', wholeNumber(1), 10)
    .option('--seed <n>', 'the same seed shows the same values', wholeNumber(0), 1)
    .option('--break', 'values that break exactly one clause, with its name', false)
    .option('--contracts <dir>', "your contracts in place of Plumbline's own", nonEmpty)
    .addHelpText('after', examples)
    .action(async ({ contracts, ...options }: ValuesOptions) => {
      const folder = contracts === undefined ? {} : { contracts: resolve(io.cwd, contracts) }
      done(await jobs.values({ ...options, ...folder }, io))
    })
}

const examples = `
Examples:
  npx plumbline values --schema name.schema.json --count 20
  npx plumbline values --schema name.schema.json --break
`
