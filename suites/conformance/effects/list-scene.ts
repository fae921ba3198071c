import type { Batch, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith } from '../../../fixtures/requests/index.ts'
import { atMostAt } from '../../../fixtures/state/drafting.ts'
import { newDraft } from './new-draft.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import { isList } from '../../../contracts/model/json.ts'
import type { CaseContext } from '../../engine/family.ts'
import { entityOf } from '../../engine/places-of.ts'
import { MOST_PAGES } from '../../engine/walk.ts'
import { listed, listedOnce } from '../../oracles/listed.ts'
import { entriesHolding, entriesOf, holdsText, homeOf, identityHolding, listingIn } from './listing.ts'
import { twoOfEach } from './many-entries.ts'
import { isAccepted } from './seen.ts'
import { create, createBy } from './stage-of-effects.ts'
import { SUBJECT } from './steps.ts'
import { valuesAt } from './values.ts'
import { createsOf } from './written.ts'

/** The second entity of the claims about lists. */
export const OTHER = 'other'
/** Like the second one in all that need not be unlike others. */
export const NAMESAKE = 'namesake'
export const LARGE = 500

/** The whole list in as few pages as its limit allows. */
export const walk = (as: string, draft: Draft): Step => ({ do: 'walk', as, draft, pageSize: LARGE })

/** The request for as much of the list as one page may hold. */
export function largest(endpoint: Endpoint, draft: Draft): Draft {
  const [paging] = relationsOf(endpoint, 'pages')
  if (!paging) return draft
  return draftWith(draft, {
    place: paging.limit,
    value: { json: atMostAt(endpoint, paging.limit, LARGE) },
  })
}

export const listBatch = (context: CaseContext, endpoint: Endpoint): Batch => ({
  id: `${endpoint.id} lists`,
  setup: [
    createFull(context, SUBJECT),
    create(context, OTHER),
    create(context, NAMESAKE),
    ...twoOfEach(context),
  ],
})

/** Values that are not the first ones known: what is listed only beside those of the first kind is missing. */
const FURTHER = 1

/** One that has whatever can be said of it when it is made, and of things that it refers to more than one. */
function createFull(context: CaseContext, as: string): Step {
  const creator = creatorOf(context.api, entityOf(context.api) ?? '')
  return creator
    ? createBy(context, as, withSeveral(context, newDraft(context, creator, FURTHER)))
    : create(context, as)
}

/** Lists of one get longer: what joins an entity with what it refers to shows it as often. */
const withSeveral = (context: CaseContext, draft: Draft): Draft =>
  Object.entries(draft.values).reduce((made, [place, value]) => {
    if (!('json' in value) || !isList(value.json) || value.json.length > 1) return made
    const longer = valuesAt(context, draft.endpoint, place, 2).find(
      each => 'json' in each && isList(each.json) && each.json.length > 1,
    )
    return longer ? draftWith(made, { place, value: longer }) : made
  }, draft)

/** Whether the pages of a walk show an entity, by any of its telling values. */
export function judgeWalk(
  context: CaseContext,
  results: Results,
  as: string,
  who: string,
  must: boolean,
  what: string,
  home?: readonly string[],
): Verdict {
  const pages = results.walk(as)
  const last = pages.at(-1)
  if (!last || pages.some(page => !isAccepted(context, page)))
    return { kind: 'inconclusive', reason: 'the list could not be read to its end' }
  if (pages.length >= MOST_PAGES) return { kind: 'inconclusive', reason: 'the list is too long to be read' }
  if (!must && textsOf(context, results, who).length === 0)
    return { kind: 'inconclusive', reason: 'nothing but its id tells it apart' }
  return listed(
    pages.some(page => shows(context, results, page, who, home)),
    must,
    what,
    last,
  )
}

/** Whether a page shows an entity more than once, by what only it was given. */
export function judgeOnce(context: CaseContext, results: Results, as: string, who: string): Verdict {
  const pages = results.walk(as).filter(page => isAccepted(context, page))
  const texts = newTextsOf(context, results, who)
  const counts = pages.map(page => Math.max(0, ...texts.map(text => entriesHolding(page, text))))
  const worst = pages.find((_, index) => (counts[index] ?? 0) > 1) ?? pages[0]
  return worst ? listedOnce(counts, worst) : { kind: 'inconclusive', reason: 'the list could not be read' }
}

/** What was written to an entity last of what had to be unlike all others when it was made. */
export function newTextsOf(context: CaseContext, results: Results, who: string): readonly string[] {
  const creator = creatorOf(context.api, entityOf(context.api) ?? '')
  return (creator ? createsOf(creator) : []).flatMap(({ property, value }) => {
    const text = results.property(who, property)
    const isNew = 'from' in value && creator?.marks[value.from]?.unique === true
    return isNew && text !== undefined ? [String(text)] : []
  })
}

/**
 * Whether another walk shows an entity that the first one showed. It may tell less of each entry, so that an entry is known
 * by what tells entries apart; what shows none of the same says nothing.
 */
export function judgeAlike(
  context: CaseContext,
  results: Results,
  first: string,
  second: string,
  who: string,
): Verdict {
  const [pages, others] = [results.walk(first), results.walk(second)]
  const last = others.at(-1)
  const listing = listingIn(pages[0])
  const isRead = [...pages, ...others].every(page => isAccepted(context, page))
  if (!listing || !last || !isRead)
    return { kind: 'inconclusive', reason: 'the list could not be read to its end' }
  const [all, some] = [pages, others].map(each => each.flatMap(page => entriesOf(page, listing) ?? []))
  const own = textsOf(context, results, who).flatMap(text =>
    pages.flatMap(page => identityHolding(page, listing, text) ?? []),
  )[0]
  if (own === undefined || !some?.some(entry => all?.includes(entry)))
    return { kind: 'inconclusive', reason: 'the two lists have nothing in common' }
  return listed(some.includes(own), true, `that is listed otherwise, ${second}`, last)
}

/** Whether a reply shows an entity among its entries, by any of its telling values. */
export const shows = (
  context: CaseContext,
  results: Results,
  page: Exchange,
  who: string,
  home?: readonly string[],
): boolean => {
  const texts = textsOf(context, results, who)
  const told = texts.length > 0 ? texts : [String(results.property(who, 'id'))]
  return told.some(text => holdsText(page, text, home))
}

/** Where the replies keep the entry of an entity that they show. */
export const homeAmong = (
  context: CaseContext,
  results: Results,
  pages: readonly Exchange[],
  who: string,
): readonly string[] | undefined =>
  pages.map(page => homeOf(page, textsOf(context, results, who))).find(home => home !== undefined)

/** The telling values of an entity. */
const textsOf = (context: CaseContext, results: Results, who: string): readonly string[] =>
  (context.api.entities[0]?.tellingProperties ?? []).flatMap(property => {
    const value = results.property(who, property)
    return value === undefined ? [] : [String(value)]
  })
