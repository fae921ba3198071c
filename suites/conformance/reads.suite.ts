/**
 * Reading changes nothing (RULES 11). Each read is tried alone, with each of its parameters, on entities in states that a
 * stray write would move: one with everything set, one that is inactive and locked besides, one that has nothing but
 * entries. The other reads look before and after.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Difference, Snapshot } from '../../contracts/model/snapshot.ts'
import { bareDraft, draftWith, fullDraft } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import type { Noise } from '../../fixtures/state/difference.ts'
import { placesOf as placesOfProperty } from '../../fixtures/state/places.ts'
import { creatorOf, readsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { placesOf, subjectPlace } from '../engine/places-of.ts'
import { readsThatShowEach } from '../engine/reads-that-tell.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { writing } from './effects/bring-about.ts'
import { adds } from './effects/entries.ts'
import { BORROWED, lentEntry } from './effects/lent-entry.ts'
import type { LentEntry } from './effects/lent-entry.ts'
import { noiseOfCaller } from './effects/noise-of-caller.ts'
import { isAccepted, strayedBetween } from './effects/seen.ts'
import { create, inconclusive, locked, switchedOff } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import { entryWritesOf, writesOf } from './effects/written.ts'

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
  isSuspected: context => effectWhileLearning(context, endpoint) !== undefined,
})

function casesOf(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const [entity] = context.api.entities
  const all = entity ? readsOf(context.api, entity.name).map(read => read.endpoint.id) : []
  if (!all.some(id => id !== endpoint.id))
    return inconclusive('no other read shows whether this one changes something')
  const telling = (entity && readsThatShowEach(context, entity.name)) ?? all
  const tried = {
    others: telling.filter(id => id !== endpoint.id),
    own: all.includes(endpoint.id) ? [endpoint.id] : [],
  }
  const onEntities = readCase(context, endpoint, tried)
  return subjectPlace(endpoint) ? [onEntities] : [onEntities, callerCase(context, endpoint, tried)]
}

/** The others are as few as show everything, so that none is sent that only its own case should send first. */
interface Reads {
  readonly others: readonly string[]
  readonly own: readonly string[]
}

function readCase(context: CaseContext, endpoint: Endpoint, { others, own }: Reads): Case {
  const drafts = draftsOnEach(context, endpoint)
  // What a new entity has not is invented by the read itself, if by any.
  const looks: readonly Look[] = [
    ...(others.length > 0 ? [{ name: 'others', of: [SUBJECT, IDLE], reads: others }] : []),
    ...(own.length > 0 ? [{ name: 'own', of: [SUBJECT, IDLE, NEW], reads: own }] : []),
  ]
  return {
    says: 'on entities with everything set, inactive or new',
    batch: onThree(context),
    steps: looking(looks, drafts),
    judge: results => judge(context, endpoint, results, { looks, reads: drafts.length }),
  }
}

/** What reads show of entities, before and after. */
interface Look {
  readonly name: string
  readonly of: readonly string[]
  readonly reads: readonly string[]
}

const looking = (looks: readonly Look[], drafts: readonly Draft[]): readonly Step[] => [
  ...looks.map(({ name, of, reads }) => look(`${name} before`, of, reads)),
  ...drafts.map((draft, index) => send(`read ${index}`, draft)),
  ...looks.map(({ name, of, reads }) => look(`${name} after`, of, reads)),
]

const IDLE = 'idle'
const NEW = 'new'

/** They serve all reads, as none of them changes one. */
const onThree = (context: CaseContext): Batch => ({
  id: `${context.api.id} reads`,
  setup: [
    create(context, SUBJECT, true),
    create(context, IDLE, true),
    ...switchedOff(context, IDLE),
    ...locked(context, IDLE),
    create(context, NEW),
    ...withEntries(context, NEW),
  ],
})

/** Entries of which nothing is said yet. */
const withEntries = (context: CaseContext, who: string): readonly Step[] =>
  context.api.endpoints
    .filter(endpoint => entryWritesOf(endpoint).some(adds))
    .map(endpoint => send(`entry ${endpoint.id}`, bareDraft(endpoint, context.world, who)))

