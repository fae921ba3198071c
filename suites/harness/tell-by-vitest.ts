import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { allureReporterEntry } from '../../reporters/allure/allure-reporter-entry.ts'
import { packageRoot, toolVersion } from '../engine/tool-version.ts'
import { keepSignals } from './interrupts.ts'
import type { SettledOptions } from './settled-options.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = packageRoot(HERE)

/** What is built needs no transforming, which takes seconds; only what speaks with Vitest goes through its hands. */
const BUILT = /\/dist\/(?:contracts|fixtures|reporters|suites\/(?:conformance|engine|oracles|cli))\//

/**
 * Starts the Vitest project `conformance` in this process, which conducts the run and tells Allure. Returns what went wrong
 * apart from tests that failed: those are findings, which the record holds.
 */
export async function tellByVitest(options: SettledOptions): Promise<readonly string[]> {
  const allure = allureReporterEntry({
    resultsDir: options.allure,
    target: options.target ?? 'embedded mock',
    seed: options.seed,
    tag: options.tag,
    toolVersion,
  })
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const vitest = await createVitest('test', {
    config: false,
    root: ROOT,
    include: [join(HERE, `conformance.host.${extension}`)],
    exclude: [],
    watch: false,
    server: { deps: { external: [BUILT] } },
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    testTimeout: 0,
    hookTimeout: 0,
    reporters: [[allure[0], { ...allure[1] }]],
    provide: { plumbline: options },
    passWithNoTests: true,
  })
  keepSignals()
  const { testModules, unhandledErrors } = await vitest.start()
  await vitest.close()
  // Failing tests are findings, which the exit code of the command tells apart.
  process.exitCode = undefined
  return [...unhandledErrors, ...testModules.flatMap(module => module.errors())].map(messageOf)
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const stack = 'stack' in error && typeof error.stack === 'string' ? error.stack : ''
  return stack !== '' || !('message' in error) ? stack : String(error.message)
}
