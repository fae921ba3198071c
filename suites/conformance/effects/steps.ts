import type { Step, StepCaller } from '../../../contracts/model/claim.ts'
import type { Draft } from '../../../contracts/model/request.ts'

/** The entity that a case writes to. */
export const SUBJECT = 'subject'
/** The user that the permitted credential belongs to, as snapshots know it. */
export const CALLER = 'caller'

export const send = (as: string, draft: Draft, by: StepCaller = 'permitted'): Step => ({
  do: 'send',
  as,
  draft,
  by,
})

/** Reads what the target shows of entities; of some reads alone where the claim is about nothing else. */
export const look = (as: string, of: readonly string[] = [SUBJECT], reads?: readonly string[]): Step => ({
  do: 'snapshot',
  as,
  of,
  ...(reads && { reads }),
})
