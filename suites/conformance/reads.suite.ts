/**
 * Reading changes nothing (RULES 11). Each read is tried alone, with each of its parameters, on a new entity and on one
 * whose properties are all set and which is inactive; the other reads look before and after.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Difference } from '../../contracts/model/snapshot.ts'
import { bareDraft, draftWith, fullDraft } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { placesOf as placesOfProperty } from '../../fixtures/state/places.ts'
import { creatorOf, readsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { placesOf, subjectPlace } from '../engine/places-of.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { writing } from './effects/bring-about.ts'
import { isAccepted, strayedBetween } from './effects/seen.ts'
import { create, inconclusive, locked, switchedOff } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import { writesOf } from './effects/written.ts'

const BORROWED = 'borrowed caller'

export const readsFamily: Family = {
  id: 'reads',
  title: 'Reads without changing anything',
  claims: claimsOfEach((endpoint, api) =>
    writesNothing(endpoint) && creatorOf(api, api.entities[0]?.name ?? '') ? [changesNothing(endpoint)] : [],
  ),
}

/** Reads, and whatever else has no effect on stored data that the documentation speaks of: a mail sent, a tab refreshed. */
const writesNothing = ({ permissionOnly, method, reaches, relations }: Endpoint): boolean =>
  !permissionOnly &&
  (method === 'GET' || reaches !== undefined) &&
  !relations.some(({ kind }) => kind === 'writes' || kind === 'creates' || kind === 'deletes')

const isDocumented = (endpoint: Endpoint): boolean =>
  endpoint.method === 'GET' && endpoint.reaches === undefined

const changesNothing = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('reads', endpoint, {
    tail: 'changes-nothing',
    says: isDocumented(endpoint) ? 'Reading changes nothing' : 'It changes no stored data',
    basis: isDocumented(endpoint) ? 'documented' : 'inferred',
    severity: 'critical',
    category: 905,
    needs: ['entities', 'noise', 'property-places'],
  }),
  cases: context => casesOf(context, endpoint),
})

function casesOf(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const [entity] = context.api.entities
  const all = entity ? readsOf(context.api, entity.name).map(read => read.endpoint.id) : []
  const others = all.filter(id => id !== endpoint.id)
  if (others.length === 0) return inconclusive('no other read shows whether this one changes something')
  const own = all.includes(endpoint.id) ? [endpoint.id] : []
  const reads = { own, others }
  const onSubject = [true, false].map(rich => readCase(context, endpoint, reads, rich))
  return subjectPlace(endpoint) ? onSubject : [...onSubject, callerCase(context, endpoint, reads)]
}

interface Reads {
  readonly own: readonly string[]
  readonly others: readonly string[]
}

function readCase(context: CaseContext, endpoint: Endpoint, { own, others }: Reads, rich: boolean): Case {
  const drafts = readDrafts(context, endpoint)
  // What a new entity has not is invented by the read itself, if by any.
  const asks = rich || own.length === 0
  const lookOwn = (as: string): readonly Step[] => (own.length > 0 ? [look(as, [SUBJECT], own)] : [])
  return {
    says: rich ? 'on an inactive entity with everything set' : 'on a new entity',
    batch: rich
      ? onRichOne(context)
      : { id: `${endpoint.id} reads`, setup: [create(context, SUBJECT, false)] },
    steps: [
      ...(asks ? [look('before', [SUBJECT], others)] : []),
      ...lookOwn('own before'),
      ...drafts.map((draft, index) => send(`read ${index}`, draft)),
      ...lookOwn('own after'),
      ...(asks ? [look('after', [SUBJECT], others)] : []),
    ],
    judge: results =>
      judge(context, endpoint, results, {
        hasOwn: own.length > 0,
        hasOthers: asks,
        who: SUBJECT,
        reads: drafts.length,
      }),
  }
}

