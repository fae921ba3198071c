import type { Finding } from '../../contracts/model/finding.ts'
import type { BaselineEntry } from '../baseline/baseline.ts'
import type { BaselineComparison } from '../baseline/compare-baseline.ts'
import { counted } from '../layout/counted.ts'
import type { Paint } from '../layout/paint.ts'
import { visibleInLine } from '../layout/visible.ts'
import { labelled, wrapped } from '../layout/wrapped.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { findingText, severityText } from './finding-text.ts'

interface Layout {
  readonly columns: number
  readonly paint: Paint
  /** How many findings are told in full; of the others one line each. */
  readonly full: number
}

/** New findings in full, then known, fixed, expired and stale ones, then what was unsteady. */
export function findingsSections(
  summary: RunSummary,
  comparison: BaselineComparison | undefined,
  layout: Layout,
): readonly string[] {
  const fresh = summary.findings.filter(each => each.status === 'new')
  const known = summary.findings.filter(each => each.status === 'known')
  return [
    ...newSection(summary, fresh, layout),
    ...section(
      'Known, accepted by the baseline',
      known.map(each => briefly(each, layout)),
      layout,
    ),
    ...comparisonSections(comparison, layout),
    ...section(
      'Unsteady: broke once, and held when repeated',
      summary.unsteady.map(each => briefly(each, layout)),
      layout,
    ),
  ]
}

function newSection(summary: RunSummary, fresh: readonly Finding[], layout: Layout): readonly string[] {
  if (fresh.length === 0) return []
  const says = new Map(summary.outcomes.map(({ claim }) => [claim.id, claim.says]))
  const blocks = fresh
    .slice(0, layout.full)
    .map(each =>
      findingText(each, { promise: says.get(each.claim), columns: layout.columns, paint: layout.paint }),
    )
  const rest = fresh.slice(layout.full).map(each => briefly(each, layout))
  const more =
    rest.length === 0
      ? []
      : [[`… and ${counted(rest.length, 'finding')} more, in short:`, ...rest].join('\n')]
  return [layout.paint.strong(counted(fresh.length, 'new finding')), ...blocks, ...more]
}

function comparisonSections(comparison: BaselineComparison | undefined, layout: Layout): readonly string[] {
  if (comparison === undefined) return []
  const entryLine = ({ id, title }: BaselineEntry) =>
    `  ${wrapped(title === undefined ? id : `${title} (${id})`, layout.columns, '    ')}`
  const { file } = comparison.baseline
  const gone = comparison.fixed.filter(entry => !comparison.stale.includes(entry))
  return [
    ...section('Fixed: in the baseline, tried again, and gone', gone.map(entryLine), layout),
    ...section(`Stale: fixed as well; remove these from ${file}`, comparison.stale.map(entryLine), layout),
    ...section(
      'Expired: accepted only until the day shown, so these count as new',
      comparison.expired.map(entry => `${entryLine(entry)}, until ${entry.expires ?? ''}`),
      layout,
    ),
    ...section(
      'In the baseline, but not tried to the end in this run',
      comparison.untried.map(entryLine),
      layout,
    ),
  ]
}

function section(title: string, lines: readonly string[], { columns, paint }: Layout): readonly string[] {
  if (lines.length === 0) return []
  return [[paint.strong(wrapped(`${title} (${lines.length})`, columns, '')), ...lines].join('\n')]
}

function briefly(finding: Finding, { columns, paint }: Layout): string {
  const title = wrapped(visibleInLine(finding.title), columns - severityRoom, '    ')
  return `  ${severityText(finding.severity, paint)} ${title}\n${labelled('  id', finding.id, columns)}`
}

const severityRoom = 12
