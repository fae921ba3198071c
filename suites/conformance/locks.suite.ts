/**
 * A lock holds against the other operation, whatever that is answered: the value stays. It opens when it is opened, holds
 * for that entity only, and stands until then, whatever else is written and however often it is tried. A version that a
 * request must name keeps it from all others.
 */
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import { bareDraft } from '../../fixtures/requests/index.ts'
import { carriedPlaces, withCarried } from '../../fixtures/state/carried.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { RelationOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { lockHeld, lockOpen } from '../oracles/lock-held.ts'
import type { LockTry } from '../oracles/lock-held.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { accompanying, namedEverywhere, writersOfProperty } from './effects/bring-about.ts'
import { carriedSince } from './effects/carried.ts'
import { FREE, closing, lockBatch, shownAs, trying } from './effects/lock.ts'
import type { Lock } from './effects/lock.ts'
import { survivesCase } from './effects/lock-survives.ts'
import { allHold, oneReadOf, unaccepted } from './effects/seen.ts'
import { forbidden, inconclusive, unshown } from './effects/stage-of-effects.ts'
import { refusedVersions } from './effects/refused-version.ts'
import { staleVersions } from './effects/stale-version.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import { isTried } from './effects/written.ts'
import { shouldBeFree } from './effects/should-be-free.ts'
import type { FreeKinds } from './effects/should-be-free.ts'

export const locks: Family = {
  id: 'locks',
  title: 'Keeps its locks shut until they are opened',
  claims: claimsOfEach(endpoint =>
    isTried(endpoint)
      ? [
          ...relationsOf(endpoint, 'locks').map(relation => locksProperty(endpoint, relation)),
          ...staleVersions(endpoint),
          ...refusedVersions(endpoint),
        ]
      : [],
  ),
}

const locksProperty = (endpoint: Endpoint, relation: RelationOf<'locks'>): PlannedClaim => ({
  claim: claimOf('locks', endpoint, {
    tail: `locks/${relation.property}`,
    says: relation.says,
    basis: relation.basis,
    severity: 'critical',
    category: 910,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => casesOf(context, endpoint, relation),
})

function casesOf(
  context: CaseContext,
  endpoint: Endpoint,
  relation: RelationOf<'locks'>,
): readonly Case[] | Untried {
  const { property, against, until } = relation
  const opens = context.endpoints.get(until)
  const writers = writersOfProperty(context, property)
  const other = writers.find(write => write.endpoint.id === against)
  if (!opens || !other || !('from' in other.value)) return inconclusive(`${against} or ${until} is not known`)
  const unseen = unshown(context, property)
  if (unseen) return unseen
  const values = valuesAt(context, other.endpoint, other.value.from, 6)
  const refused = forbidden(context, endpoint) ?? forbidden(context, other.endpoint)
  if (refused) return refused
  if (values.length < 2) return inconclusive(`no two values of ${property} are known`)
  const own = writers.find(write => write.endpoint === endpoint)
  const lock: Lock = { property, closes: endpoint, own, against: other, opens }
  return [
    ...values.map((value, index) =>
      holdsCase(context, lock, value, values[(index + 1) % values.length] ?? value, index),
    ),
    survivesCase(context, lock, values),
  ]
}

/**
 * Brought to the value, locked there, tried twice (bare, and with all that a request may carry), opened, and tried again;
 * somebody else is free all the while.
 */
function holdsCase(
  context: CaseContext,
  lock: Lock,
  value: DraftValue,
  next: DraftValue,
  index: number,
): Case {
  // What travels with a write that is refused may show elsewhere than the property.
  const carries = index === 0 && carriedPlaces(lock.against.endpoint).length > 0
  const reads = oneReadOf(context, lock.property)
  const wide = (as: string): readonly Step[] => (carries ? [look(as)] : [])
  const again = carries ? withCarried(trying(context, lock, next)) : tryingAgain(context, lock, next, index)
  const open = (as: string): Step => send(as, bareDraft(lock.opens, context.world, SUBJECT))
  const seen = (as: string, who = SUBJECT): Step => look(as, [who], reads)
  const others: readonly Step[] =
    index === 0
      ? [
          seen('free before', FREE),
          send('free try', trying(context, lock, next, FREE)),
          seen('free after', FREE),
        ]
      : []
  return {
    says: `locked at one value, tried with another (${index + 1})`,
    batch: lockBatch(context),
    steps: [
      open('opened first'),
      ...(index % 2 === 0 ? [send('brought', trying(context, lock, value))] : []),
      ...(index === 0 ? [send('free brought', trying(context, lock, value, FREE))] : []),
      send('lock', closing(context, lock, value)),
      seen('locked'),
      send('try', trying(context, lock, next)),
      seen('tried'),
      ...wide('before'),
      send('try again', again),
      ...wide('after'),
      seen('tried again'),
      ...others,
      open('open'),
      send('free', trying(context, lock, next)),
      seen('freed'),
    ],
    judge: results => judgeHolds(context, lock, results, index === 0),
  }
}

/** With all that the request may carry, and the subject named wherever it may be, but for the first time. */
function tryingAgain(context: CaseContext, lock: Lock, next: DraftValue, index: number): Draft {
  const bare = trying(context, lock, next)
  if (index === 0) return bare
  const more = accompanying(context, lock.against.endpoint)
  return namedEverywhere(context, more ? more.change(bare) : bare)
}

function judgeHolds(context: CaseContext, lock: Lock, results: Results, hasOther: boolean): Verdict {
  const refused = unaccepted(context, results, ['lock'])
  if (refused) return refused
  const tried = (before: string, after: string, as: string, who = SUBJECT): LockTry => ({
    property: lock.property,
    before: shownAs(context, lock, results, before, who),
    after: shownAs(context, lock, results, after, who),
    exchange: results.exchange(as),
  })
  const verdicts = [
    ...(hasOther && carriedPlaces(lock.against.endpoint).length > 0
      ? [refusedLeavesNothing(context, results)]
      : []),
    lockHeld(tried('locked', 'tried', 'try'), 'against the first try'),
    lockHeld(tried('tried', 'tried again', 'try again'), 'against the second try'),
    ...(hasOther && shouldBeFree(kindsOf(context, results))
      ? [lockOpen(tried('free before', 'free after', 'free try', FREE), 'of an entity that nobody locked')]
      : []),
  ]
  const opened = unaccepted(context, results, ['open'])
  return allHold([
    ...verdicts,
    opened ?? lockOpen(tried('tried again', 'freed', 'free'), 'after the lock was opened'),
  ])
}

const kindsOf = ({ classify }: CaseContext, results: Results): FreeKinds => ({
  brought: classify(results.exchange('free brought')),
  tried: classify(results.exchange('free try')),
  opened: classify(results.exchange('free')),
})

/** What is refused because of the lock is refused as a whole. */
function refusedLeavesNothing(context: CaseContext, results: Results): Verdict {
  const exchange = results.exchange('try again')
  if (context.classify(exchange) !== 'refused') return { kind: 'holds' }
  const stored = carriedSince(
    context,
    results.snapshot('before', SUBJECT),
    results.snapshot('after', SUBJECT),
  )
  return unchanged(stored, 'a request that is refused for a lock leaves nothing behind', 'locked', exchange)
}
