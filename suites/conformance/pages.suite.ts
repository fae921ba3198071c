/**
 * Limits bound a list and offsets shift it; its pages together are the list, each entry once. Entries are compared by what
 * tells them apart, in no order, and a list that changes meanwhile proves nothing.
 */
import type { Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../fixtures/requests/index.ts'
import { atMostAt } from '../../fixtures/state/drafting.ts'
import { relationsOf } from '../../fixtures/state/relations.ts'
import type { RelationOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim } from '../engine/family.ts'
import { about } from '../engine/stagecraft.ts'
import type { Page } from '../oracles/pages.ts'
import { atMost, eachOnce, limitBounds, nothingBeyond, sameEntries } from '../oracles/pages.ts'
import { totalOfList } from '../oracles/total-of-list.ts'
import { commonSearches, fewValued } from './effects/besides.ts'
import type { Beside } from './effects/besides.ts'
import { emptyCases } from './effects/empty-list.ts'
import { LARGE } from './effects/list-scene.ts'
import { listingIn } from './effects/listing.ts'
import { SLACK, UNUSUAL, longListBatch } from './effects/long-list.ts'
import { eachBesideCase } from './effects/pages-beside.ts'
import { foundPagesCase, pageDraft } from './effects/pages-found.ts'
import { offsetCase } from './effects/pages-offset.ts'
import { pagesFrom, withPages } from './effects/pages-read.ts'
import { SUBJECT, send } from './effects/steps.ts'
import { allHold } from './effects/seen.ts'
import { turnedPages } from './effects/turned-pages.ts'
import { isTried } from './effects/written.ts'

const SMALL = 25
const BEYOND = 1_000_000
const LIMITS = [1, 3, UNUSUAL]

export const pages: Family = {
  id: 'pages',
  title: 'Cuts its lists into pages',
  claims: claimsOfEach(endpoint =>
    isTried(endpoint)
      ? [...relationsOf(endpoint, 'pages').flatMap(each => cut(endpoint, each)), ...turnedPages(endpoint)]
      : [],
  ),
}

const cut = (endpoint: Endpoint, relation: RelationOf<'pages'>): readonly PlannedClaim[] => [
  limits(endpoint, relation),
  offsets(endpoint, relation),
  empty(endpoint, relation),
  ...(relationsOf(endpoint, 'lists').length > 0 ? [partition(endpoint, relation)] : []),
]

const stated = { basis: 'documented', severity: 'critical', category: 908, needs: ['entities'] } as const

const limits = (endpoint: Endpoint, relation: RelationOf<'pages'>): PlannedClaim => ({
  claim: claimOf('pages', endpoint, {
    ...stated,
    tail: `pages/${relation.limit}`,
    says: `${relation.limit} bounds the list`,
  }),
  cases: context => [
    ...LIMITS.filter(limit => atMostAt(endpoint, relation.limit, limit) === limit).map(limit =>
      limitCase(context, endpoint, relation, limit),
    ),
    besideCase(context, endpoint, relation, [...commonSearches(endpoint), ...fewValued(context, endpoint)]),
  ],
})

const offsets = (endpoint: Endpoint, relation: RelationOf<'pages'>): PlannedClaim => ({
  claim: claimOf('pages', endpoint, {
    ...stated,
    tail: `pages/${relation.start}`,
    says: `${relation.start} says where a page starts`,
  }),
  cases: context => [
    offsetCase(context, endpoint, wholeDraft(context, endpoint), relation),
    beyondCase(context, endpoint, relation),
    ...commonSearches(endpoint)
      .slice(0, 1)
      .map(search => foundPagesCase(context, endpoint, wholeDraft(context, endpoint), relation, search)),
  ],
})

const empty = (endpoint: Endpoint, relation: RelationOf<'pages'>): PlannedClaim => ({
  claim: claimOf('pages', endpoint, {
    ...stated,
    basis: 'inferred',
    severity: 'normal',
    tail: 'pages/empty',
    says: 'A list without entries is written as one with entries',
  }),
  cases: context => {
    const whole = pageDraft(wholeDraft(context, endpoint), relation, 0, LARGE)
    return emptyCases(context, endpoint, whole, beyondDraft(context, endpoint, relation))
  },
})

const partition = (endpoint: Endpoint, relation: RelationOf<'pages'>): PlannedClaim => ({
  claim: claimOf('pages', endpoint, {
    ...stated,
    tail: 'pages',
    says: 'The pages of the list are the list: nothing is lost, nothing stands twice',
  }),
  cases: context => partitionCases(context, endpoint, relation),
})

/** The list without any limit that could cut it, as a draft. */
const wholeDraft = (context: CaseContext, endpoint: Endpoint): Draft =>
  bareDraft(endpoint, context.world, about(endpoint, SUBJECT))

const beyondDraft = (context: CaseContext, endpoint: Endpoint, relation: RelationOf<'pages'>): Draft =>
  pageDraft(wholeDraft(context, endpoint), relation, BEYOND, 5)

function limitCase(
  context: CaseContext,
  endpoint: Endpoint,
  relation: RelationOf<'pages'>,
  limit: number,
): Case {
  const whole = wholeDraft(context, endpoint)
  return {
    says: `a limit of ${limit}`,
    batch: longListBatch(context, endpoint),
    steps: [
      send('whole', pageDraft(whole, relation, 0, LARGE)),
      send('page', draftWith(whole, { place: relation.limit, value: { json: limit } })),
      send('rest', pageDraft(whole, relation, limit, LARGE)),
    ],
    judge: results =>
      withPages(context, results, ['whole', 'page', 'rest'], ([all, page, rest]) =>
        all && page && rest
          ? allHold([limitBounds(page, limit, totalOf(all, rest, limit), SLACK), totalOfList(all, page)])
          : undefined,
      ),
  }
}

/** How long a list is at least: what stands behind the limit counts, should the target cap the list as a whole. */
const totalOf = (all: Page, rest: Page, limit: number): number =>
  Math.max(all.entries.length, rest.entries.length > 0 ? limit + rest.entries.length : 0)

/** Found first and cut afterwards: however many a search finds or a filter lets through, no more are shown than may be. */
function besideCase(
  context: CaseContext,
  endpoint: Endpoint,
  relation: RelationOf<'pages'>,
  besides: readonly Beside[],
): Case {
  const whole = wholeDraft(context, endpoint)
  const limited = draftWith(whole, { place: relation.limit, value: { json: 1 } })
  return eachBesideCase(context, endpoint, pageDraft(whole, relation, 0, LARGE), limited, besides, {
    says: 'a limit of 1 beside each other parameter',
    judge: page => atMost(page, 1),
  })
}

function beyondCase(context: CaseContext, endpoint: Endpoint, relation: RelationOf<'pages'>): Case {
  const whole = pageDraft(wholeDraft(context, endpoint), relation, 0, LARGE)
  const besides = [...commonSearches(endpoint).slice(0, 1), ...fewValued(context, endpoint)]
  return eachBesideCase(context, endpoint, whole, beyondDraft(context, endpoint, relation), besides, {
    says: 'a page beyond the end, alone and beside each other parameter',
    judge: nothingBeyond,
  })
}

/** The list in small pages, plain and behind each of its filters: filtered first and cut afterwards, nothing is lost. */
function partitionCases(
  context: CaseContext,
  endpoint: Endpoint,
  relation: RelationOf<'pages'>,
): readonly Case[] {
  const whole = wholeDraft(context, endpoint)
  const narrowed = relationsOf(endpoint, 'narrows').map(({ by, when }) => ({
    says: `with ${by}`,
    draft: draftWith(whole, { place: by, value: { json: when } }),
  }))
  const size = (wanted: number): number => atMostAt(endpoint, relation.limit, wanted)
  const sizes = { large: size(LARGE), small: size(SMALL) }
  return [{ says: 'in small pages', draft: whole }, ...narrowed].map(({ says, draft }) => ({
    says,
    batch: longListBatch(context, endpoint),
    steps: [
      send('whole', pageDraft(draft, relation, 0, LARGE)),
      { do: 'walk', as: 'pages', draft, pageSize: SMALL },
      send('whole again', pageDraft(draft, relation, 0, LARGE)),
    ],
    judge: results => judgePartition(context, results, sizes),
  }))
}

function judgePartition(
  context: CaseContext,
  results: Results,
  sizes: { readonly large: number; readonly small: number },
): Verdict {
  const listing = listingIn(results.exchange('whole'))
  const walked = results.walk('pages')
  const small = listing && pagesFrom(context, walked, listing)
  const [whole, again] = ['whole', 'whole again'].map(
    as => listing && pagesFrom(context, [results.exchange(as)], listing)?.[0],
  )
  const last = small?.at(-1)
  if (!small || !whole || !again || !last)
    return { kind: 'inconclusive', reason: 'the list could not be read page by page' }
  if (whole.entries.length >= sizes.large || last.entries.length >= sizes.small)
    return { kind: 'inconclusive', reason: 'the list is too long to be read in small pages' }
  if (!sameEntries(whole.entries, again.entries))
    return { kind: 'inconclusive', reason: 'the list changed while its pages were read' }
  return eachOnce(whole.entries, small)
}
