/**
 * A list shows whom it must and nobody else: what was created, what a search names, what a filter lets through (RULES 13).
 * Only the run's own entities are judged, since strangers come and go.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../contracts/model/request.ts'
import type { Json } from '../../contracts/model/schema.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { freshAt } from '../../fixtures/requests/fresh-value.ts'
import { zoneOfValue } from '../../fixtures/requests/zone-of-value.ts'
import { creatorOf, relationsOf } from '../../fixtures/state/relations.ts'
import type { RelationOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { listed } from '../oracles/listed.ts'
import { writersOfProperty, writing } from './effects/bring-about.ts'
import { holdsText } from './effects/listing.ts'
import { allHold, isAccepted, unaccepted } from './effects/seen.ts'
import { create, forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { SUBJECT, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'
import type { Write } from './effects/written.ts'
import { isTried } from './effects/written.ts'

const OTHER = 'other'
const LARGE = 500
/** Counters of fresh values that no other request of the run uses. */
const FRESH = 500_000

export const lists: Family = {
  id: 'lists',
  title: 'Lists whom it must, and nobody else',
  claims: claimsOfEach((endpoint, api) => {
    const [shown] = isTried(endpoint) ? relationsOf(endpoint, 'lists') : []
    if (!shown || !creatorOf(api, shown.entity)) return []
    return [
      listsCreated(endpoint),
      ...relationsOf(endpoint, 'selects').map(relation => selects(endpoint, relation)),
      ...relationsOf(endpoint, 'narrows').map(relation => narrows(endpoint, relation)),
    ]
  }),
}

const needs = ['entities'] as const

/** The whole list in as few pages as its limit allows. */
const walk = (as: string, draft: Draft): Step => ({ do: 'walk', as, draft, pageSize: LARGE })

const listBatch = (context: CaseContext, endpoint: Endpoint): Batch => ({
  id: `${endpoint.id} lists`,
  setup: [create(context, SUBJECT), create(context, OTHER)],
})

const listsCreated = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: 'lists-created',
    says: 'Everything that was created is listed',
    basis: 'documented',
    severity: 'critical',
    category: 909,
    needs,
  }),
  cases: context => [
    {
      says: 'two new entities',
      batch: listBatch(context, endpoint),
      steps: [walk('all', bareDraft(endpoint, context.world))],
      judge: results =>
        allHold(
          [SUBJECT, OTHER].map(who => judgeWalk(context, results, 'all', who, true, 'that was just made')),
        ),
    },
  ],
})

/** Whether the pages of a walk show an entity, by any of its telling values. */
function judgeWalk(
  context: CaseContext,
  results: Results,
  as: string,
  who: string,
  must: boolean,
  what: string,
): Verdict {
  const pages = results.walk(as)
  const last = pages.at(-1)
  if (!last || pages.some(page => !isAccepted(context, page)))
    return { kind: 'inconclusive', reason: 'the list could not be read to its end' }
  return listed(
    pages.some(page => shows(context, results, page, who)),
    must,
    what,
    last,
  )
}

function shows(context: CaseContext, results: Results, page: Exchange, who: string): boolean {
  const [entity] = context.api.entities
  return (entity?.tellingProperties ?? []).some(property => {
    const value = results.property(who, property)
    return value !== undefined && holdsText(page, String(value))
  })
}

const selects = (endpoint: Endpoint, relation: RelationOf<'selects'>): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: `selects/${relation.by}`,
    says: `${relation.says}; a new value finds, an old one no longer does`,
    basis: relation.basis,
    severity: 'critical',
    category: 908,
    needs,
  }),
  cases: context => {
    const cases = relation.on.flatMap(property => selectCases(context, endpoint, relation.by, property))
    return cases.length > 0 ? cases : inconclusive('no property that it searches can be written here')
  },
})

function selectCases(context: CaseContext, endpoint: Endpoint, by: Place, property: string): readonly Case[] {
  const write = writersOfProperty(context, property).find(
    each => 'from' in each.value && !forbidden(context, each.endpoint, each.value.from),
  )
  const [older, newer] = write ? searchable(context, endpoint, by, write) : []
  if (!write || older === undefined || newer === undefined) return []
  const search = (value: Json): Draft =>
    draftWith(largest(endpoint, bareDraft(endpoint, context.world)), { place: by, value: { json: value } })
  return [
    {
      says: `by ${property}`,
      batch: listBatch(context, endpoint),
      steps: [
        send('write older', writing(context, write, { json: older })),
        send('find older', search(older)),
        send('write newer', writing(context, write, { json: newer })),
        send('find newer', search(newer)),
        send('find older again', search(older)),
      ],
      judge: results => judgeSearches(context, results, property, String(older), String(newer)),
    },
  ]
}

/** Two values that the search takes and that no other entity has, neither of them a part of the other. */
function searchable(context: CaseContext, endpoint: Endpoint, by: Place, write: Write): readonly Json[] {
  if (!('from' in write.value)) return []
  const place = write.value.from
  const isTaken = (value: Json): boolean =>
    zoneOfValue(endpoint, by, { json: value }, context.world) === 'inside'
  const fresh = [1, 2, 3].flatMap((step): Json[] => {
    const value = freshAt(write.endpoint, place, context.world, FRESH + step)
    return write.endpoint.marks[place]?.unique ? [value] : []
  })
  const plain = valuesAt(context, write.endpoint, place, 8).flatMap((value: DraftValue) =>
    'json' in value ? [value.json] : [],
  )
  return [...fresh, ...plain].filter(isTaken)
}

