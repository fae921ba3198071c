import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { usualRuns } from '../cli/run-options.ts'
import type { RunOptions } from '../cli/run-options.ts'

/** Options in which nothing is open any more: every output has its file, and the run has its tag. */
export type SettledOptions = RunOptions & Required<Pick<RunOptions, 'tag' | 'json' | 'junit' | 'allure'>>

/** The embedded mock is the same for every run, so that one tag serves all; on a live target each run has its own. */
const MOCK_TAG = 'plumb'

/** Fills in what the user left open. */
export function settledOptions(options: RunOptions): SettledOptions {
  const { out, target } = options
  return {
    ...options,
    tag: options.tag ?? (target === undefined ? MOCK_TAG : randomBytes(4).toString('hex')),
    json: options.json ?? join(out, 'findings.json'),
    junit: options.junit ?? join(out, 'junit.xml'),
    allure: options.allure ?? join(out, 'allure-results'),
  }
}

/** The options of a run that Vitest starts by itself: the embedded mock, from the folder it was called in. */
export function usualOptions(): SettledOptions {
  return settledOptions({ seed: 1, runs: usualRuns, out: resolve('plumbline-out'), command: ['run'] })
}
