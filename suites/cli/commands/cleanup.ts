import { resolve } from 'node:path'
import { Command } from 'commander'
import { leftovers, settle } from '../../../fixtures/targets/ledger.ts'
import type { Leftover } from '../../../fixtures/targets/ledger.ts'
import { loadProfile } from '../../../fixtures/targets/load-profile.ts'
import { exitCodes } from '../exit-codes.ts'
import { nonEmpty } from '../flags.ts'
import type { Io } from '../io.ts'
import type { Jobs } from '../jobs.ts'
import { WrongInput, wrongFile } from '../wrong-input.ts'

interface Flags {
  readonly target: string
  readonly out: string
  readonly contracts?: string
  readonly dryRun?: true
}

/** `plumbline cleanup`: removes what earlier runs created on the target, and puts back what they changed there. */
export function cleanupCommand(
  io: Io,
  jobs: Pick<Jobs, 'removeLeftovers'>,
  done: (code: number) => void,
): Command {
  return new Command('cleanup')
    .description(
      'Remove from a target what a run created there, and put back what it changed, where it could not do so itself: after a crash for instance.',
    )
    .requiredOption('--target <profile.json>', 'the profile of the run that left something', nonEmpty)
    .option('--out <dir>', 'the --out of that run: its ledger is there', nonEmpty, 'plumbline-out')
    .option('--contracts <dir>', 'the contracts of that run, where it had its own', nonEmpty)
    .option('--dry-run', 'only list what would be removed or put back')
    .addHelpText('after', examples)
    .action(async (flags: Flags) => done(await cleanUp(flags, io, jobs)))
}

async function cleanUp(flags: Flags, io: Io, jobs: Pick<Jobs, 'removeLeftovers'>): Promise<number> {
  const loaded = loadProfile(resolve(io.cwd, flags.target), io.env)
  if (loaded.kind === 'wrong') throw wrongFile(`The profile ${flags.target}`, loaded.problems)
  const { target } = loaded
  const all = leftovers(resolve(io.cwd, flags.out))
  const ours = all.filter(leftover => leftover.target === target.name)
  for (const name of new Set(all.filter(each => each.target !== target.name).map(each => each.target))) {
    io.err(`The ledger also tells of the target "${name}": clean it up with its own profile.\n`)
  }
  if (ours.length === 0) io.out(`Nothing of the target "${target.name}" is left over.\n`)
  if (flags.dryRun === true)
    for (const leftover of ours) io.out(`${told(leftover)} would be ${undone(leftover)}.\n`)
  if (ours.length === 0 || flags.dryRun === true) return exitCodes.conforms
  if (target.mode === 'read-only') {
    throw new WrongInput(`The profile ${flags.target} is read-only: removing needs "mode": "sandbox".`)
  }
  return await remove(
    await jobs.removeLeftovers({
      target,
      leftovers: ours,
      ...(flags.contracts !== undefined && { contracts: resolve(io.cwd, flags.contracts) }),
    }),
    ours,
    io,
  )
}

async function remove(
  kept: readonly { leftover: Leftover; reason: string }[],
  ours: readonly Leftover[],
  io: Io,
): Promise<number> {
  const reasons = new Map(kept.map(({ leftover, reason }) => [leftover, reason]))
  for (const leftover of ours) {
    const reason = reasons.get(leftover)
    if (reason === undefined) settle(leftover)
    if (reason === undefined) io.out(`${told(leftover)} is ${leftover.shown ? 'as it was' : 'gone'}.\n`)
    else io.err(`${told(leftover)} could not be ${undone(leftover)}: ${reason}\n`)
  }
  return kept.length === 0 ? exitCodes.conforms : exitCodes.residue
}

const undone = ({ shown }: Leftover): string => (shown ? 'put back' : 'removed')

function told({ api, entity, id, marker, shown }: Leftover): string {
  if (shown) return `${api}: ${entity} ${JSON.stringify(id)}, which was lent,`
  return `${api}: ${entity} ${id === undefined ? `"${marker}"` : `${JSON.stringify(id)} ("${marker}")`}`
}

const examples = `
Examples:
  npx plumbline cleanup --target staging.json --dry-run
  npx plumbline cleanup --target staging.json --out nightly
`
