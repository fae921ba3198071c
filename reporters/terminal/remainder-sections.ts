import type { EndpointCoverage } from '../../contracts/model/finding.ts'
import { grouped } from '../layout/counted.ts'
import type { Paint } from '../layout/paint.ts'
import { visible } from '../layout/visible.ts'
import { wrapped } from '../layout/wrapped.ts'
import type { RunSummary } from '../record/run-summary.ts'
import { byReason } from './by-reason.ts'

/** What a run could not conclude, left out, spent and noticed; only the parts that have something to say. */
export function remainderSections(summary: RunSummary, columns: number, paint: Paint): readonly string[] {
  const titled = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[paint.strong(title), ...lines].join('\n')]
  const line = (text: string) => `  ${wrapped(visible(text), columns, '  ')}`
  const reasons = (claims: RunSummary['leftOut']) => (claims.length === 0 ? [] : [byReason(claims, columns)])
  return [
    ...titled(
      `Open: ${grouped(summary.inconclusive.length)} inconclusive, by reason`,
      reasons(summary.inconclusive),
    ),
    ...titled(`Left out: ${grouped(summary.leftOut.length)}, by reason`, reasons(summary.leftOut)),
    ...titled('Requests', spentLines(summary.spent).map(line)),
    ...titled(
      'Observable: written properties that some read shows',
      observableLines(summary.coverage).map(line),
    ),
    ...titled('Notices', summary.notices.map(line)),
    ...titled(
      'Could not be put back',
      summary.residue.map(each => line(`${each.entity}: ${each.reason}`)),
    ),
    ...titled(
      'Errors of Plumbline itself',
      reasons(summary.errors.map(({ where, message }) => ({ claim: where, reason: message }))),
    ),
  ]
}

/** A blank at which no line is broken. */
const unbroken = '\u00A0'

function spentLines(spent: RunSummary['spent']): readonly string[] {
  const parts = Object.entries(spent)
    .sort(([, one], [, other]) => other - one)
    .map(([family, requests]) => `${family} ${grouped(requests)}`.replace(/[- ]/g, unbroken))
  return parts.length === 0 ? [] : [parts.join(' · ')]
}

function observableLines(coverage: RunSummary['coverage']): readonly string[] {
  const shares = Object.entries(coverage).flatMap(([endpoint, each]) => shareOf(endpoint, each))
  const partly = shares.filter(each => each.seen < each.of)
  const fully = shares.length - partly.length
  return [
    ...(fully === 0 ? [] : [`all of them: ${fully} of ${shares.length} endpoints`]),
    ...partly.map(each => `${each.seen} of ${each.of}: ${each.endpoint}`),
  ]
}

const shareOf = (endpoint: string, { observable }: EndpointCoverage) =>
  observable === undefined ? [] : [{ endpoint, ...observable }]
