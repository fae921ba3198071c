import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { BaselineComparison } from '../baseline/compare-baseline.ts'
import { withBaseline } from '../baseline/with-baseline.ts'
import { citationText } from '../layout/citation-text.ts'
import { endpointOfClaim } from '../record/endpoint-of-claim.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { element } from './xml.ts'
import type { Xml } from './xml.ts'

/**
 * The run as JUnit XML: a suite per endpoint, a case per claim. Broken promises are failures, errors of ours are errors;
 * what is known, unsteady, inconclusive or left out is skipped, with the reason.
 */
export function junitXml(run: RunSummary, comparison?: BaselineComparison): string {
  const summary = comparison === undefined ? run : withBaseline(run, comparison)
  const suites = Object.keys(summary.coverage).sort()
  const children = [...suites.map(endpoint => suiteOf(endpoint, summary)), ...errorSuite(summary)]
  const totals = { name: 'plumbline', ...sumsOf(children), time: seconds(summary.durationMs) }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, children).text}\n`
}

interface CaseXml extends Xml {
  readonly kind: 'passed' | 'skipped' | 'failure' | 'error'
}

interface SuiteXml extends Xml {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

function suiteOf(endpoint: string, summary: RunSummary): SuiteXml {
  const outcomes = summary.outcomes.filter(each => each.claim.endpoint === endpoint)
  const leftOut = summary.leftOut.filter(each => endpointOfClaim(each.claim) === endpoint)
  const cases = [
    ...outcomes.map(each => caseOf(each, summary)),
    ...leftOut.map(({ claim, reason }) => skippedCase(claim, endpoint, 0, `left out: ${reason}`)),
  ]
  const time = outcomes.reduce((sum, each) => sum + each.durationMs, 0)
  return suite(endpoint, cases, { time, timestamp: summary.started.startedAt.slice(0, 19) })
}

/** Errors of the run that ended no claim; they have no case of their own otherwise. */
function errorSuite(summary: RunSummary): readonly SuiteXml[] {
  const claims = new Set(summary.outcomes.map(each => each.claim.id))
  const cases = summary.errors
    .filter(each => !claims.has(each.where))
    .map(({ where, message }) => {
      const error = element('error', { message, type: 'plumbline' }, [])
      return caseWith('error', { name: where, classname: 'plumbline', time: seconds(0) }, [error])
    })
  return cases.length === 0 ? [] : [suite('plumbline', cases, { time: 0, timestamp: '' })]
}

function suite(
  name: string,
  cases: readonly CaseXml[],
  { time, timestamp }: { readonly time: number; readonly timestamp: string },
): SuiteXml {
  const count = (kind: CaseXml['kind']) => cases.filter(each => each.kind === kind).length
  const sums = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
  const attributes = { name, ...sums, time: seconds(time), ...(timestamp === '' ? {} : { timestamp }) }
  return { ...element('testsuite', attributes, cases), ...sums }
}

function sumsOf(suites: readonly SuiteXml[]) {
  const sum = (member: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((total, each) => total + each[member], 0)
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') }
}

function caseOf(outcome: Outcome, summary: RunSummary): CaseXml {
  const { claim, kind, durationMs, reason = '' } = outcome
  const attributes = {
    name: nameOf(claim.id, claim.endpoint),
    classname: claim.endpoint,
    time: seconds(durationMs),
  }
  switch (kind) {
    case 'held':
      return caseWith('passed', attributes, [])
    case 'error':
      return caseWith('error', attributes, [element('error', { message: reason, type: 'plumbline' }, [])])
    case 'broken':
      return caseWith('failure', attributes, [failureOf(outcome, summary)])
    case 'inconclusive':
      return skippedCase(claim.id, claim.endpoint, durationMs, `inconclusive: ${reason}`)
    case 'known':
    case 'unsteady':
      return skippedCase(claim.id, claim.endpoint, durationMs, `${kind}: ${titlesOf(outcome, summary)}`)
  }
}

const findingsOf = (outcome: Outcome, { findings }: RunSummary): readonly Finding[] =>
  outcome.findings.length > 0
    ? outcome.findings
    : findings.filter(each => each.also?.includes(outcome.claim.id))

const titlesOf = (outcome: Outcome, summary: RunSummary): string =>
  findingsOf(outcome, summary)
    .map(each => each.title)
    .join('; ')

function failureOf(outcome: Outcome, summary: RunSummary): Xml {
  const findings = findingsOf(outcome, summary)
  const message = titlesOf(outcome, summary) || outcome.claim.says
  const type = findings[0]?.severity ?? outcome.claim.severity
  return element('failure', { message, type }, findings.map(evidence).join('\n\n'))
}

const evidence = (finding: Finding): string =>
  [
    `${finding.severity}: ${finding.title}`,
    `id: ${finding.id}`,
    `source: ${citationText(finding.source)} (${finding.basis})`,
    `expected: ${finding.expected}`,
    `observed: ${finding.observed}`,
    ...(finding.request === undefined ? [] : [`request: ${finding.request.curl}`]),
    ...(finding.twin === undefined ? [] : [`twin: ${finding.twin.request.curl}`]),
    `repeat: ${finding.replay}`,
  ].join('\n')

const skippedCase = (claim: string, endpoint: string, durationMs: number, message: string): CaseXml =>
  caseWith('skipped', { name: nameOf(claim, endpoint), classname: endpoint, time: seconds(durationMs) }, [
    element('skipped', { message }, []),
  ])

const caseWith = (
  kind: CaseXml['kind'],
  attributes: { readonly [name: string]: string },
  children: readonly Xml[],
): CaseXml => ({ ...element('testcase', attributes, children), kind })

const nameOf = (claim: string, endpoint: string): string =>
  claim.startsWith(`${endpoint}/`) ? claim.slice(endpoint.length + 1) : claim

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)
