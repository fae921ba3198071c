/**
 * A request touches nobody but its subject (RULES 12). The bystanders were made just before and just after it, one as a
 * new entity is and one in a rich state, so that whatever is written differs from what one of them has.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { draftWith, fullDraft } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { creatorOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { creates, subjectPlace } from '../engine/places-of.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { carrying, opened, opposite } from './effects/bring-about.ts'
import { adds, entryWriters, founderOf, keysOf, removes, switchOf, toEntry } from './effects/entries.ts'
import { isAccepted, readsOfProperty, unaccepted } from './effects/seen.ts'
import { castSize, create, forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { CALLER, SUBJECT, look, send } from './effects/steps.ts'
import type { EntryWrite } from './effects/written.ts'
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
    return [
      sparesBystander(endpoint),
      sparesCaller(endpoint),
      ...(place ? [sparesNamed(endpoint, place)] : []),
    ]
  }),
}

const propertiesOf = (endpoint: Endpoint): readonly string[] => [
  ...new Set(
    [...writesOf(endpoint), ...createsOf(endpoint), ...entryWritesOf(endpoint)].map(
      ({ property }) => property,
    ),
  ),
]

/** A place of the body that names the same kind of thing as the path does. */
function foreignIdPlace(endpoint: Endpoint): Place | undefined {
  const subject = subjectPlace(endpoint)
  if (!subject?.startsWith('path/')) return undefined
  const kind = endpoint.marks[subject]?.names
  return Object.entries(endpoint.marks).find(
    ([place, { names }]) => place.startsWith('body/') && names === kind,
  )?.[0]
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
    return (
      forbidden(context, endpoint) ?? [untouched(context, endpoint, bystanders, planOf(context, endpoint))]
    )
  },
})

const sparesCaller = (endpoint: Endpoint): PlannedClaim => ({
  claim: claim(
    endpoint,
    'caller',
    'The user that the credential belongs to stays as it is when another one is given',
  ),
  cases: context => {
    const [entity] = context.api.entities
    if (!entity || !creatorOf(context.api, entity.name))
      return inconclusive('the caller can only be looked at by writing to it')
    if (context.permitted(endpoint)?.userId === undefined)
      return inconclusive('the profile does not say which user the credential belongs to ("userId")')
    return forbidden(context, endpoint) ?? [untouched(context, endpoint, [CALLER], planOf(context, endpoint))]
  },
})

const sparesNamed = (endpoint: Endpoint, place: Place): PlannedClaim => ({
  claim: claim(
    endpoint,
    'named-in-body',
    `The entity whose id stands at ${place}, while the path names another one, stays as it is`,
  ),
  cases: context => {
    const [bystander] = bystandersOf(context)
    if (bystander === undefined) return inconclusive('the profile names no second entity to look at')
    return forbidden(context, endpoint) ?? namedCases(context, endpoint, place, bystander)
  },
})

function namedCases(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
  bystander: string,
): readonly Case[] | Untried {
  const value = { of: bystander, property: 'id' }
  const { before, turns } = planOf(context, endpoint)
  return [
    untouched(
      context,
      endpoint,
      [bystander],
      { before, turns: turns.map(draft => draftWith(draft, { place, value })) },
      IN_BODY,
    ),
  ]
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

/** Requests about the subject, and what brings everybody into another state first, so that each of them would be seen. */
interface Plan {
  readonly before: (who: string) => readonly Draft[]
  readonly turns: readonly Draft[]
}

function planOf(context: CaseContext, endpoint: Endpoint): Plan {
  if (creates(endpoint)) return { before: () => [], turns: [fullDraft(endpoint, context.world)] }
  const [entry] = entryWritesOf(endpoint)
  if (entry) return entryPlan(context, entry)
  const writes = writesOf(endpoint).filter(
    ({ value }) => !('from' in value) || !forbidden(context, endpoint, value.from),
  )
  const constants = writes.filter(({ value }) => 'constant' in value)
  // What must be unlike all others could not be stored for a bystander, too, and would hide that the rest is.
  const shared = writes.filter(({ value }) => !('from' in value) || !endpoint.marks[value.from]?.unique)
  return {
    before: who => constants.flatMap(write => opposite(context, write, who) ?? []),
    turns: (constants.length === writes.length ? [0] : [0, 1]).map(turn =>
      carrying(context, endpoint, shared.length > 0 ? shared : writes, turn),
    ),
  }
}

/** The entry is there before it is removed or flagged, and not there before it is added, for everybody alike. */
function entryPlan(context: CaseContext, entry: EntryWrite): Plan {
  const key = keysOf(context, entry).at(0) ?? []
  const others = entryWriters(context, entry.property)
  const undoing = adds(entry)
    ? others.find(removes)
    : removes(entry)
      ? others.find(adds)
      : founderOf(context, entry)
  const turns = switchOf(context, entry) ?? [undefined]
  return {
    before: who => (undoing ? [toEntry(context, undoing, key, undefined, who)] : []),
    turns: turns.map(value => toEntry(context, entry, key, value)),
  }
}

function untouched(
  context: CaseContext,
  endpoint: Endpoint,
  bystanders: readonly string[],
  { before, turns }: Plan,
  says = 'requests about the subject',
): Case {
  const reads = readsOfProperty(context, ...propertiesOf(endpoint))
  const own = bystanders.filter(who => who !== CALLER)
  const brought = [SUBJECT, ...own].flatMap(who =>
    before(who).map((draft, index) => send(`${who} before ${index}`, draft)),
  )
  const steps = turns.flatMap((draft, index): readonly Step[] => [
    send(`request ${index}`, draft),
    look(`after ${index}`, bystanders, reads),
  ])
  return {
    says,
    batch: sparesBatch(context),
    steps: [
      ...brought,
      ...(creates(endpoint) ? [] : opened(context, endpoint)),
      look('before', bystanders, reads),
      ...steps,
    ],
    judge: results => judge(context, endpoint, bystanders, turns.length, says, results),
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
