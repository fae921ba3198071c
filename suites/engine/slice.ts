import type { Batch } from '../../contracts/model/claim.ts'
import type { Job } from './job.ts'

/** Cases of one batch that are played together, on one set-up. */
export type Slice = readonly [batch: Batch, jobs: readonly Job[]]
