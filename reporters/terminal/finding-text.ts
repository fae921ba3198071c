import type { Finding, ShownRequest, ShownResponse } from '../../contracts/model/finding.ts'
import type { Severity } from '../../contracts/model/claim.ts'
import { categoryOf } from '../../contracts/model/categories.ts'
import { basisText, citationText } from '../layout/citation-text.ts'
import { commandLines } from '../layout/command-lines.ts'
import { counted } from '../layout/counted.ts'
import type { Paint } from '../layout/paint.ts'
import { wholeScript } from '../layout/whole-script.ts'
import { clipped, visible, visibleInLine } from '../layout/visible.ts'
import { labelled, labelledAndCut, wrapped } from '../layout/wrapped.ts'

const bodyShown = 240
const observedShown = 480

/**
 * One finding with all that is needed to understand and to repeat it.
 * @param promise the claim in a sentence, where the record still has it
 */
export function findingText(
  finding: Finding,
  {
    promise,
    columns,
    paint,
  }: { readonly promise?: string | undefined; readonly columns: number; readonly paint: Paint },
): string {
  const line = (label: string, text: string) =>
    paintLabel(labelled(label, visible(text), columns), label, paint)
  const { code, title } = categoryOf(finding.category)
  const quote = finding.source.quote === undefined ? [] : [line('', `“${finding.source.quote}”`)]
  const url = finding.source.url === undefined ? [] : [line('', finding.source.url)]
  return [
    `${severityText(finding.severity, paint)}  ${finding.endpoint}`,
    `  ${paint.strong(wrapped(visibleInLine(finding.title), columns, '  '))}`,
    ...(promise === undefined || finding.title.includes(promise) ? [] : [line('promise', promise)]),
    line('source', `${citationText(finding.source)} (${basisText(finding.basis)})`),
    ...quote,
    ...url,
    line('expected', finding.expected),
    line('observed', clipped(finding.observed, observedShown)),
    line('kind', `${code} ${title}`),
    line('found', foundText(finding)),
    line('id', finding.id),
    ...requestLines(finding, columns, paint),
    ...labelledCommand('repeat', finding.replay, columns, paint),
  ].join('\n')
}

export function severityText(severity: Severity, paint: Paint): string {
  const text = severity.toUpperCase()
  if (severity === 'minor') return paint.quiet(text)
  return severity === 'normal' ? paint.doubtful(text) : paint.bad(text)
}

function foundText({ count, also = [] }: Finding): string {
  const others = also.length === 0 ? '' : `, by ${counted(also.length, 'other claim')} too`
  return `${counted(count, 'time')}${others}`
}

const paintLabel = (text: string, label: string, paint: Paint): string =>
  label === '' ? text : text.replace(label, () => paint.quiet(label))

function requestLines(finding: Finding, columns: number, paint: Paint): readonly string[] {
  const { request, response, twin } = finding
  const whole = wholeScript(finding).flatMap(each => labelledCommand('', each, columns, paint))
  return [
    ...(request === undefined ? [] : exchangeLines('request', request, response, columns, paint)),
    ...(twin === undefined ? [] : exchangeLines('twin', twin.request, twin.response, columns, paint)),
    ...(whole.length === 0 ? [] : [`  ${paint.quiet('all requests of the case')}`, ...whole]),
  ]
}

function exchangeLines(
  label: string,
  request: ShownRequest,
  response: ShownResponse | undefined,
  columns: number,
  paint: Paint,
): readonly string[] {
  const answer = response === undefined ? 'no answer' : answerText(response)
  return [
    ...labelledCommand(label, request.curl, columns, paint),
    paintLabel(labelledAndCut('answer', answer, columns), 'answer', paint),
  ]
}

function answerText({ status, headers, body, durationMs }: ShownResponse): string {
  const type = headers['content-type'] ?? 'no content type'
  const shown = body === '' ? 'empty' : clipped(visibleInLine(body), bodyShown)
  return `${status} after ${Math.round(durationMs)} ms, ${type}: ${shown}`
}

function labelledCommand(label: string, command: string, columns: number, paint: Paint): readonly string[] {
  const head = label === '' ? [] : [`  ${paint.quiet(label)}`]
  return [...head, ...commandLines(visible(command), columns, '    ')]
}
