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
    byId.set(finding.id, first === undefined ? finding : merged(first, finding))
  }
  return [...byId.values()].sort(inOrder)
}

function merged(first: Finding, second: Finding): Finding {
  const also = new Set([...(first.also ?? []), second.claim, ...(second.also ?? [])])
  also.delete(first.claim)
  const count = first.count + second.count
  return also.size === 0 ? { ...first, count } : { ...first, count, also: [...also] }
}
