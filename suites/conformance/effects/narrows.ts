import type { Case, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { listed } from '../../oracles/listed.ts'
import { writersOfProperty, writing } from './bring-about.ts'
import { OTHER, judgeWalk, listBatch, shows, walk } from './list-scene.ts'
import { allHold, isAccepted, unaccepted } from './seen.ts'
import { inconclusive, locked } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'

/** A filter lists whom it lets through and nobody else; whether they are locked, or searched for as well, makes no difference. */
export const narrows = (endpoint: Endpoint, relation: RelationOf<'narrows'>): PlannedClaim => ({
  claim: claimOf('lists', endpoint, {
    tail: `narrows/${relation.by}`,
    says: relation.says,
    basis: relation.basis,
    severity: 'critical',
    category: 908,
    needs: ['entities'],
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
        ...locked(context, SUBJECT),
        walk('narrowed locked', narrowed),
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
    judgeWalk(context, results, 'narrowed locked', SUBJECT, true, `${keeps}, and which is locked`),
    ...searched,
  ])
}
