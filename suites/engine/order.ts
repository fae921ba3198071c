import type { Batch } from '../../contracts/model/claim.ts'
import type { Job } from './job.ts'

/** What comes first: main promises and permissions, then what is likely to find something per request. */
const FAMILIES = ['accepts', 'permissions', 'refuses', 'effects', 'lists', 'protocol', 'replies', 'sequences']

/** The place of a batch in the run, lower first. */
export function batchOrder(_batch: Batch, jobs: readonly Job[]): number {
  const families = jobs.map(({ claim }) => FAMILIES.indexOf(claim.family))
  return Math.min(...families.map(rank => (rank < 0 ? FAMILIES.length : rank)))
}
