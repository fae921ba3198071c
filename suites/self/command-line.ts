/** For tests: the command line as users run it, built from this source, in a process of its own. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { threadId } from 'node:worker_threads'
import { afterAll } from 'vitest'

const house = join(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

let building: Promise<string> | undefined

/** Builds the command line once for the tests of this thread; below the house, so that packages are found. */
function builtCli(): Promise<string> {
  const folder = join(house, 'node_modules', '.cache', `plumbline-self-${process.pid}-${threadId}`)
  building ??= ended(
    spawn(
      process.execPath,
      [
        join(house, 'node_modules/typescript/bin/tsc'),
        '-p',
        'tsconfig.build.json',
        '--declaration',
        'false',
        '--outDir',
        folder,
      ],
      {
        cwd: house,
      },
    ),
  ).then(() => join(folder, 'suites/cli/main.js'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return building
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ code, signal, out, err })))
}

export interface Running {
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}

/** Starts `plumbline` with these words in a folder, with these variables besides the usual ones. */
export async function start(
  words: readonly string[],
  cwd: string,
  env: { readonly [name: string]: string } = {},
): Promise<Running> {
  const main = await builtCli()
  const { FORCE_COLOR: _, ...inherited } = process.env
  const child = spawn(process.execPath, [main, ...words], {
    cwd,
    env: { ...inherited, NO_COLOR: '1', ...env },
  })
  return { kill: signal => child.kill(signal), ended: ended(child) }
}

/** Runs `plumbline` to its end. */
export async function plumbline(
  words: readonly string[],
  cwd: string,
  env: { readonly [name: string]: string } = {},
): Promise<Ended> {
  return (await start(words, cwd, env)).ended
}

/** Folders that are removed when the tests of a file are over. */
export function folders(): (files?: { readonly [name: string]: string }) => string {
  const made: string[] = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  })
  return (files = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
    made.push(folder)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }
}
