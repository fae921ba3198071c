import type { SettledOptions } from './settled-options.ts'

const FLAGS = ['target', 'api', 'contracts', 'dialect', 'shape', 'fault'] as const

/** The command that repeats a run, or one claim of it, word by word; words that a shell would split are quoted. */
export function commandOf(options: SettledOptions, claim?: string): string {
  const chosen = FLAGS.flatMap(flag =>
    options[flag] === undefined ? [] : [`--${flag}`, quoted(String(options[flag]))],
  )
  const only = claim ?? options.only
  return [
    'npx plumbline run',
    ...chosen,
    ...(only === undefined ? [] : ['--only', quoted(only)]),
    '--seed',
    String(options.seed),
    '--tag',
    quoted(options.tag),
    '--runs',
    String(options.runs),
  ].join(' ')
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
