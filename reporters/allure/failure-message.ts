import type { Outcome } from '../../contracts/model/outcome.ts'
import { commandLines } from '../layout/command-lines.ts'
import { visible, visibleInLine } from '../layout/visible.ts'

const columns = 100

/**
 * What a failing test says: the first line is the same for the same defect, so that a report groups by it; then what was
 * expected and observed, the request, and the command that repeats it.
 */
export function failureMessage({ claim, kind, reason, findings }: Outcome): string {
  const [finding] = findings
  if (kind === 'error') return `Plumbline itself failed at ${claim.id}: ${reason ?? 'no reason was recorded'}`
  if (finding === undefined)
    return `${claim.says} ${reason ?? 'It was not so; the evidence stands with another claim.'}`
  const command = (text: string) => commandLines(visible(text), columns, '  ').join('\n')
  return [
    visibleInLine(finding.title),
    `expected: ${visible(finding.expected)}`,
    `observed: ${visible(finding.observed)}`,
    ...(finding.request === undefined ? [] : [`request:\n${command(finding.request.curl)}`]),
    `repeat:\n${command(finding.replay)}`,
  ].join('\n')
}
