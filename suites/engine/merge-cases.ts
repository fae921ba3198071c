import type { Case } from '../../contracts/model/claim.ts'
import type { DraftValue } from '../../contracts/model/request.ts'
import { groupedBy } from './grouped-by.ts'
import type { Job } from './job.ts'

/** One request that serves several cases at once, or a case by itself. */
export interface Unit {
  readonly job: Job
  /** The cases that travel together; empty for a case by itself. */
  readonly parts: readonly Job[]
}

/**
 * Lets cases of different places travel in one request: the first of each place together, then the second of each, so
 * that places with many values cost no more than the longest of them.
 */
export function mergeCases(jobs: readonly Job[]): readonly Unit[] {
  const single = jobs.filter(job => !job.case.merge).map(job => ({ job, parts: [] }))
  const companies = groupedBy(
    jobs.filter(job => job.case.merge),
    job => job.case.merge?.company,
  )
  return [...single, ...[...companies.values()].flatMap(inRows)]
}

function inRows(jobs: readonly Job[]): readonly Unit[] {
  const columns = [...groupedBy(jobs, job => job.case.merge?.place).values()]
  const rows = Math.max(0, ...columns.map(column => column.length))
  return Array.from({ length: rows }, (_, row) => together(columns.flatMap(column => column[row] ?? [])))
}

/** A unit of these cases, one by itself where there is no other. */
export function together(parts: readonly Job[]): Unit {
  const [first, ...rest] = parts
  if (!first) throw new Error('a row of cases has at least one case')
  return rest.length === 0
    ? { job: first, parts: [] }
    : { job: { claim: first.claim, case: mergedCase(first.case, rest), isShared: true }, parts }
}

function mergedCase(first: Case, rest: readonly Job[]): Case {
  const { merge } = first
  if (!merge) return first
  const values: Record<string, DraftValue> = { ...merge.draft.values }
  for (const { case: part } of rest) {
    if (!part.merge) continue
    if (part.merge.value) values[part.merge.place] = part.merge.value
    else delete values[part.merge.place]
  }
  const draft = { ...merge.draft, values }
  return {
    ...first,
    says: [first, ...rest.map(job => job.case)].map(({ says }) => says).join('; '),
    steps: merge.stepsFor(draft),
  }
}
