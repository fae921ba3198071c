/**
 * Leaving a place out equals sending its documented default: of a new entity, of a read, and of the user that is meant
 * where none is named. A list is made longer than its default limit first (RULES 13).
 */
import type { Batch, Case, Results, Step, StepCaller, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/json.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../fixtures/requests/zone-of-value.ts'
import { placesOf, shownOf } from '../../fixtures/state/places.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { RelationOf } from '../../fixtures/state/relations.ts'
import { textOf } from '../../fixtures/state/shown-text.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { reads, subjectPlace } from '../engine/places-of.ts'
import { defaultEquals } from '../oracles/default-equals.ts'
import { listText, replyText } from './effects/comparable.ts'
import { listingIn } from './effects/listing.ts'
import { longListBatch } from './effects/long-list.ts'
import { adds } from './effects/entries.ts'
import { leftOutPart } from './effects/left-out-part.ts'
import { callerEntries } from './effects/caller-entries.ts'
import type { LentEntry } from './effects/lent-entry.ts'
import { BORROWED, isUsualCaller, lentEntry } from './effects/lent-entry.ts'
import { callerDefault, callersOf } from './effects/caller-default.ts'
import { readsOfProperty, seenAt, unaccepted } from './effects/seen.ts'
import { createBy, forbidden, inconclusive, unshown } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import type { EntryWrite, Write } from './effects/written.ts'
import { resetToDefault } from './effects/reset-default.ts'
import { createsOf, entryWritesOf, isTried, writesOf } from './effects/written.ts'

const OMITTED = 'omitted'
const SENT = 'sent'
const AGAIN = 'omitted again'

export const defaults: Family = {
  id: 'defaults',
  title: 'Takes the documented default for what is left out',
  claims: claimsOfEach(endpoint =>
    isTried(endpoint)
      ? relationsOf(endpoint, 'default')
          .filter(relation => isObservable(endpoint, relation))
          .map(relation => takesDefault(endpoint, relation))
      : [],
  ),
}

/** What a default comes to shows of a new entity, in a reply, or on the caller. */
function isObservable(endpoint: Endpoint, { at, value }: RelationOf<'default'>): boolean {
  if (reads(endpoint)) return true
  if (value === 'caller') return writesOf(endpoint).length + entryWritesOf(endpoint).length > 0
  if (partOf(endpoint, at)) return true
  return [...createsOf(endpoint), ...writesOf(endpoint)].some(isFrom(at))
}

const isFrom =
  (at: Place) =>
  ({ value }: Write): boolean =>
    'from' in value && value.from === at

/** The entry that an endpoint adds to a collection, where the place is a part of its name. */
const partOf = (endpoint: Endpoint, at: string): EntryWrite | undefined =>
  entryWritesOf(endpoint).find(write => adds(write) && write.key.includes(at))

const takesDefault = (endpoint: Endpoint, relation: RelationOf<'default'>): PlannedClaim => ({
  claim: claimOf('defaults', endpoint, {
    tail: `default/${relation.at}`,
    says: relation.says,
    basis: relation.basis,
    severity: 'normal',
    category: 907,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => {
    if (relation.value === 'caller') return callerCases(context, endpoint, relation)
    const { constant } = relation.value
    const entry = partOf(endpoint, relation.at)
    if (entry) return forbidden(context, endpoint) ?? leftOutPart(context, entry, relation.at)
    if (
      zoneOfValue(endpoint, relation.at, { json: constant }, context.world) !== 'inside' &&
      !isEmptyList(constant)
    )
      return inconclusive(
        'the default is not a value that every reading takes, so that sending it proves nothing',
      )
    const written = writesOf(endpoint).find(isFrom(relation.at))
    if (written) return resetToDefault(context, written, constant)
    return reads(endpoint)
      ? [readCase(context, endpoint, relation, constant)]
      : createCases(context, endpoint, relation, constant)
  },
})

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0

function callerCases(
  context: CaseContext,
  endpoint: Endpoint,
  relation: RelationOf<'default'>,
): readonly Case[] | Untried {
  const callers = callersOf(context, endpoint)
  if (callers.length === 0)
    return inconclusive('the profile does not say which user the credential belongs to ("userId")')
  if (reads(endpoint))
    return callers.map(({ name, userId }, index) =>
      readCase(context, endpoint, relation, userId, {
        by: { kind: 'identity', name },
        ...(index === 0 && isUsualCaller(context, userId) && { lent: collectedEntry(context, endpoint) }),
      }),
    )
  return writesOf(endpoint).length > 0
    ? callerDefault(context, endpoint, relation.at)
    : callerEntries(context, endpoint, relation.at)
}

/** An entry that shows whose collection is read: those of most users are empty, and empty ones are alike. */
function collectedEntry(context: CaseContext, endpoint: Endpoint): LentEntry | undefined {
  const [collected] = relationsOf(endpoint, 'collects')
  return collected && lentEntry(context, collected.property)
}

interface Reading {
  readonly by?: StepCaller
  /** What the caller gets first, and gives back afterwards. */
  readonly lent?: LentEntry | undefined
}

function readCase(
  context: CaseContext,
  endpoint: Endpoint,
  { at }: RelationOf<'default'>,
  value: Json,
  { by = 'permitted', lent }: Reading = {},
): Case {
  const subject = subjectPlace(endpoint) && subjectPlace(endpoint) !== at ? SUBJECT : undefined
  const bare = draftWith(bareDraft(endpoint, context.world, subject), { place: at, value: undefined })
  const sent = draftWith(bare, { place: at, value: { json: value } })
  return {
    says: 'left out, sent, left out',
    batch: lent
      ? { id: `${endpoint.id} by the caller`, setup: [{ do: 'borrow', as: BORROWED }] }
      : readBatch(context, endpoint),
    steps: [
      ...(lent ? [send('lent', lent.put)] : []),
      send(OMITTED, bare, by),
      send(SENT, sent, by),
      send(AGAIN, bare, by),
      ...(lent ? [send('taken back', lent.take)] : []),
    ],
    judge: results => judgeRead(context, endpoint, results, at, value),
  }
}

/** A list must be longer than the limit that is compared, or every limit does. */
const readBatch = (context: CaseContext, endpoint: Endpoint): Batch =>
  relationsOf(endpoint, 'pages').length > 0
    ? longListBatch(context, endpoint)
    : { id: `${endpoint.id} defaults`, setup: [] }

function judgeRead(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
  at: Place,
  value: Json,
): Verdict {
  const refused = unaccepted(context, results, [OMITTED, SENT, AGAIN])
  if (refused) return refused
  const [paging] = relationsOf(endpoint, 'pages')
  const listing = paging ? listingIn(results.exchange(OMITTED)) : undefined
  if ((paging?.start === at || paging?.limit === at) && !listing)
    return { kind: 'inconclusive', reason: 'the reply holds no list' }
  const outcome = (as: string) => {
    const exchange = results.exchange(as)
    return {
      exchange,
      text: listing ? listText(exchange, listing) : replyText(context.facts.noise, exchange),
    }
  }
  return defaultEquals(outcome(OMITTED), outcome(SENT), outcome(AGAIN), JSON.stringify(value))
}

/** Two new entities, one with the default sent and one without, show the same. */
function createCases(
  context: CaseContext,
  endpoint: Endpoint,
  { at }: RelationOf<'default'>,
  value: Json,
): readonly Case[] | Untried {
  const property = createsOf(endpoint).find(isFrom(at))?.property ?? ''
  const unseen = unshown(context, property)
  if (unseen) return unseen
  const bare: Draft = draftWith(bareDraft(endpoint, context.world), { place: at, value: undefined })
  const sent = draftWith(bare, { place: at, value: { json: value } })
  const setup: readonly Step[] = [createBy(context, OMITTED, bare)]
  return [
    {
      says: 'one with the default and one without',
      batch: { id: `${endpoint.id} defaults`, setup },
      steps: [
        createBy(context, SENT, sent),
        look('made', [OMITTED, SENT], readsOfProperty(context, property)),
      ],
      judge: results => judgeNew(context, results, property, value),
    },
  ]
}

function judgeNew(context: CaseContext, results: Results, property: string, value: Json): Verdict {
  const outcome = (who: string) => ({
    exchange: results.exchange(who),
    text: placesOf(context.facts.places, property)
      .map(place => (shownOf(results.snapshot('made', who), place) ?? []).map(textOf).sort().join(','))
      .join('\n'),
  })
  const wrong = seenAt(context, property, value, undefined, results.snapshot('made', OMITTED)).find(
    ({ sameness }) => sameness === 'different',
  )
  const shown = outcome(OMITTED)
  if (wrong)
    return defaultEquals(
      shown,
      { ...outcome(SENT), text: `${JSON.stringify(value)} at ${wrong.place}` },
      shown,
      JSON.stringify(value),
    )
  return defaultEquals(shown, outcome(SENT), shown, JSON.stringify(value))
}
