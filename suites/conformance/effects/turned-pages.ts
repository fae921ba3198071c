import type { Batch, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { nextIn } from '../../../fixtures/state/next-page.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { about, castOf } from '../../engine/stagecraft.ts'
import { MOST_PAGES } from '../../engine/walk.ts'
import { atMost, eachOnce, sameEntries } from '../../oracles/pages.ts'
import type { Page } from '../../oracles/pages.ts'
import { LARGE } from './list-scene.ts'
import { listingIn } from './listing.ts'
import { pagesFrom } from './pages-read.ts'
import { SUBJECT } from './steps.ts'

/** Few enough that a list of some entries has pages of its own, more than servers may take for the least. */
const SIZE = 5
/** So many entries have three such pages. */
const LONG = 2 * SIZE + 2

/** A list that is read page by page, as its replies or the numbers of its pages lead on, is the list. */
export const turnedPages = (endpoint: Endpoint): readonly PlannedClaim[] =>
  relationsOf(endpoint, 'turns')
    .filter(({ size }) => size !== undefined)
    .map(turns => turned(endpoint, turns))

const turned = (endpoint: Endpoint, turns: RelationOf<'turns'>): PlannedClaim => ({
  claim: claimOf('pages', endpoint, {
    tail: 'pages',
    says: 'The pages of the list are the list: nothing is lost, nothing stands twice',
    basis: 'inferred',
    severity: 'critical',
    category: 908,
    needs: ['entities'],
  }),
  cases: context => {
    const draft = bareDraft(endpoint, context.world, about(endpoint, SUBJECT))
    return [
      {
        says: `in pages of ${SIZE}`,
        batch: longBatch(context, endpoint),
        steps: [
          { do: 'walk', as: 'whole', draft, pageSize: LARGE },
          { do: 'walk', as: 'pages', draft, pageSize: SIZE },
          { do: 'walk', as: 'whole again', draft, pageSize: LARGE },
        ],
        judge: results => judge(context, turns, results),
      },
    ]
  },
})

function longBatch(context: CaseContext, endpoint: Endpoint): Batch {
  const id = `${endpoint.id} pages`
  const [shown] = relationsOf(endpoint, 'lists')
  if (!shown || creatorOf(context.api, shown.entity) === undefined)
    return { id, setup: castOf(context, endpoint, SUBJECT) }
  const list = bareDraft(endpoint, context.world)
  return {
    id,
    setup: [...castOf(context, endpoint, SUBJECT), { do: 'fill', as: 'one of some', list, beyond: LONG - 1 }],
  }
}

const open = (reason: string): Verdict => ({ kind: 'inconclusive', reason })

function judge(context: CaseContext, turns: RelationOf<'turns'>, results: Results): Verdict {
  const [first] = results.walk('whole')
  const listing = listingIn(first)
  const read = (as: string): readonly Page[] | undefined =>
    listing && pagesFrom(context, results.walk(as), listing)
  const [whole, small, again] = [read('whole'), read('pages'), read('whole again')]
  if (!listing || !whole || !small || !again) return open('the list could not be read page by page')
  if ([whole, small, again].some(({ length }) => length >= MOST_PAGES))
    return open('the list is too long to be read in small pages')
  const [own, after] = [whole, again].map(pages => pages.flatMap(({ entries }) => entries))
  if (!own || !after || !sameEntries(own, after)) return open('the list changed while its pages were read')
  if (new Set(own).size < own.length) return eachOnce([...new Set(own)], whole)
  if (own.length <= SIZE) return open(`the list has only ${own.length} entries, which fill no second page`)
  return judgeSmall(turns, own, small)
}

function judgeSmall(turns: RelationOf<'turns'>, own: readonly string[], small: readonly Page[]): Verdict {
  const tooLong = small.map(page => atMost(page, SIZE)).find(({ kind }) => kind === 'broken')
  if (tooLong) return tooLong
  const [page, second] = small
  const isUntold =
    turns.by === 'cursor' && page && nextIn(page.exchange, parameterOf(turns)) === 'untold' && !second
  return isUntold ? open('its replies do not say where the next page begins') : eachOnce(own, small)
}

const parameterOf = ({ page }: RelationOf<'turns'>): string => page.slice(page.indexOf('/') + 1)
