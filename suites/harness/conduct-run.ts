import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Claim } from '../../contracts/model/claim.ts'
import { emptyResults } from '../../reporters/allure/empty-results.ts'
import { writeMatrix } from '../../reporters/allure/write-matrix.ts'
import { compareBaseline } from '../../reporters/baseline/compare-baseline.ts'
import { readBaseline } from '../../reporters/baseline/read-baseline.ts'
import { withBaseline } from '../../reporters/baseline/with-baseline.ts'
import { coverageOf } from '../../reporters/coverage/coverage-of.ts'
import { coverageText } from '../../reporters/coverage/coverage-text.ts'
import { findingsFileOf } from '../../reporters/json/findings-file-of.ts'
import { junitXml } from '../../reporters/junit/junit-xml.ts'
import { followRecord } from '../../reporters/record/follow-record.ts'
import { readRecord } from '../../reporters/record/read-record.ts'
import type { RunSummary } from '../../reporters/record/run-summary.ts'
import { summarise } from '../../reporters/record/summarise.ts'
import { verdictOf } from '../../reporters/record/verdict-of.ts'
import type { VerdictRules } from '../../reporters/record/verdict-of.ts'
import { wrapped } from '../../reporters/layout/wrapped.ts'
import { paintOf } from '../../reporters/layout/paint.ts'
import { progress } from '../../reporters/terminal/progress.ts'
import { terminalReport } from '../../reporters/terminal/terminal-report.ts'
import type { RunOptions } from '../cli/run-options.ts'
import { settledOptions } from './settled-options.ts'
import type { SettledOptions } from './settled-options.ts'
import { apisOf, unusableIn } from './assemble.ts'
import { promisedBy } from './promised-by.ts'
import { asSentence } from '../../fixtures/targets/index.ts'
import { onInterrupt } from './interrupts.ts'
import { unwritable } from './outside-of-the-plan.ts'
import { tellByVitest } from './tell-by-vitest.ts'

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
  await tellNotes(options, terminal)
  const record = join(options.out, 'record.jsonl')
  emptyResults(options.allure)
  mkdirSync(options.out, { recursive: true })
  rmSync(record, { force: true })
  const shown = progress({ write: terminal.err, terminal: terminal.isTerminal, columns: terminal.columns })
  const following = followRecord(record, shown.line)
  const release = onInterrupt()
  let errors: readonly string[] = []
  try {
    errors = await tellByVitest(options)
  } finally {
    release()
    following.stop()
    shown.stop()
  }
  for (const error of errors)
    terminal.err(`This is an error of Plumbline, not of the target; please report it.\n${error}\n`)
  const code = existsSync(record) ? await tell(options, record, terminal) : INTERNAL_ERROR
  return errors.length > 0 ? INTERNAL_ERROR : code
}

/** What of a document of one's own is not tried as it stands. */
async function tellNotes(options: SettledOptions, { err, columns }: Terminal): Promise<void> {
  const loaded = await apisOf(options)
  if (loaded.kind === 'unusable') return
  for (const note of loaded.notes) err(`${wrapped(note, columns, '')}\n`)
}

/** The exit code of a run that failed by itself, whatever it has found (DESIGN, the surface that users hold). */
const INTERNAL_ERROR = 5

/** Everything that a user may have given wrong is found before Vitest starts. */
async function problemsOf(options: SettledOptions): Promise<readonly string[]> {
  const unusable = await unusableIn(options, process.env)
  if (unusable) return unusable.problems.map(problem => `${unusable.what}: ${asSentence(problem)}`)
  return [...baselineProblem(options), ...unwritable(options)]
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

async function tell(options: SettledOptions, record: string, terminal: Terminal): Promise<number> {
  const summary = summarise(readRecord(record))
  const today = new Date().toISOString().slice(0, 10)
  const comparison =
    options.baseline === undefined
      ? undefined
      : compareBaseline(summary, readBaseline(options.baseline), today)
  const rules: VerdictRules = {
    mustConclude,
    ...(options.failOn !== undefined && { failOn: options.failOn }),
  }
  const findings = findingsFileOf(summary, { comparison, rules })
  const coverage = join(options.out, 'coverage.txt')
  const files = {
    findings: options.json,
    JUnit: options.junit,
    'Allure results': options.allure,
    coverage,
    record,
  }
  write(options.json, `${JSON.stringify(findings, null, 2)}\n`)
  write(options.junit, junitXml(summary, comparison))
  write(coverage, await coverageOfRun(options, summary))
  writeMatrix(options.allure, summary.cells)
  const { columns, colour } = terminal
  const { matrix = false } = options
  terminal.out(terminalReport(summary, { columns, colour, matrix, comparison, rules, files }))
  return verdictOf(comparison ? withBaseline(summary, comparison) : summary, rules).exitCode
}

/** A file has no width of its own. */
const FILE_COLUMNS = 120

/** What became of each promise of the APIs that the run was about. */
async function coverageOfRun(options: SettledOptions, summary: RunSummary): Promise<string> {
  const loaded = await apisOf(options)
  const tried = loaded.kind === 'apis' ? loaded.apis.filter(({ id }) => id in summary.started.apis) : []
  return `${coverageText(coverageOf(summary, tried.flatMap(promisedBy)), FILE_COLUMNS, paintOf(false))}\n`
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
