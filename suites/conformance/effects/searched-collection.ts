import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { searchFound, searchLookedAt } from '../../oracles/pages.ts'
import { unheard } from './empty-list.ts'
import { holdsText } from './listing.ts'
import { longListBatch } from './long-list.ts'
import { withPages } from './pages-read.ts'
import { unaccepted } from './seen.ts'
import { namesShown, searchesFor } from './shown-names.ts'
import { SUBJECT, send } from './steps.ts'

/** What nothing is called like finds nothing in a collection; what an entry is shown to be called finds that one. */
export const searchesCollection = (endpoint: Endpoint, relation: RelationOf<'selects'>): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: `selects/${relation.by}`,
    says: `${relation.says}; what nothing is called like it does not find, what an entry is called it does`,
    basis: relation.basis,
    severity: 'normal',
    category: 908,
    needs: ['entities', 'property-places'],
  }),
  cases: context => {
    const whole = bareDraft(endpoint, context.world, SUBJECT)
    return [
      {
        says: 'for what nothing has',
        batch: longListBatch(context, endpoint),
        steps: [send('whole', whole), send('search', unheard(context, endpoint, relation.by, whole))],
        judge: results => judge(context, results),
      },
      ...byName(context, endpoint, relation, whole),
    ]
  },
})

const judge = (context: CaseContext, results: Results): Verdict =>
  unaccepted(context, results, ['whole', 'search']) ??
  withPages(context, results, ['whole', 'search'], ([whole, search]) =>
    whole && search ? searchLookedAt(whole, search) : undefined,
  )

/** For what an entry was seen to be called while places were learnt. */
function byName(
  context: CaseContext,
  endpoint: Endpoint,
  { by }: RelationOf<'selects'>,
  whole: Draft,
): readonly Case[] {
  const seen = context.facts.places.observations.flatMap(({ after }) => {
    const view = after.views.get(endpoint.id)
    return view ? namesShown(view.exchange) : []
  })
  const isInside = (text: string): boolean =>
    zoneOfValue(endpoint, by, { json: text }, context.world) === 'inside'
  const search = searchesFor(seen.filter(isInside))
  if (!search) return []
  const sent = search.texts.map((text, index) =>
    send(`search ${index}`, draftWith(whole, { place: by, value: { json: text } })),
  )
  return [
    {
      says: 'for what an entry is called',
      batch: longListBatch(context, endpoint),
      steps: [{ do: 'send', as: 'whole', draft: whole, by: 'permitted', once: true }, ...sent],
      judge: results => {
        const exchanges = sent.map((_, index) => results.exchange(`search ${index}`))
        if (!namesShown(results.exchange('whole')).includes(search.name))
          return { kind: 'inconclusive', reason: 'whom the names were learnt from has other entries' }
        return (
          unaccepted(context, results, ['whole', ...sent.map(({ as }) => as)]) ??
          searchFound(search.name, exchanges, exchange => holdsText(exchange, search.name))
        )
      },
    },
  ]
}
