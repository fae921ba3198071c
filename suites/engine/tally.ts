import type { Claim } from '../../contracts/model/claim.ts'
import type { Finding } from '../../contracts/model/finding.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'

/** What has become of a claim so far. */
export interface Tally {
  readonly claim: Claim
  held: number
  cases: number
  requests: number
  durationMs: number
  readonly reasons: Map<string, number>
  readonly steady: Finding[]
  readonly unsteady: Finding[]
  error?: string
}

export const openTally = (claim: Claim): Tally => ({
  claim,
  held: 0,
  cases: 0,
  requests: 0,
  durationMs: 0,
  reasons: new Map(),
  steady: [],
  unsteady: [],
})

/** The outcome climbs a ladder: a single broken case outweighs all that held, an error of ours outweighs everything. */
export function outcomeOf(tally: Tally, known: (finding: string) => boolean): Outcome {
  const { claim, cases, requests, durationMs } = tally
  const base = { claim, cases, requests, durationMs: Math.round(durationMs) }
  if (tally.error !== undefined)
    return { ...base, kind: 'error', reason: tally.error, findings: tally.steady }
  if (tally.steady.length > 0 && tally.steady.every(({ id }) => known(id)))
    return {
      ...base,
      kind: 'known',
      findings: tally.steady.map(finding => ({ ...finding, status: 'known' })),
    }
  if (tally.steady.length > 0) return { ...base, kind: 'broken', findings: tally.steady }
  if (tally.unsteady.length > 0) return { ...base, kind: 'unsteady', findings: tally.unsteady }
  if (tally.held > 0) return { ...base, kind: 'held', findings: [] }
  return {
    ...base,
    kind: 'inconclusive',
    reason: mostFrequent(tally.reasons) ?? 'no case of it was tried',
    findings: [],
  }
}

function mostFrequent(reasons: ReadonlyMap<string, number>): string | undefined {
  return [...reasons].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
