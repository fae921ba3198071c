import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import { countsOf } from '../record/counts-of.ts'
import type { RunSummary } from '../record/run-summary.ts'
import type { BaselineComparison } from './compare-baseline.ts'

/** The summary as the comparison sees it: each finding new or known, and claims all of whose findings are known, known. */
export function withBaseline(summary: RunSummary, comparison: BaselineComparison): RunSummary {
  const known = new Set(comparison.known.map(each => each.id))
  const findings = summary.findings.map((each): Finding => ({
    ...each,
    status: known.has(each.id) ? 'known' : 'new',
  }))
  const outcomes = summary.outcomes.map(each => judged(each, findings))
  return { ...summary, findings, outcomes, counts: countsOf(outcomes) }
}

function judged(outcome: Outcome, findings: readonly Finding[]): Outcome {
  if (outcome.kind !== 'broken' && outcome.kind !== 'known') return outcome
  const { id } = outcome.claim
  const ids = new Set(outcome.findings.map(each => each.id))
  const own = findings.filter(
    each => ids.has(each.id) || each.claim === id || each.also?.includes(id) === true,
  )
  const allKnown = own.length > 0 && own.every(each => each.status === 'known')
  return {
    ...outcome,
    kind: allKnown ? 'known' : 'broken',
    findings: own.filter(each => ids.has(each.id)),
  }
}
