import type { Severity } from '../../contracts/model/claim.ts'
import type { Finding } from '../../contracts/model/finding.ts'

const rank: { readonly [Each in Severity]: number } = { blocker: 0, critical: 1, normal: 2, minor: 3 }

/** Whether the first is at least as severe as the second. */
export const atLeast = (severity: Severity, threshold: Severity): boolean => rank[severity] <= rank[threshold]

const inOrder = (one: Finding, other: Finding): number =>
  rank[one.severity] - rank[other.severity] ||
  compare(one.endpoint, other.endpoint) ||
  compare(one.id, other.id)

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Each id once, counts added and the grouped claims joined; the most severe first, then by endpoint and id. */
export function mergedFindings(findings: readonly Finding[]): readonly Finding[] {
  const byId = new Map<string, Finding>()
  for (const finding of findings) {
    const first = byId.get(finding.id)
    byId.set(finding.id, first === undefined ? finding : nearest(first, finding))
  }
  return withConsequences([...byId.values()].sort(inOrder))
}

/** Oracles that look at what a write left behind, from further away than the one that looks for the value itself. */
const LATER: ReadonlySet<string> = new Set(['as-modelled', 'listed'])

/** A property that was not stored is missed by searches and sequences, too: one defect, told where it is nearest. */
function withConsequences(findings: readonly Finding[]): readonly Finding[] {
  const causes = findings.filter(
    finding => oracleOf(finding) === 'value-shown' && isOfProperty(finding) && !isByAnother(finding),
  )
  const causeOf = (finding: Finding): Finding | undefined => {
    if (!isOfProperty(finding)) return undefined
    const isAlike = (cause: Finding): boolean =>
      cause.api === finding.api && cause.property === finding.property
    if (isByAnother(finding)) return causes.find(each => isAlike(each) && each.endpoint === finding.endpoint)
    return LATER.has(oracleOf(finding)) ? causes.find(isAlike) : undefined
  }
  return findings.flatMap(finding => {
    if (causeOf(finding)) return []
    const consequences = findings.filter(each => causeOf(each) === finding)
    return [consequences.reduce(merged, finding)]
  })
}

/** The same write, by another caller. */
const isByAnother = ({ id }: Finding): boolean => id.includes('/writes-for-whoever-may:')

const isOfProperty = ({ property }: Finding): boolean => property !== undefined

const oracleOf = ({ id }: Finding): string => id.split(':').at(-2) ?? ''

/** The more severe one is told, or the one whose claim the id names, with the other one's claim beside it. */
function nearest(first: Finding, second: Finding): Finding {
  const closer =
    rank[second.severity] - rank[first.severity] || Number(isNamed(first)) - Number(isNamed(second))
  return closer < 0 ? merged(second, first) : merged(first, second)
}

const isNamed = ({ id, claim }: Finding): boolean => id.startsWith(`${claim}:`)

function merged(first: Finding, second: Finding): Finding {
  const also = new Set([...(first.also ?? []), second.claim, ...(second.also ?? [])])
  also.delete(first.claim)
  const count = first.count + second.count
  return also.size === 0 ? { ...first, count } : { ...first, count, also: [...also] }
}
