/**
 * Whoever may call an endpoint has the same of it: what another one writes shows as written, and what another one reads
 * is what the usual caller is shown.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Caller } from '../../contracts/model/caller.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { identityHolding } from '../engine/identities.ts'
import { reads, subjectPlace } from '../engine/places-of.ts'
import { shownAlike } from '../oracles/shown-alike.ts'
import { valueShown } from '../oracles/value-shown.ts'
import { carrying, opened, opposite } from './effects/bring-about.ts'
import { allHold, readsOfProperty, strayedBetween, unaccepted, writeSeen } from './effects/seen.ts'
import { castSize, create, forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import type { Write } from './effects/written.ts'
import { isTried, writesOf } from './effects/written.ts'

export const callers: Family = {
  id: 'callers',
  title: 'Does the same for whoever may call',
  claims: claimsOfEach(endpoint => {
    if (!isTried(endpoint) || endpoint.permission.anyOf.length === 0) return []
    if (writesOf(endpoint).some(write => isRepeatable(write)) && subjectPlace(endpoint))
      return [writesAlike(endpoint)]
    return isRead(endpoint) ? [showsAlike(endpoint)] : []
  }),
}

/** Whether it may be written again and again, and need not be new each time. */
const isRepeatable = ({ endpoint, value }: Write): boolean =>
  !('from' in value && endpoint.marks[value.from]?.unique)

const isRead = (endpoint: Endpoint): boolean =>
  reads(endpoint) &&
  endpoint.relations.some(({ kind }) => kind === 'shows' || kind === 'lists' || kind === 'collects')

const stated = { basis: 'inferred', severity: 'normal', category: 911 } as const

const writesAlike = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('callers', endpoint, {
    ...stated,
    tail: 'writes-for-whoever-may',
    says: `${endpoint.title} So it does for whoever has the permission`,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => {
    const refused = forbidden(context, endpoint)
    if (refused) return refused
    const writes = triedWrites(context, endpoint)
    if (writes.length === 0) return inconclusive('no reply of this target shows what it writes')
    return forAnother(context, endpoint, caller => writeCase(context, endpoint, writes, caller))
  },
})

const showsAlike = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('callers', endpoint, {
    ...stated,
    tail: 'shows-to-whoever-may',
    says: `${endpoint.title} Whoever has the permission is shown the same`,
    needs: ['entities', 'noise', 'property-places'],
  }),
  cases: context => forAnother(context, endpoint, caller => readCase(context, endpoint, caller)),
})

/** The one with this permission and no other differs most from the usual caller, who has as many as anybody. */
function forAnother(
  context: CaseContext,
  endpoint: Endpoint,
  caseFor: (caller: Caller) => Case,
): readonly Case[] | Untried {
  const usual = context.permitted(endpoint)?.name
  const [other] = endpoint.permission.anyOf.flatMap(
    permission => identityHolding(context.api, context.targetApi, [permission]) ?? [],
  )
  if (!other || other.name === usual)
    return inconclusive('the profile has no second identity that may call it')
  return [caseFor({ kind: 'identity', name: other.name })]
}

/** What shows, and may be written to the entity. */
const triedWrites = (context: CaseContext, endpoint: Endpoint): readonly Write[] =>
  writesOf(endpoint).filter(
    write =>
      placesOf(context.facts.places, write.property).length > 0 &&
      isRepeatable(write) &&
      !('from' in write.value && forbidden(context, endpoint, write.value.from)),
  )

const BARE = 'a new one'

/** One subject for all endpoints, with everything set, and one that belongs to nobody's groups. */
const sharedBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} by another`,
  setup: [create(context, SUBJECT, true), ...(castSize(context) > 1 ? [create(context, BARE)] : [])],
})

function writeCase(context: CaseContext, endpoint: Endpoint, writes: readonly Write[], caller: Caller): Case {
  const undone = writes.flatMap(write => opposite(context, write) ?? []).slice(0, 1)
  const isConstant = writes.every(({ value }) => 'constant' in value)
  const first = isConstant ? undone : [...undone, carrying(context, endpoint, writes, 0)]
  const reads = readsOfProperty(context, ...writes.map(({ property }) => property))
  return {
    says: 'by one who may do nothing else',
    batch: sharedBatch(context),
    steps: [
      ...opened(context, endpoint),
      ...first.map((draft, index) => send(`usual ${index}`, draft)),
      ...(undone.length > 0 && !isConstant ? opened(context, endpoint) : []),
      send('theirs', carrying(context, endpoint, writes, 1), caller),
      look('after', [SUBJECT], reads),
    ],
    judge: results => {
      // The opposite of what is to be written may stand already, and be refused for that.
      const needed = first.flatMap((draft, index) => (undone.includes(draft) ? [] : [`usual ${index}`]))
      const refused = unaccepted(context, results, [...needed, 'theirs'])
      if (refused) return refused
      const names = { sent: 'theirs', after: 'after', entity: SUBJECT }
      return allHold(writes.map(write => valueShown(writeSeen(context, results, write, names))))
    },
  }
}

function readCase(context: CaseContext, endpoint: Endpoint, caller: Caller): Case {
  const lists = endpoint.relations.some(({ kind }) => kind === 'lists')
  const of = lists && castSize(context) > 1 ? [SUBJECT, BARE] : [SUBJECT]
  const theirs: Step = { do: 'snapshot', as: 'theirs', of, reads: [endpoint.id], by: caller }
  return {
    says: 'to one who may do nothing else',
    batch: sharedBatch(context),
    steps: [look('ours', of, [endpoint.id]), theirs],
    judge: results => allHold(of.map(who => judgeShown(context, endpoint, results, who))),
  }
}

function judgeShown(context: CaseContext, endpoint: Endpoint, results: Results, who: string): Verdict {
  const ours = results.snapshot('ours', who)
  const theirs = results.snapshot('theirs', who)
  return shownAlike(
    ours.views.get(endpoint.id),
    theirs.views.get(endpoint.id),
    strayedBetween(context, ours, theirs, []),
  )
}
