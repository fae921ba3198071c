import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome, OutcomeKind } from '../../contracts/model/outcome.ts'
import { endpointOfClaim } from '../record/endpoint-of-claim.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { isInForce } from './baseline.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

/** How a run stands to what is accepted, or to an earlier run; told apart by the stable ids of findings. */
export interface BaselineComparison {
  readonly baseline: Baseline
  /** Not accepted: only these fail a run. Those whose acceptance has expired are among them. */
  readonly new: readonly Finding[]
  readonly known: readonly Finding[]
  /** Accepted once, and still there after the last day. */
  readonly expired: readonly BaselineEntry[]
  /** Gone, although what had found it was tried again. */
  readonly fixed: readonly BaselineEntry[]
  /** Deviations among the fixed ones: their lines should go from the file. */
  readonly stale: readonly BaselineEntry[]
  /** Gone, but not tried to the end either, so nothing can be said. */
  readonly untried: readonly BaselineEntry[]
}

/** @param today the day that expiry is judged by, as `YYYY-MM-DD` */
export function compareBaseline(summary: RunSummary, baseline: Baseline, today: string): BaselineComparison {
  const inForce = new Set(baseline.entries.filter(entry => isInForce(entry, today)).map(entry => entry.id))
  const found = new Set(summary.findings.map(each => each.id))
  const seen = new Set([...found, ...summary.unsteady.map(each => each.id)])
  const grouped = new Set(summary.findings.flatMap(each => each.also ?? []))
  const gone = baseline.entries.filter(
    entry => !seen.has(entry.id) && !(entry.claim !== undefined && grouped.has(entry.claim)),
  )
  const fixed = gone.filter(entry => wasTried(entry, summary.outcomes))
  const status = (finding: Finding) => (inForce.has(finding.id) ? 'known' : 'new')
  const withStatus = summary.findings.map((finding): Finding => ({ ...finding, status: status(finding) }))
  return {
    baseline,
    new: withStatus.filter(each => each.status === 'new'),
    known: withStatus.filter(each => each.status === 'known'),
    expired: baseline.entries.filter(entry => found.has(entry.id) && !inForce.has(entry.id)),
    fixed,
    stale: baseline.kind === 'deviations' ? fixed : [],
    untried: gone.filter(entry => !fixed.includes(entry)),
  }
}

/**
 * By the claim that found it, where the entry names it and this version still has it; by all of the endpoint's otherwise.
 */
function wasTried(entry: BaselineEntry, outcomes: readonly Outcome[]): boolean {
  const own = outcomes.filter(each => each.claim.id === entry.claim)
  const endpoint = endpointOfClaim(entry.id)
  const asked = own.length > 0 ? own : outcomes.filter(each => each.claim.endpoint === endpoint)
  return asked.length > 0 && asked.every(each => concluded.includes(each.kind))
}

const concluded: readonly OutcomeKind[] = ['held', 'known', 'broken']
