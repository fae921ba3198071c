import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import type { Claim } from '../../contracts/model/claim.ts'
import { allureReporterEntry } from '../../reporters/allure/allure-reporter-entry.ts'
import { emptyResults } from '../../reporters/allure/empty-results.ts'
import { writeMatrix } from '../../reporters/allure/write-matrix.ts'
import { compareBaseline } from '../../reporters/baseline/compare-baseline.ts'
import { readBaseline } from '../../reporters/baseline/read-baseline.ts'
import { withBaseline } from '../../reporters/baseline/with-baseline.ts'
import { findingsFileOf } from '../../reporters/json/findings-file-of.ts'
import { junitXml } from '../../reporters/junit/junit-xml.ts'
import { followRecord } from '../../reporters/record/follow-record.ts'
import { readRecord } from '../../reporters/record/read-record.ts'
import { summarise } from '../../reporters/record/summarise.ts'
import { verdictOf } from '../../reporters/record/verdict-of.ts'
import type { VerdictRules } from '../../reporters/record/verdict-of.ts'
import { progress } from '../../reporters/terminal/progress.ts'
import { terminalReport } from '../../reporters/terminal/terminal-report.ts'
import type { RunOptions } from '../cli/run-options.ts'
import { settledOptions } from './settled-options.ts'
import type { SettledOptions } from './settled-options.ts'
import { packageRoot, toolVersion } from '../engine/tool-version.ts'
import { unusableIn } from './assemble.ts'
import { asSentence } from '../../fixtures/targets/index.ts'
import { askToStop } from './stop-signal.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = packageRoot(HERE)

/** What a terminal is like; a pipe has no width of its own. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly columns: number
  readonly colour: boolean
}

/**
 * Runs the Vitest project `conformance` with these options, shows its progress, and tells the result in the terminal and in
 * the files that were asked for. Returns the exit code; what a user gave wrong is told in sentences, with exit code 2.
 */
export async function conductRun(given: RunOptions, terminal: Terminal): Promise<number> {
  const options = settledOptions(given)
  const wrong = await problemsOf(options)
  if (wrong.length > 0) {
    for (const sentence of wrong) terminal.err(`${sentence}\n`)
    return 2
  }
  const record = join(options.out, 'record.jsonl')
  emptyResults(options.allure)
  mkdirSync(options.out, { recursive: true })
  rmSync(record, { force: true })
  const shown = progress({ write: terminal.err, terminal: terminal.isTerminal, columns: terminal.columns })
  const following = followRecord(record, shown.line)
  const release = onInterrupt()
  try {
    await tellByVitest(options)
  } finally {
    release()
    following.stop()
    shown.stop()
  }
  return tell(options, record, terminal)
}

/** Everything that a user may have given wrong is found before Vitest starts. */
async function problemsOf(options: RunOptions): Promise<readonly string[]> {
  const unusable = await unusableIn(options, process.env)
  if (unusable) return unusable.problems.map(problem => `${unusable.what}: ${asSentence(problem)}`)
  return baselineProblem(options)
}

function baselineProblem({ baseline }: RunOptions): readonly string[] {
  if (baseline === undefined) return []
  try {
    readBaseline(baseline)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** The name by which our own signal listener is told from Vitest's. */
const stopOnSignal = 'plumbline stops'

/** The first interrupt lets the run clean up after itself; the second ends it at once. */
function onInterrupt(): () => void {
  let asked = false
  const stop = (): void => {
    if (asked) process.exit(130)
    asked = true
    askToStop()
  }
  Object.defineProperty(stop, 'name', { value: stopOnSignal })
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

async function tellByVitest(options: SettledOptions): Promise<void> {
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
  await vitest.start()
  await vitest.close()
  // Failing tests are findings, which the exit code of the command tells apart.
  process.exitCode = undefined
}

/** Vitest ends the process at the first signal, which would leave behind what the run has created: only ours stay. */
function keepSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    for (const listener of process.listeners(signal)) if (listener.name !== stopOnSignal) process.off(signal, listener)
}

function tell(options: SettledOptions, record: string, terminal: Terminal): number {
  const summary = summarise(readRecord(record))
  const today = new Date().toISOString().slice(0, 10)
  const comparison = options.baseline === undefined ? undefined : compareBaseline(summary, readBaseline(options.baseline), today)
  const rules: VerdictRules = { mustConclude, ...(options.failOn !== undefined && { failOn: options.failOn }) }
  const findings = findingsFileOf(summary, { comparison, rules })
  const files = { findings: options.json, JUnit: options.junit, 'Allure results': options.allure, record }
  write(options.json, `${JSON.stringify(findings, null, 2)}\n`)
  write(options.junit, junitXml(summary, comparison))
  writeMatrix(options.allure, summary.cells)
  terminal.out(
    terminalReport(summary, { columns: terminal.columns, colour: terminal.colour, comparison, rules, files }),
  )
  return verdictOf(comparison ? withBaseline(summary, comparison) : summary, rules).exitCode
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Without its main promise and its permission an endpoint was not held against anything. */
function mustConclude({ id, endpoint }: Claim): boolean {
  const tail = id.slice(endpoint.length + 1)
  return tail === 'accepts' || tail === 'denies/none' || tail === 'denies/unknown'
}
