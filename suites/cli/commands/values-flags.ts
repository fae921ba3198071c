import { resolve } from 'node:path'
import { Command } from 'commander'
import { nonEmpty } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs, ValuesOptions } from '../jobs.ts'

/** `plumbline values`: the flags of commands/values.ts. */
export function valuesCommand(io: Io, jobs: Pick<Jobs, 'values'>, done: (code: number) => void): Command {
  return new Command('values')
    .description('Show values that keep a JSON Schema, or break one clause of it.')
    .option(
      '--schema <file>',
      "a file with one schema, or - for JSON lines of schemas; the contracts' own without it",
      nonEmpty,
    )
    .option('--count <n>', 'how many of each, 10 when not given; with --break at least one for each clause')
    .option('--seed <n>', 'the same seed shows the same values; 1 when not given')
    .option('--break', 'values that break exactly one clause, with its name', false)
    .option('--contracts <dir>', "your contracts in place of Plumbline's own", nonEmpty)
    .addHelpText('after', examples)
    .action(async ({ contracts, schema, ...options }: ValuesOptions) => {
      const paths = {
        ...(schema !== undefined && { schema: schema === '-' ? schema : resolve(io.cwd, schema) }),
        ...(contracts !== undefined && { contracts: resolve(io.cwd, contracts) }),
      }
      done(await jobs.values({ ...options, ...paths }))
    })
}

const examples = `
Examples:
  npx plumbline values --break                           for every schema of the contracts
  npx plumbline values --schema name.schema.json --count 20
  npx plumbline values --schema - --break < schemas.jsonl
`
