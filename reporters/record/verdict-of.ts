import type { Claim, Severity } from '../../contracts/model/claim.ts'
import type { Finding, FindingsFile } from '../../contracts/model/finding.ts'
import { atLeast } from './merged-findings.ts'
import type { RunSummary } from './run-summary.ts'

export interface VerdictRules {
  /**
   * Which new findings fail the run: those at least so severe, or those that the documentation says itself. All by
   * default.
   */
  readonly failOn?: Severity | 'documented'
  /** Claims without whose conclusion a run says too little: main promises and permissions that are not `notTestable`. */
  readonly mustConclude?: (claim: Claim) => boolean
}

export interface RunVerdict {
  readonly outcome: FindingsFile['outcome']
  readonly exitCode: 0 | 1 | 3 | 4 | 5 | 130
  /** The new findings that fail the run. */
  readonly failing: readonly Finding[]
  /** Claims that had to be concluded, and were not. */
  readonly open: readonly string[]
}

const exitCodes: { readonly [Each in FindingsFile['outcome']]: RunVerdict['exitCode'] } = {
  conforms: 0,
  findings: 1,
  inconclusive: 3,
  residue: 4,
  error: 5,
  interrupted: 130,
}

/** What a run comes to. The worst wins: interrupted, an error of ours, residue, findings, too little concluded, conforms. */
export function verdictOf(summary: RunSummary, rules: VerdictRules = {}): RunVerdict {
  const failing = summary.findings.filter(each => each.status === 'new' && fails(each, rules.failOn))
  const open = summary.outcomes
    .filter(each => each.kind === 'inconclusive' && rules.mustConclude?.(each.claim) === true)
    .map(each => each.claim.id)
  const outcome = outcomeOf(summary, failing.length > 0, open.length > 0)
  return { outcome, exitCode: exitCodes[outcome], failing, open }
}

function outcomeOf(summary: RunSummary, failed: boolean, leftOpen: boolean): FindingsFile['outcome'] {
  if (summary.interrupted) return 'interrupted'
  if (summary.errors.length > 0) return 'error'
  if (summary.residue.length > 0) return 'residue'
  if (failed) return 'findings'
  return leftOpen || !saysAnything(summary) ? 'inconclusive' : 'conforms'
}

const saysAnything = ({ counts }: RunSummary): boolean => counts.held + counts.known + counts.broken > 0

function fails(finding: Finding, failOn: VerdictRules['failOn']): boolean {
  if (failOn === undefined) return true
  if (failOn === 'documented') return finding.basis === 'documented'
  return atLeast(finding.severity, failOn)
}