/** Whoever has everything set is read in every way, an inactive one, too; a new one as its own reader would at first. */
function draftsOnEach(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  if (!subjectPlace(endpoint)) return readDrafts(context, endpoint)
  const [bare] = readDrafts(context, endpoint, NEW)
  return [
    ...readDrafts(context, endpoint, SUBJECT),
    ...readDrafts(context, endpoint, IDLE),
    ...(bare ? [bare] : []),
  ]
}

/**
 * What is about nobody may still touch whoever calls: the caller is lent, its settings are changed first, and it has an
 * entry in each collection from which one can be taken back.
 */
function callerCase(context: CaseContext, endpoint: Endpoint, { others, own }: Reads): Case {
  const drafts = readDrafts(context, endpoint)
  const changes = context.api.endpoints.flatMap(each => changesOf(context, each))
  const looks: readonly Look[] = [{ name: 'all', of: [BORROWED], reads: [...others, ...own] }]
  const entries = lentEntries(context)
  return {
    says: 'by a caller whose settings were changed',
    batch: {
      id: `${context.api.id} reads by the caller`,
      setup: [
        { do: 'borrow', as: BORROWED },
        ...changes.map((draft, index) => send(`change ${index}`, draft)),
      ],
    },
    steps: [
      ...entries.map(({ put }, index) => send(`put ${index}`, put)),
      ...looking(looks, drafts),
      ...entries.map(({ take }, index) => send(`take ${index}`, take)),
    ],
    judge: results => judge(context, endpoint, results, { looks, reads: drafts.length }),
  }
}

const lentEntries = (context: CaseContext): readonly LentEntry[] =>
  [...new Set(context.api.endpoints.flatMap(entryWritesOf).map(({ property }) => property))].flatMap(
    property => lentEntry(context, property) ?? [],
  )

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
    const values = 'from' in write.value ? valuesAt(context, endpoint, write.value.from, 2) : []
    // What a stray write sets is the first of its kind or the last.
    const value = values[Math.floor(values.length / 2)]
    return value ? [writing(context, write, value, BORROWED)] : []
  })
}

/** The read alone, with everything, and with each optional parameter in turn. */
function readDrafts(context: CaseContext, endpoint: Endpoint, subject?: string): readonly Draft[] {
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
  readonly looks: readonly Look[]
  readonly reads: number
}

function judge(context: CaseContext, endpoint: Endpoint, results: Results, { looks, reads }: Tried): Verdict {
  const exchanges = Array.from({ length: reads }, (_, index) => results.exchange(`read ${index}`))
  const accepted = exchanges.filter(exchange => isAccepted(context, exchange))
  const last = accepted.at(-1)
  if (!last) return { kind: 'inconclusive', reason: 'the read was not accepted' }
  const moved = looks.flatMap(({ name, of }) =>
    of.flatMap(who => {
      const [from, to] = [results.snapshot(`${name} before`, who), results.snapshot(`${name} after`, who)]
      const noise = who === BORROWED ? noiseOfCaller(context, [from, to]) : context.facts.noise
      return between(context, endpoint, noise, from, to)
    }),
  )
  if (moved.length > 0) return unchanged(moved, `${endpoint.id} changes nothing`, 'read', last)
  const learnt = effectWhileLearning(context, endpoint)
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

const effectWhileLearning = ({ facts }: CaseContext, { id }: Endpoint) =>
  facts.readEffects.find(({ read }) => read === id)

/** What sends a mail may note that it did: then only what can be written is to stay. */
function between(
  context: CaseContext,
  endpoint: Endpoint,
  noise: Noise,
  from: Snapshot,
  to: Snapshot,
): readonly Difference[] {
  return isDocumented(endpoint)
    ? differences(from, to, noise)
    : strayedBetween(context, from, to, []).map(({ difference }) => difference)
}
