import type { BaselineComparison } from '../baseline/compare-baseline.ts'
import { withBaseline } from '../baseline/with-baseline.ts'
import { paintOf } from '../layout/paint.ts'
import type { Paint } from '../layout/paint.ts'
import { wrapped } from '../layout/wrapped.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { verdictOf } from '../record/verdict-of.ts'
import type { RunVerdict, VerdictRules } from '../record/verdict-of.ts'
import { matrixText } from '../matrix/matrix-text.ts'
import { findingsSections } from './findings-sections.ts'
import { overview } from './overview.ts'
import { remainderSections } from './remainder-sections.ts'
import { verdictText } from './verdict-text.ts'

export interface TerminalOptions {
  readonly columns: number
  readonly colour: boolean
  /** Show the permission matrix even if none of its cells is broken. */
  readonly matrix?: boolean
  readonly comparison?: BaselineComparison | undefined
  readonly rules?: VerdictRules
  /** What else the run wrote, by what it is: `JUnit` → its file. */
  readonly files?: { readonly [what: string]: string }
  /** How many findings are told in full. */
  readonly full?: number
}

const defaultFull = 25

/** The whole report of a run for a terminal or a log: overview, matrix, findings, what stayed open, and last the verdict. */
export function terminalReport(run: RunSummary, options: TerminalOptions): string {
  const { columns, comparison, rules } = options
  const paint = paintOf(options.colour)
  const summary = comparison === undefined ? run : withBaseline(run, comparison)
  const verdict = verdictOf(summary, rules)
  const full = options.full ?? defaultFull
  const sections = [
    ...headLines(summary, columns, paint),
    overview(summary, columns, paint),
    ...matrixSection(summary, options, paint),
    ...findingsSections(summary, comparison, { columns, paint, full }),
    ...remainderSections(summary, columns, paint),
    ...filesSection(options.files ?? {}, paint),
    closing(summary, verdict, columns, paint),
  ]
  return `${sections.join('\n\n')}\n`
}

function headLines({ started }: RunSummary, columns: number, paint: Paint): readonly string[] {
  const facts = `Plumbline ${started.toolVersion} · target ${started.target} · seed ${started.seed} · tag ${started.tag}`
  const urls = [...new Set(Object.values(started.apis))].map(url => `  ${url}`)
  return [[paint.strong(wrapped(facts, columns, '  ')), ...urls].join('\n')]
}

function matrixSection(summary: RunSummary, options: TerminalOptions, paint: Paint): readonly string[] {
  const broken = summary.cells.some(cell => cell.verdict === 'broken')
  if (!broken && options.matrix !== true) return []
  return [`${paint.strong('Permissions')}\n${matrixText(summary.cells, options.columns, paint)}`]
}

function filesSection(files: { readonly [what: string]: string }, paint: Paint): readonly string[] {
  const entries = Object.entries(files)
  if (entries.length === 0) return []
  const width = Math.max(...entries.map(([what]) => what.length))
  return [entries.map(([what, file]) => `${paint.quiet(what.padEnd(width))}  ${file}`).join('\n')]
}

function closing(summary: RunSummary, verdict: RunVerdict, columns: number, paint: Paint): string {
  const [sentence, next] = verdictText(summary, verdict)
  const tint = verdict.outcome === 'conforms' ? paint.good : paint.bad
  return [tint(paint.strong(wrapped(sentence, columns, ''))), wrapped(next, columns, '')].join('\n')
}
