import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome, OutcomeKind } from '../../contracts/model/outcome.ts'
import type { RecordLine, RunStarted } from '../../contracts/model/record.ts'
import { countsOf } from './counts-of.ts'
import { endpointCoverage } from './endpoint-coverage.ts'
import { mergedFindings } from './merged-findings.ts'
import type { RunSummary } from './run-summary.ts'

type LineOf<Type extends RecordLine['type']> = Extract<RecordLine, { readonly type: Type }>

/**
 * Digests a run record for all reporters. A record without a line that says it ended is one of an interrupted run. What
 * was left out is not inconclusive as well, although each claim has an outcome.
 */
export function summarise(lines: readonly RecordLine[]): RunSummary {
  const all = <Type extends RecordLine['type']>(type: Type) =>
    lines.filter((line): line is LineOf<Type> => line.type === type)

  const ended = all('ended').at(-1)
  const leftOut = all('left-out')
  const wereLeftOut = new Set(leftOut.map(line => line.claim))
  const wasTried = ({ kind, claim }: Outcome) => kind !== 'inconclusive' || !wereLeftOut.has(claim.id)
  const outcomes = all('outcome')
    .map(line => line.outcome)
    .filter(wasTried)
  const planned = all('planned')
  const endpoints = [...new Set(planned.flatMap(line => line.endpoints))]
  const plannedClaims = planned.reduce((sum, line) => sum + line.claims, 0)
  const withKind = (kind: OutcomeKind) => outcomes.filter(each => each.kind === kind)

  return {
    started: all('started')[0] ?? unknownStart,
    interrupted: ended?.interrupted ?? true,
    requests: ended?.requests ?? sum(outcomes.map(each => each.requests)),
    durationMs: ended?.durationMs ?? sum(outcomes.map(each => each.durationMs)),
    endpoints,
    outcomes,
    counts: countsOf(outcomes),
    untried: Math.max(0, plannedClaims - outcomes.length - leftOut.length),
    findings: mergedFindings([...findingsOf(withKind('broken')), ...findingsOf(withKind('known'))]),
    unsteady: mergedFindings(findingsOf(withKind('unsteady'))),
    inconclusive: withKind('inconclusive').map(each => ({ claim: each.claim.id, reason: reasonOf(each) })),
    leftOut: leftOut.map(({ claim, reason }) => ({ claim, reason })),
    errors: [
      ...all('error').map(({ where, message }) => ({ where, message })),
      ...withKind('error').map(each => ({ where: each.claim.id, message: reasonOf(each) })),
    ],
    facts: all('fact').map(({ name, says }) => ({ name, says })),
    notices: all('notice').map(line => line.message),
    cells: all('cell').map(line => line.cell),
    residue: all('residue').map(({ entity, reason }) => ({ entity, reason })),
    spent: spentOf(all('spent')),
    coverage: endpointCoverage(endpoints, outcomes, leftOut, all('observability')),
  }
}

/** For a record that was torn in its first line: nothing is known of the run. */
const unknownStart: RunStarted = {
  type: 'started',
  toolVersion: 'unknown',
  target: 'unknown',
  apis: {},
  seed: 0,
  tag: '',
  startedAt: '',
  command: [],
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const findingsOf = (outcomes: readonly Outcome[]): readonly Finding[] =>
  outcomes.flatMap(each => each.findings)

const reasonOf = (outcome: Outcome): string => outcome.reason ?? 'no reason was recorded'

function spentOf(lines: readonly LineOf<'spent'>[]): RunSummary['spent'] {
  const spent = new Map<string, number>()
  for (const [family, requests] of lines.flatMap(line => Object.entries(line.requests))) {
    spent.set(family, (spent.get(family) ?? 0) + requests)
  }
  return Object.fromEntries(spent)
}
