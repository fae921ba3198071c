import { citationText } from '../layout/citation-text.ts'
import { counted } from '../layout/counted.ts'
import type { Paint } from '../layout/paint.ts'
import { visible } from '../layout/visible.ts'
import { wrapped } from '../layout/wrapped.ts'
import type { CoveredEndpoint, CoveredPart, PartState } from './coverage-of.ts'

const concluded: readonly PartState[] = ['held', 'known', 'broken']

/** Coverage along the documentation's own headings: how many promises of each were concluded, and which were not. */
export function coverageText(covered: readonly CoveredEndpoint[], columns: number, paint: Paint): string {
  const parts = covered.flatMap(each => each.parts)
  const documents = [...new Set(covered.map(each => each.source.document))]
  return [
    `${shareText(parts)} of all were concluded.`,
    ...documents.map(document =>
      [
        paint.strong(document),
        ...covered
          .filter(each => each.source.document === document)
          .map(each => endpointText(each, columns, paint)),
      ].join('\n'),
    ),
  ].join('\n\n')
}

function shareText(parts: readonly CoveredPart[]): string {
  const done = parts.filter(each => concluded.includes(each.state)).length
  return `${done} of ${counted(parts.length, 'promise')}`
}

function endpointText({ endpoint, source, parts }: CoveredEndpoint, columns: number, paint: Paint): string {
  const open = parts.filter(each => !concluded.includes(each.state))
  const place = citationText(source).slice(source.document.length + 2)
  return [
    `  ${wrapped(`${place} (${endpoint}): ${shareText(parts)}`, columns, '    ')}`,
    ...open.map(part => partText(part, columns, paint)),
  ].join('\n')
}

function partText({ id, state, reason }: CoveredPart, columns: number, paint: Paint): string {
  const why = reason === undefined ? '' : `, ${visible(reason)}`
  const text = wrapped(`${id}: ${state}${why}`, columns, '      ')
  return `    ${state === 'untouched' ? paint.doubtful(text) : paint.quiet(text)}`
}
