/**
 * A request touches nobody but its subject (RULES 12). The bystanders were made just before and just after it, one as a
 * new entity is and one in a rich state, so that whatever is written differs from what one of them has.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith, fullDraft } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { creates, subjectPlace } from '../engine/places-of.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { carrying, opened } from './effects/bring-about.ts'
import { isAccepted, readsOfProperty, unaccepted } from './effects/seen.ts'
import { castSize, create, forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { CALLER, SUBJECT, look, send } from './effects/steps.ts'
import { createsOf, entryWritesOf, isTried, writesOf } from './effects/written.ts'

const BEFORE = 'the one before'
const AFTER = 'the one after'
/** A bystander with its known id in the body of a request about somebody else. */
const IN_BODY = 'named in the body'

export const spares: Family = {
  id: 'spares',
  title: 'Touches nobody but its subject',
  claims: claimsOfEach(endpoint => {
    if (!isTried(endpoint) || propertiesOf(endpoint).length === 0) return []
    if (!subjectPlace(endpoint)) return [sparesBystander(endpoint)]
    const place = foreignIdPlace(endpoint)
    return [sparesBystander(endpoint), sparesCaller(endpoint), ...(place ? [sparesNamed(endpoint, place)] : [])]
  }),
}

const propertiesOf = (endpoint: Endpoint): readonly string[] => [
  ...new Set([...writesOf(endpoint), ...createsOf(endpoint), ...entryWritesOf(endpoint)].map(({ property }) => property)),
]

/** A place of the body that names the same kind of thing as the path does. */
function foreignIdPlace(endpoint: Endpoint): Place | undefined {
  const subject = subjectPlace(endpoint)
  if (!subject?.startsWith('path/')) return undefined
  const kind = endpoint.marks[subject]?.names
  return Object.entries(endpoint.marks).find(([place, { names }]) => place.startsWith('body/') && names === kind)?.[0]
}

const needs = ['entities', 'noise', 'property-places', 'array-styles'] as const

const claim = (endpoint: Endpoint, who: string, says: string) =>
  claimOf('spares', endpoint, {
    tail: `spares/${who}`,
    says,
    basis: 'documented',
    severity: 'critical',
    category: 903,
    needs,
  })

const sparesBystander = (endpoint: Endpoint): PlannedClaim => ({
  claim: claim(endpoint, 'bystander', 'Entities that the request is not about stay as they are'),
  cases: context => {
    const bystanders = bystandersOf(context)
    if (bystanders.length === 0) return inconclusive('the profile names no second entity to look at')
    return forbidden(context, endpoint) ?? [untouched(context, endpoint, bystanders, turnsOf(context, endpoint))]
  },
})

const sparesCaller = (endpoint: Endpoint): PlannedClaim => ({
  claim: claim(endpoint, 'caller', 'The user that the credential belongs to stays as it is when another one is given'),
  cases: context => {
    const [entity] = context.api.entities
    if (!entity || !creatorOf(context.api, entity.name))
      return inconclusive('the caller can only be looked at by writing to it')
    if (context.permitted(endpoint)?.userId === undefined)
      return inconclusive('the profile does not say which user the credential belongs to ("userId")')
    return forbidden(context, endpoint) ?? [untouched(context, endpoint, [CALLER], turnsOf(context, endpoint))]
  },
})

const sparesNamed = (endpoint: Endpoint, place: Place): PlannedClaim => ({
  claim: claim(endpoint, 'named-in-body', `The entity whose id stands at ${place}, while the path names another one, stays as it is`),
  cases: context => {
    const [bystander] = bystandersOf(context)
    if (bystander === undefined) return inconclusive('the profile names no second entity to look at')
    return forbidden(context, endpoint) ?? namedCases(context, endpoint, place, bystander)
  },
})

function namedCases(context: CaseContext, endpoint: Endpoint, place: Place, bystander: string): readonly Case[] | Untried {
  const value = { of: bystander, property: 'id' }
  const drafts = turnsOf(context, endpoint).map(draft => draftWith(draft, { place, value }))
  return [untouched(context, endpoint, [bystander], drafts, IN_BODY)]
}

/** As many neighbours of the subject as this target has, two at most. */
function bystandersOf(context: CaseContext): readonly string[] {
  return [AFTER, BEFORE].slice(0, Math.max(0, castSize(context) - 1))
}

function sparesBatch(context: CaseContext): Batch {
  const before = bystandersOf(context).includes(BEFORE) ? [create(context, BEFORE)] : []
  const after = bystandersOf(context).includes(AFTER) ? [create(context, AFTER, true)] : []
  return { id: `${context.api.id} spares`, setup: [...before, create(context, SUBJECT, true), ...after] }
}

/** Two requests with different values, so that one of them differs from what a bystander has. */
function turnsOf(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  if (creates(endpoint)) return [fullDraft(endpoint, context.world)]
  if (entryWritesOf(endpoint).length > 0) return entryTurns(context, endpoint)
  const writes = writesOf(endpoint).filter(({ value }) => !('from' in value) || !forbidden(context, endpoint, value.from))
  const isConstant = writes.every(({ value }) => 'constant' in value)
  return (isConstant ? [0] : [0, 1]).map(turn => carrying(context, endpoint, writes, turn))
}

/** The same entry in each state that it may take. */
function entryTurns(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  const flags = entryWritesOf(endpoint).flatMap(({ property, value }) => ('from' in value ? [{ endpoint, property, value }] : []))
  if (flags.length === 0) return [bareDraft(endpoint, context.world, SUBJECT)]
  return [0, 1].map(turn => carrying(context, endpoint, flags, turn))
}

function untouched(
  context: CaseContext,
  endpoint: Endpoint,
  bystanders: readonly string[],
  drafts: readonly Draft[],
  says = 'two requests about the subject',
): Case {
  const reads = readsOfProperty(context, ...propertiesOf(endpoint))
  const turns = drafts.flatMap((draft, index): readonly Step[] => [
    send(`request ${index}`, draft),
    look(`after ${index}`, bystanders, reads),
  ])
  return {
    says,
    batch: sparesBatch(context),
    steps: [...(creates(endpoint) ? [] : opened(context, endpoint)), look('before', bystanders, reads), ...turns],
    judge: results => judge(context, endpoint, bystanders, drafts.length, says, results),
  }
}

function judge(
  context: CaseContext,
  endpoint: Endpoint,
  bystanders: readonly string[],
  turns: number,
  says: string,
  results: Results,
): Verdict {
  const own = results.property(SUBJECT, 'id')
  const caller = context.permitted(endpoint)?.userId
  if (bystanders.includes(CALLER) && String(own) === String(caller))
    return { kind: 'inconclusive', reason: 'the only entity at hand is the caller itself' }
  const requests = Array.from({ length: turns }, (_, index) => index)
  for (const index of requests) {
    const verdict = bystanderSpared(
      bystanders.map(who => ({ who, differences: movedOn(context, results, who, index) })),
      endpoint.id,
      results.exchange(`request ${index}`),
    )
    if (verdict.kind === 'broken') return verdict
  }
  const accepted = requests.filter(index => isAccepted(context, results.exchange(`request ${index}`)))
  if (accepted.length > 0 || says === IN_BODY) return { kind: 'holds' }
  return unaccepted(context, results, ['request 0']) ?? { kind: 'holds' }
}

function movedOn(context: CaseContext, results: Results, who: string, index: number) {
  const before = results.snapshot(index === 0 ? 'before' : `after ${index - 1}`, who)
  return differences(before, results.snapshot(`after ${index}`, who), context.facts.noise)
}