function largest(endpoint: Endpoint, draft: Draft): Draft {
  const [paging] = relationsOf(endpoint, 'pages')
  return paging ? draftWith(draft, { place: paging.limit, value: { json: LARGE } }) : draft
}

function judgeSearches(
  context: CaseContext,
  results: Results,
  property: string,
  older: string,
  newer: string,
): Verdict {
  const refused = unaccepted(context, results, ['write older', 'find older', 'write newer', 'find newer'])
  if (refused) return refused
  const verdicts = [
    found(context, results, 'find older', SUBJECT, true, `with this ${property}`, older),
    found(context, results, 'find newer', SUBJECT, true, `with this new ${property}`, newer),
    found(context, results, 'find newer', OTHER, false, `with another ${property}`, newer),
  ]
  const again = results.exchange('find older again')
  if (!isAccepted(context, again)) return allHold(verdicts)
  return allHold([
    ...verdicts,
    found(context, results, 'find older again', SUBJECT, false, `that no longer has this ${property}`, older),
  ])
}

/**
 * A search may match parts of any text, so that an entity is unwanted only where nothing that was written to it holds the
 * text. What the subject is known by was changed while it was searched: any of its telling values counts.
 */
function found(
  context: CaseContext,
  results: Results,
  as: string,
  who: string,
  must: boolean,
  what: string,
  text: string,
): Verdict {
  const exchange = results.exchange(as)
  const isShown = shows(context, results, exchange, who) || (must && holdsText(exchange, text))
  if (!must && mentions(context, results, who, text)) return { kind: 'holds' }
  return listed(isShown, must, what, exchange)
}

function mentions(context: CaseContext, results: Results, who: string, text: string): boolean {
  const properties = new Set(
    context.api.endpoints.flatMap(({ relations }) =>
      relations.flatMap(relation =>
        'effects' in relation ? relation.effects.map(({ property }) => property) : [],
      ),
    ),
  )
  return [...properties].some(property =>
    String(results.property(who, property) ?? '')
      .toLowerCase()
      .includes(text.toLowerCase()),
  )
}

const narrows = (endpoint: Endpoint, relation: RelationOf<'narrows'>): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: `narrows/${relation.by}`,
    says: relation.says,
    basis: relation.basis,
    severity: 'critical',
    category: 908,
    needs,
  }),
  cases: context => narrowCases(context, endpoint, relation),
})

function narrowCases(
  context: CaseContext,
  endpoint: Endpoint,
  relation: RelationOf<'narrows'>,
): readonly Case[] | Untried {
  const writers = writersOfProperty(context, relation.property)
  const turns = writers.flatMap(write =>
    'constant' in write.value ? [{ write, constant: write.value.constant }] : [],
  )
  const into = turns.find(({ constant }) => constant === relation.to)?.write
  const outOf = turns.find(({ constant }) => constant !== relation.to)?.write
  if (!into || !outOf) return inconclusive(`nothing is known to set ${relation.property} both ways`)
  const all = bareDraft(endpoint, context.world)
  const narrowed = draftWith(all, { place: relation.by, value: { json: relation.when } })
  const searched = searchesByOwn(context, endpoint, narrowed)
  return [
    {
      says: 'one entity on each side of the filter',
      batch: listBatch(context, endpoint),
      steps: [
        send('into', writing(context, into, undefined, SUBJECT)),
        send('out of', writing(context, outOf, undefined, OTHER)),
        walk('narrowed', narrowed),
        walk('all', all),
        ...searched,
      ],
      judge: results => judgeNarrowed(context, results, relation, searched.length > 0),
    },
  ]
}

/** The same filter together with a search for either entity. */
function searchesByOwn(context: CaseContext, endpoint: Endpoint, narrowed: Draft): readonly Step[] {
  const [search] = relationsOf(endpoint, 'selects')
  const property = context.api.entities[0]?.tellingProperties.find(each => search?.on.includes(each))
  if (!search || property === undefined) return []
  return [SUBJECT, OTHER].map(who =>
    send(`search ${who}`, draftWith(narrowed, { place: search.by, value: { of: who, property } })),
  )
}

function judgeNarrowed(
  context: CaseContext,
  results: Results,
  relation: RelationOf<'narrows'>,
  isSearched: boolean,
): Verdict {
  const refused = unaccepted(context, results, ['into', 'out of'])
  if (refused) return refused
  const [keeps, lacks] = [
    `whose ${relation.property} is ${relation.to}`,
    `whose ${relation.property} is not ${relation.to}`,
  ]
  const searches = isSearched ? [SUBJECT, OTHER].map(who => results.exchange(`search ${who}`)) : []
  const searched = searches.flatMap((exchange, index) =>
    isAccepted(context, exchange)
      ? [
          listed(
            shows(context, results, exchange, index === 0 ? SUBJECT : OTHER),
            index === 0,
            index === 0 ? keeps : lacks,
            exchange,
          ),
        ]
      : [],
  )
  return allHold([
    judgeWalk(context, results, 'narrowed', SUBJECT, true, keeps),
    judgeWalk(context, results, 'narrowed', OTHER, false, lacks),
    judgeWalk(context, results, 'all', SUBJECT, true, keeps),
    judgeWalk(context, results, 'all', OTHER, true, `${lacks}, without the filter`),
    ...searched,
  ])
}
