import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Finding } from '../../../contracts/model/finding.ts'
import { readBaseline } from '../../../reporters/baseline/read-baseline.ts'
import type { Baseline } from '../../../reporters/baseline/baseline.ts'
import { writeBaseline } from '../../../reporters/baseline/write-baseline.ts'
import { matches } from '../../engine/matches.ts'
import { readFindingsFile } from '../findings-file.ts'
import { day, gathered, nonEmpty } from '../flags.ts'
import type { Io } from '../io.ts'
import { WrongInput } from '../wrong-input.ts'

interface Flags {
  readonly from: string
  readonly file: string
  readonly reason: string
  readonly expires?: string
  readonly only?: string
}

/** `plumbline baseline`: accepts findings as known deviations, each with a reason and, better, a last day. */
export function baselineCommand(io: Io): Command {
  return new Command('baseline')
    .description('Accept findings of a run as known deviations: only others fail the runs that follow.')
    .requiredOption('--reason <text>', 'why they are accepted', nonEmpty)
    .option(
      '--expires <YYYY-MM-DD>',
      'the last day on which they are accepted; then they count as new again',
      day,
    )
    .option('--from <file>', 'the findings file of the run', nonEmpty, 'plumbline-out/findings.json')
    .option(
      '--file <file>',
      'the baseline to write or to bring up to date',
      nonEmpty,
      'plumbline.baseline.json',
    )
    .option(
      '--only <glob>',
      'only findings whose id matches; * stands for any text; may be repeated',
      gathered,
    )
    .addHelpText('after', examples)
    .action((flags: Flags) => {
      const today = io.now().toISOString().slice(0, 10)
      if (flags.expires !== undefined && flags.expires < today) {
        throw new WrongInput(`--expires ${flags.expires} is over already: today is ${today}.`)
      }
      io.out(accept(flags, io))
    })
}

function accept(flags: Flags, io: Io): string {
  const file = resolve(io.cwd, flags.file)
  const former = existsSync(file) ? formerBaseline(file) : undefined
  const found = readFindingsFile(resolve(io.cwd, flags.from), flags.from).findings
  const known = new Set(former?.entries.map(({ id }) => id))
  const accepted = found.filter(
    ({ id }) => known.has(id) || flags.only === undefined || matches(id, flags.only),
  )
  const fresh = accepted.filter(({ id }) => !known.has(id)).length
  const { reason, expires } = flags
  writeBaseline(file, accepted, {
    reason,
    ...(expires !== undefined && { expires }),
    ...(former !== undefined && { former }),
  })
  return told(flags, { fresh, kept: accepted.length - fresh, gone: goneOf(former, found) })
}

function formerBaseline(file: string): Baseline {
  try {
    return readBaseline(file)
  } catch (error) {
    throw new WrongInput(error instanceof Error ? error.message : String(error))
  }
}

function goneOf(former: Baseline | undefined, found: readonly Finding[]): number {
  const ids = new Set(found.map(({ id }) => id))
  return former?.entries.filter(({ id }) => !ids.has(id)).length ?? 0
}

function told(
  { file, from }: Flags,
  { fresh, kept, gone }: { fresh: number; kept: number; gone: number },
): string {
  const stale = gone === 0 ? '' : `; ${gone} that no longer occur left out`
  return `${file}: ${fresh} accepted from ${from}, ${kept} kept as they were${stale}.\nUse it: npx plumbline run --baseline ${file}\n`
}

const examples = `
Examples:
  npx plumbline baseline --reason 'known to the vendor, ticket 4711' --expires 2027-03-31
  npx plumbline baseline --reason 'by design' --only '*:status-documented:*' --from nightly/findings.json
`
