/** A read shows the entity that it is asked for, not the caller, not a neighbour by id. */
import type { Batch, Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Listed } from '../../contracts/model/relation.ts'
import { creatorOf, relationsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { reads, subjectPlace } from '../engine/places-of.ts'
import { isMoreThanName, nobodyElse, showsWhom } from '../oracles/shows-whom.ts'
import type { Answer } from '../oracles/shows-whom.ts'
import { judgeListed, lackedWhere } from './effects/listed-by-name.ts'
import { everybody, likeItsEntry, listOfAll } from './effects/like-its-entry.ts'
import { holds } from './effects/listing.ts'
import { isAccepted } from './effects/seen.ts'
import { create } from './effects/stage-of-effects.ts'
import { look } from './effects/steps.ts'

const CAST = ['the first', 'the second', 'the third']

export const asked: Family = {
  id: 'asked',
  title: 'Shows the one that is asked for',
  claims: claimsOfEach((endpoint, api) => {
    const [shown] = reads(endpoint) && subjectPlace(endpoint) ? relationsOf(endpoint, 'shows') : []
    if (!shown || !creatorOf(api, shown.entity)) return []
    return [
      showsGiven(endpoint),
      showsNobodyElse(endpoint),
      ...(listOfAll(api) ? [showsLikeList(endpoint)] : []),
      ...(shown.listed ? [showsListed(endpoint, shown.listed)] : []),
    ]
  }),
}

const showsGiven = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('asked', endpoint, {
    tail: 'shows-the-given',
    says: `${endpoint.title} It shows the one that is given`,
    basis: 'documented',
    severity: 'critical',
    category: 913,
    needs: ['entities'],
  }),
  cases: context => [givenCase(context, endpoint)],
})

/** Entities that have nothing to do with one another are not shown in one reply about one of them. */
const showsNobodyElse = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('asked', endpoint, {
    tail: 'shows-nobody-else',
    says: 'It shows nothing that only another entity has, but for its name',
    basis: 'inferred',
    severity: 'normal',
    category: 913,
    needs: ['entities'],
  }),
  cases: context => [
    {
      says: 'three new entities, one after the other',
      batch: askedBatch(context),
      steps: [look('shown', CAST, [endpoint.id])],
      judge: results => nobodyElse(answersAbout(context, endpoint, results)),
    },
  ],
})

/** What a list tells apart by a member of a name is not mixed up where the same member stands in a reply about one. */
const showsLikeList = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('asked', endpoint, {
    tail: 'shows-its-own',
    says: 'It shows nothing of another one where the list shows what is its own',
    basis: 'inferred',
    severity: 'normal',
    category: 913,
    needs: ['entities'],
  }),
  cases: context => [
    {
      says: 'three new entities, beside the list of everybody',
      batch: askedBatch(context),
      steps: [look('shown', CAST, [endpoint.id])],
      judge: results => likeItsEntry(context, endpoint, results, CAST),
    },
  ],
})

const showsListed = (endpoint: Endpoint, listed: readonly Listed[]): PlannedClaim => ({
  claim: claimOf('asked', endpoint, {
    tail: 'shows-what-is-listed',
    says: `It shows what its description lists: ${listed.map(({ says }) => says).join(', ')}`,
    basis: 'inferred',
    severity: 'normal',
    category: 913,
    needs: ['entities', 'noise', 'property-places', 'array-styles'],
  }),
  cases: context => CAST.slice(0, 1).map(who => listedCase(context, endpoint, listed, who)),
})

const listedCase = (
  context: CaseContext,
  endpoint: Endpoint,
  listed: readonly Listed[],
  who: string,
): Case => ({
  says: 'of a new entity',
  batch: askedBatch(context),
  steps: [look('shown', CAST, [endpoint.id])],
  judge: results => {
    const exchange = results.snapshot('shown', who).views.get(endpoint.id)?.exchange
    return exchange && isAccepted(context, exchange)
      ? judgeListed(results, who, listed, exchange, lackedBy(context, endpoint))
      : { kind: 'inconclusive', reason: 'the read was not accepted' }
  },
})

function lackedBy({ api, facts }: CaseContext, { id }: Endpoint): (called: readonly string[]) => boolean {
  const about = new Set(
    api.endpoints.filter(each => relationsOf(each, 'shows').length > 0).map(each => each.id),
  )
  const seen = facts.places.observations.flatMap(({ after }) => [...after.views.values()])
  const replies = seen
    .filter(({ read }) => about.has(read))
    .map(({ exchange }) => exchange.response?.json ?? {})
  return lackedWhere(replies, facts.callerAtFirst?.views.get(id)?.exchange.response?.json)
}

const askedBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} asked`,
  setup: [...CAST.map(name => create(context, name)), ...everybody(context)],
})

function givenCase(context: CaseContext, endpoint: Endpoint): Case {
  return {
    says: 'three new entities, one after the other',
    batch: askedBatch(context),
    steps: [look('shown', CAST, [endpoint.id])],
    judge: results => judge(context, endpoint, results),
  }
}

function judge(context: CaseContext, endpoint: Endpoint, results: Results): Verdict {
  const answers = answersAbout(context, endpoint, results)
  if (answers.length < CAST.length)
    return { kind: 'inconclusive', reason: 'the read was not accepted for each of them' }
  return showsWhom(answers)
}

function answersAbout(context: CaseContext, endpoint: Endpoint, results: Results): readonly Answer[] {
  return CAST.flatMap((who): readonly Answer[] => {
    const exchange = results.snapshot('shown', who).views.get(endpoint.id)?.exchange
    if (!exchange || !isAccepted(context, exchange)) return []
    const json = exchange.response?.json ?? null
    const held = (name: string) => tellings(context, results, name).filter(text => holds(json, text))
    const ofOthers = CAST.filter(name => name !== who).map(held)
    const most = context.api.entities[0]?.tellingProperties.length ?? 0
    return [
      {
        holdsOwn: held(who).length > 0,
        holdsAnothers: ofOthers.some(texts => texts.length > 0),
        tellsAnother: ofOthers.some(texts => texts.length > 0 && isMoreThanName(texts, most)),
        exchange,
      },
    ]
  })
}

function tellings(context: CaseContext, results: Results, who: string): readonly string[] {
  const [entity] = context.api.entities
  return (entity?.tellingProperties ?? []).flatMap(property => {
    const value = results.property(who, property)
    return value === undefined ? [] : [String(value)]
  })
}