/** One serves all reads, as none of them changes it. */
const onRichOne = (context: CaseContext): Batch => ({
  id: `${context.api.id} reads`,
  setup: [create(context, SUBJECT, true), ...switchedOff(context, SUBJECT), ...locked(context, SUBJECT)],
})

/** What is about nobody may still touch whoever calls: the caller is lent, and its settings are changed first. */
function callerCase(context: CaseContext, endpoint: Endpoint, { own, others }: Reads): Case {
  const drafts = readDrafts(context, endpoint)
  const changes = context.api.endpoints.flatMap(each => changesOf(context, each))
  return {
    says: 'by a caller whose settings were changed',
    batch: { id: `${endpoint.id} reads by the caller`, setup: [{ do: 'borrow', as: BORROWED }] },
    steps: [
      ...changes.map((draft, index) => send(`change ${index}`, draft)),
      look('before', [BORROWED], [...own, ...others]),
      ...drafts.map((draft, index) => send(`read ${index}`, draft)),
      look('after', [BORROWED], [...own, ...others]),
    ],
    judge: results =>
      judge(context, endpoint, results, {
        hasOwn: false,
        hasOthers: true,
        who: BORROWED,
        reads: drafts.length,
      }),
  }
}

/** Writes that can be put back on somebody who is not the run's own. */
function changesOf(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  if (endpoint.relations.some(({ kind }) => kind === 'locks')) return []
  const writes = writesOf(endpoint).filter(
    ({ property, value }) =>
      'from' in value &&
      !endpoint.locksOut &&
      !endpoint.marks[value.from]?.locksOut &&
      placesOfProperty(context.facts.places, property).length > 0,
  )
  return writes.slice(0, 1).flatMap(write => {
    const value = 'from' in write.value ? valuesAt(context, endpoint, write.value.from, 2).at(-1) : undefined
    return value ? [writing(context, write, value, BORROWED)] : []
  })
}

/** The read alone, with everything, and with each optional parameter in turn. */
function readDrafts(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  const subject = subjectPlace(endpoint) ? SUBJECT : undefined
  const bare = bareDraft(endpoint, context.world, subject)
  const each = placesOf(endpoint)
    .filter(place => bare.values[place] === undefined)
    .flatMap(place =>
      valuesAt(context, endpoint, place, 2)
        .slice(0, 2)
        .map(value => draftWith(bare, { place, value })),
    )
  return [bare, ...each, fullDraft(endpoint, context.world, subject)]
}

interface Tried {
  readonly hasOwn: boolean
  readonly hasOthers: boolean
  readonly who: string
  readonly reads: number
}

function judge(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
  { hasOwn, hasOthers, who, reads }: Tried,
): Verdict {
  const exchanges = Array.from({ length: reads }, (_, index) => results.exchange(`read ${index}`))
  const accepted = exchanges.filter(exchange => isAccepted(context, exchange))
  const last = accepted.at(-1)
  if (!last) return { kind: 'inconclusive', reason: 'the read was not accepted' }
  const moved = [
    ...(hasOthers ? between(context, endpoint, results, who, ['before', 'after']) : []),
    ...(hasOwn ? between(context, endpoint, results, SUBJECT, ['own before', 'own after']) : []),
  ]
  if (moved.length > 0) return unchanged(moved, `${endpoint.id} changes nothing`, 'read', last)
  const learnt = context.facts.readEffects.find(({ read }) => read === endpoint.id)
  if (!learnt) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'unchanged',
    direction: 'read',
    expected: `${endpoint.id} changes nothing`,
    observed: `after it ${learnt.moved} showed another value at ${learnt.place}`,
    exchange: last,
  }
}

/** What sends a mail may note that it did: then only what can be written is to stay. */
function between(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
  who: string,
  [before, after]: readonly [string, string],
): readonly Difference[] {
  const [from, to] = [results.snapshot(before, who), results.snapshot(after, who)]
  return isDocumented(endpoint)
    ? differences(from, to, context.facts.noise)
    : strayedBetween(context, from, to, []).map(({ difference }) => difference)
}
