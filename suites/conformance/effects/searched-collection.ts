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
import { allHold, unaccepted } from './seen.ts'
import { isOfWords, namesShown, searchesFor } from './shown-names.ts'
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
  const searching = (as: string, text: string) =>
    send(as, draftWith(whole, { place: by, value: { json: text } }))
  const sent = search.texts.map((text, index) => searching(`search ${index}`, text))
  const words = seen.find(name => isInside(name) && isOfWords(name))
  const inWords = words === undefined ? [] : [searching('all words', words)]
  return [
    {
      says: 'for what an entry is called',
      batch: longListBatch(context, endpoint),
      steps: [{ do: 'send', as: 'whole', draft: whole, by: 'permitted', once: true }, ...sent, ...inWords],
      judge: results => {
        const refused = unaccepted(context, results, ['whole', ...[...sent, ...inWords].map(({ as }) => as)])
        if (refused) return refused
        const names = namesShown(results.exchange('whole'))
        const exchanges = sent.map(({ as }) => results.exchange(as))
        const searches = [
          { name: search.name, exchanges },
          ...(words === undefined ? [] : [{ name: words, exchanges: [results.exchange('all words')] }]),
        ].filter(({ name }) => names.includes(name))
        if (searches.length === 0)
          return { kind: 'inconclusive', reason: 'whom the names were learnt from has other entries' }
        return allHold(
          searches.map(({ name, exchanges: found }) =>
            searchFound(name, found, exchange => holdsText(exchange, name)),
          ),
        )
      },
    },
  ]
}
