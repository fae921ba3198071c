import type { FindingsFile } from '../../contracts/model/finding.ts'
import type { BaselineComparison } from '../baseline/compare-baseline.ts'
import { withBaseline } from '../baseline/with-baseline.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { verdictOf } from '../record/verdict-of.ts'
import type { VerdictRules } from '../record/verdict-of.ts'

/** The findings file (`--json`) of a run; its shape is published as `findings.schema.json`. */
export function findingsFileOf(
  run: RunSummary,
  {
    comparison,
    rules,
  }: { readonly comparison?: BaselineComparison | undefined; readonly rules?: VerdictRules } = {},
): FindingsFile {
  const summary = comparison === undefined ? run : withBaseline(run, comparison)
  const { started } = summary
  return {
    version: 1,
    tool: { name: 'plumbline', version: started.toolVersion },
    target: { name: started.target, apis: started.apis },
    seed: started.seed,
    tag: started.tag,
    startedAt: started.startedAt,
    requests: summary.requests,
    durationMs: summary.durationMs,
    outcome: verdictOf(summary, rules).outcome,
    coverage: { endpoints: summary.coverage },
    findings: summary.findings,
    fixed: (comparison?.fixed ?? []).map(({ id, title }) => ({ id, title: title ?? id })),
    unsteady: summary.unsteady,
    inconclusive: summary.inconclusive,
    leftOut: summary.leftOut,
    errors: summary.errors,
    matrix: summary.cells,
  }
}
