import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint, Marks } from '../../../contracts/model/endpoint.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import type { CaseContext } from '../../engine/family.ts'
import { lockHeld } from '../../oracles/lock-held.ts'
import { writing } from './bring-about.ts'
import { FREE, closing, lockBatch, shownAs, trying } from './lock.ts'
import type { Lock } from './lock.ts'
import { oneReadOf, unaccepted } from './seen.ts'
import { forbidden } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { valuesAt } from './values.ts'
import { writesOf } from './written.ts'

/**
 * Every other operation may be called on the locked entity, it may be locked once more at another value, and another
 * entity may be locked and opened: it stays shut. Who is shut out may lose the lock with the session that it belongs to;
 * no document says otherwise.
 */
export function survivesCase(context: CaseContext, lock: Lock, values: readonly DraftValue[]): Case {
  const reads = oneReadOf(context, lock.property)
  const [value, next, third] = values
  if (!value || !next) throw new Error('a lock is tried with two values')
  const others = context.api.endpoints.filter(
    each =>
      ![lock.closes, lock.opens, lock.against.endpoint].includes(each) &&
      !each.locksOut &&
      writesOf(each).length > 0,
  )
  return {
    says: 'after a second lock, every other write, and another entity’s lock',
    batch: lockBatch(context),
    steps: [
      send('opened first', bareDraft(lock.opens, context.world, SUBJECT)),
      send('lock', closing(context, lock, value)),
      // Refused, or with the new value: what is tried is neither of the two.
      ...(lock.own && third ? [send('lock again', closing(context, lock, next))] : []),
      ...others.flatMap((other, index) => otherWrites(context, other, index)),
      send('other lock', closing(context, lock, next, FREE)),
      send('other open', bareDraft(lock.opens, context.world, FREE)),
      look('locked', [SUBJECT], reads),
      send('try', trying(context, lock, third ?? next)),
      look('tried', [SUBJECT], reads),
    ],
    judge: results => judgeSurvives(context, lock, results),
  }
}

/** One request of each other operation, with all that it may carry but what must be unique. */
function otherWrites(context: CaseContext, endpoint: Endpoint, index: number): readonly Step[] {
  if (forbidden(context, endpoint)) return []
  const [first, second] = writesOf(endpoint).filter(
    ({ value }) => !('from' in value) || !isNewOrShutsOut(endpoint.marks[value.from]),
  )
  const write = endpoint.body?.required === false ? (second ?? first) : first
  if (!write) return []
  const value = 'from' in write.value ? valuesAt(context, endpoint, write.value.from, 1)[0] : undefined
  return [send(`other ${index}`, writing(context, write, value))]
}

const isNewOrShutsOut = (marks: Marks | undefined): boolean =>
  marks?.unique === true || marks?.locksOut !== undefined

function judgeSurvives(context: CaseContext, lock: Lock, results: Results): Verdict {
  const refused = unaccepted(context, results, ['lock'])
  if (refused) return refused
  const exchange = results.exchange('try')
  const before = shownAs(context, lock, results, 'locked', SUBJECT)
  const after = shownAs(context, lock, results, 'tried', SUBJECT)
  return lockHeld(
    { property: lock.property, before, after, exchange },
    'while it is locked again and other things are written',
  )
}
