import { resolve } from 'node:path'
import { Command } from 'commander'
import { nonEmpty } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs, LintOptions } from '../jobs.ts'

/** `plumbline lint`: the flags of commands/lint.ts. */
export function lintCommand(io: Io, jobs: Pick<Jobs, 'lint'>, done: (code: number) => void): Command {
  return new Command('lint')
    .description(
      'Report what is ambiguous or broken in a documentation or in contracts, with place, readings and remedy.',
    )
    .argument(
      '[paths...]',
      "documents (OpenAPI, Markdown) or contract folders; Plumbline's own contracts when none is given",
    )
    .option('--api <name>', 'only this API', nonEmpty)
    .option('--json', 'as JSON', false)
    .addHelpText('after', examples)
    .action(async (paths: string[], options: LintOptions) => {
      done(
        await jobs.lint(
          paths.map(path => resolve(io.cwd, path)),
          options,
        ),
      )
    })
}

const examples = `
Examples:
  npx plumbline lint
  npx plumbline lint openapi.json --json
  npx plumbline lint --api omnidesk-user
`
