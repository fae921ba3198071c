import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Finding, FindingsFile } from '../../../contracts/model/finding.ts'
import { closestWord } from '../../../fixtures/targets/closest-word.ts'
import { readFindingsFile } from '../findings-file.ts'
import { nonEmpty } from '../flags.ts'
import type { Io } from '../io.ts'
import { shellWords } from '../shell-words.ts'
import { WrongInput } from '../wrong-input.ts'

interface Flags {
  readonly from: string
  readonly target?: string
  readonly out?: string
}

/** `plumbline replay`: makes the run again that a finding names; `dispatch` runs a command line of ours. */
export function replayCommand(
  io: Io,
  dispatch: (words: string[]) => Promise<number>,
  done: (code: number) => void,
): Command {
  return new Command('replay')
    .description('Repeat one finding: the same claim with the same seed, tag and target.')
    .argument('<finding>', 'the id of the finding, as the report shows it')
    .option('--from <file>', 'the findings file that holds it', nonEmpty, 'plumbline-out/findings.json')
    .option('--target <profile.json>', 'another profile, to see whether that deployment has it too', nonEmpty)
    .option('--out <dir>', 'where the repeat writes what it finds', nonEmpty, 'plumbline-out/replay')
    .addHelpText('after', examples)
    .action(async (id: string, flags: Flags) => {
      const file = readFindingsFile(resolve(io.cwd, flags.from), flags.from)
      done(await dispatch(replayWords(findingById(id, file, flags.from), flags)))
    })
}

function findingById(id: string, file: FindingsFile, shown: string): Finding {
  const all = [...file.findings, ...(file.unsteady ?? [])]
  const finding = all.find(each => each.id === id)
  if (finding !== undefined) return finding
  const meant = closestWord(
    id,
    all.map(each => each.id),
  )
  const hint =
    meant === undefined ? 'Its ids stand in the report above each finding.' : `Did you mean ${meant}?`
  throw new WrongInput(`${shown} holds no finding ${id}. ${hint}`)
}

/** The words after `plumbline` in the finding's own command, with what this command line says besides. */
function replayWords({ id, replay }: Pick<Finding, 'id' | 'replay'>, flags: Omit<Flags, 'from'>): string[] {
  const words = shellWords(replay)
  const verb = words.indexOf('plumbline') + 1
  if (verb === 0 || words[verb] !== 'run') {
    throw new WrongInput(`The finding ${id} holds no command to repeat it, but: ${replay}`)
  }
  const own = words.slice(verb)
  const chosen =
    flags.target === undefined
      ? own
      : [...withoutFlags(own, ['--target', '--dialect', '--shape', '--fault']), '--target', flags.target]
  return flags.out === undefined ? chosen : [...withoutFlags(chosen, ['--out']), '--out', flags.out]
}

function withoutFlags(words: readonly string[], flags: readonly string[]): string[] {
  return words.filter((word, index) => !flags.includes(word) && !flags.includes(words[index - 1] ?? ''))
}

const examples = `
Examples:
  npx plumbline replay 'omnidesk-user.create-user/body/firstname:minLength:input-refused:too-lax'
  npx plumbline replay ID --from nightly/findings.json --target staging.json
`
