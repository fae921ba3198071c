import type { Results } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writing } from './bring-about.ts'
import { textsShown } from './seen.ts'
import { create } from './stage-of-effects.ts'
import { SUBJECT } from './steps.ts'
import type { Write } from './written.ts'

/** An entity that nobody locks but for a moment. */
export const FREE = 'the other one'

/** The three operations that a lock is made of. */
export interface Lock {
  readonly property: string
  readonly closes: Endpoint
  readonly own: Write | undefined
  readonly against: Write
  readonly opens: Endpoint
}

/** Locked by a value of its own, where the lock sets one. */
export function closing(context: CaseContext, lock: Lock, value: DraftValue, who = SUBJECT): Draft {
  return lock.own && 'from' in lock.own.value
    ? writing(context, lock.own, value, who)
    : bareDraft(lock.closes, context.world, who)
}

export const trying = (context: CaseContext, lock: Lock, value: DraftValue, who = SUBJECT): Draft =>
  writing(context, lock.against, value, who)

/** One entity to be locked, and one beside it. */
export const lockBatch = (context: CaseContext) => ({
  id: `${context.api.id} locks`,
  setup: [create(context, SUBJECT), create(context, FREE)],
})

/** What is shown of the property that is locked. */
export const shownAs = (
  context: CaseContext,
  { property }: Lock,
  results: Results,
  as: string,
  who: string,
): string => textsShown(context, property, results.snapshot(as, who))
