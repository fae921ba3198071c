import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { Citation } from '../../contracts/model/source.ts'
import { categoryOf } from '../../contracts/model/categories.ts'
import { basisText, citationText } from '../layout/citation-text.ts'
import { visibleInLine } from '../layout/visible.ts'

/** What a reader of the report needs to know of a claim, as Markdown: short where it held. */
export function descriptionOf({ claim, kind, reason, findings }: Outcome): string {
  const promise = [`**${plain(claim.says)}**`, sourceText(claim.source), `_${basisText(claim.basis)}_`].join(
    '  \n',
  )
  const parts = [
    promise,
    ...(kind === 'held' || reason === undefined ? [] : [`**${kind}**: ${plain(reason)}`]),
    ...findings.map(findingText),
    `Claim ${code(claim.id)}`,
  ]
  return parts.join('\n\n')
}

function sourceText({ quote, url, ...source }: Citation): string {
  const place = plain(citationText({ ...source }))
  const linked = url === undefined ? place : `[${place}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
  return quote === undefined ? linked : `${linked}: “${plain(quote)}”`
}

function findingText(finding: Finding): string {
  const { code: number, title, says } = categoryOf(finding.category)
  const times = finding.count === 1 ? 'once' : `${finding.count} times`
  return [
    `### ${plain(finding.title)}`,
    `**Expected**: ${plain(finding.expected)}  \n**Observed**: ${plain(finding.observed)}`,
    `**${number} ${title}**: ${says} Found ${times}.`,
    `Finding ${code(finding.id)}`,
  ].join('\n\n')
}

/** Text of others, with what Markdown would read as its own taken as it is. */
const plain = (text: string): string => visibleInLine(text).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')

/** A code span whose fence is longer than any run of backticks in it. */
function code(text: string): string {
  const fence = '`'.repeat(longestTicks(text) + 1)
  const inner = visibleInLine(text)
  return `${fence}${inner.startsWith('`') || inner.endsWith('`') ? ` ${inner} ` : inner}${fence}`
}

const longestTicks = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map(ticks => ticks.length))
