import type { Case, Results, Step, StepCaller, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim, Untried } from '../../engine/family.ts'
import { identityHolding } from '../../engine/identities.ts'
import { otherStates } from '../../engine/other-states.ts'
import { listed } from '../../oracles/listed.ts'
import { writersOfProperty, writing } from './bring-about.ts'
import { fewValued } from './besides.ts'
import { OTHER, homeAmong, judgeWalk, largest, listBatch, shows, walk } from './list-scene.ts'
import { allHold, isAccepted, unaccepted } from './seen.ts'
import { inconclusive, locked } from './stage-of-effects.ts'
import { SUBJECT, send } from './steps.ts'
import { domainAt } from './values.ts'

/**
 * A filter lists whom it lets through and nobody else, also when they have changed sides; whether they are locked, or
 * searched for as well, makes no difference.
 */
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
  const searches = searchesByOwn(context, endpoint, {
    all,
    narrowed,
    unfiltered: unfiltered(context, endpoint, relation),
  })
  return [
    {
      says: 'one entity on each side of the filter, and then on the other side',
      batch: listBatch(context, endpoint),
      steps: [
        fromAnyState(context, 'into', writing(context, into, undefined, SUBJECT)),
        fromAnyState(context, 'out of', writing(context, outOf, undefined, OTHER)),
        walk('narrowed', narrowed),
        walk('all', all),
        send('other into', writing(context, into, undefined, OTHER)),
        send('subject out of', writing(context, outOf, undefined, SUBJECT)),
        ...[SUBJECT, OTHER].flatMap(who => locked(context, who)),
        walk('narrowed again', narrowed),
        ...searches.map(({ as, draft, by }) => send(as, draft, by)),
      ],
      judge: results => judgeNarrowed(context, results, relation, searches),
    },
  ]
}

/** A state that stands already may be refused: then it is set from another one. */
const fromAnyState = (context: CaseContext, as: string, draft: Draft): Step => ({
  do: 'send',
  as,
  draft,
  by: 'permitted',
  elsewise: otherStates(context, draft),
})

interface Search {
  readonly as: string
  readonly draft: Draft
  readonly who: string
  readonly must: boolean
  readonly beside: string
  readonly by?: StepCaller
}

/** The whole list, the narrowed one, and the whole one by a filter that says so. */
interface Asked {
  readonly all: Draft
  readonly narrowed: Draft
  readonly unfiltered: readonly Draft[]
}

/** The request with the filter switched off in so many words, where it is a switch. */
function unfiltered(
  context: CaseContext,
  endpoint: Endpoint,
  { by, when }: RelationOf<'narrows'>,
): readonly Draft[] {
  const others = (domainAt(context, endpoint, by) ?? []).filter(json => json !== when)
  return typeof when === 'boolean' && others.length === 1
    ? others.map(json => draftWith(bareDraft(endpoint, context.world), { place: by, value: { json } }))
    : []
}

/** Searches for either entity when they have changed sides, with the filter and without. */
function searchesByOwn(
  context: CaseContext,
  endpoint: Endpoint,
  { all, narrowed, unfiltered: switchedOff }: Asked,
): readonly Search[] {
  const [search] = relationsOf(endpoint, 'selects')
  const property = context.api.entities[0]?.tellingProperties.find(each => search?.on.includes(each))
  if (!search || property === undefined) return []
  const by = (draft: Draft, who: string): Draft =>
    draftWith(draft, { place: search.by, value: { of: who, property } })
  return [
    { who: SUBJECT, must: false, draft: narrowed, beside: 'and which was searched for' },
    { who: OTHER, must: true, draft: narrowed, beside: 'which is locked, and was searched for' },
    { who: SUBJECT, must: true, draft: all, beside: 'without the filter, and which was searched for' },
    ...switchedOff.map(draft => ({
      who: SUBJECT,
      must: true,
      draft,
      beside: 'with the filter off, and which was searched for',
    })),
    ...besideTheFilter(context, endpoint, largest(endpoint, narrowed)),
  ].map((each, index) => ({ ...each, as: `search ${index}`, draft: by(each.draft, each.who) }))
}

/** The filter beside each value of the other parameters that have only a few, and for somebody who may do less. */
export function besideTheFilter(
  context: CaseContext,
  endpoint: Endpoint,
  narrowed: Draft,
): readonly Omit<Search, 'as'>[] {
  const others = fewValued(context, endpoint)
    .filter(({ place }) => narrowed.values[place] === undefined)
    .map(({ place, json }) => ({
      who: SUBJECT,
      must: false,
      draft: draftWith(narrowed, { place, value: { json } }),
      beside: `and which was searched for with ${place} ${String(json)}`,
    }))
  const { anyOf } = endpoint.permission
  const holder = identityHolding(context.api, context.targetApi, anyOf.slice(0, 1))
  if (!holder || holder.name === context.permitted(endpoint)?.name) return others
  const by = { kind: 'identity', name: holder.name } as const
  const lesser = {
    who: SUBJECT,
    must: false,
    draft: narrowed,
    by,
    beside: `and which ${holder.name} searched for`,
  }
  return [...others, lesser]
}

function judgeNarrowed(
  context: CaseContext,
  results: Results,
  relation: RelationOf<'narrows'>,
  searches: readonly Search[],
): Verdict {
  const refused = unaccepted(context, results, ['into', 'out of'])
  if (refused) return refused
  const [keeps, lacks] = [
    `whose ${relation.property} is ${relation.to}`,
    `whose ${relation.property} is not ${relation.to}`,
  ]
  const home = homeAmong(context, results, results.walk('all'), SUBJECT)
  const first = [
    judgeWalk(context, results, 'narrowed', SUBJECT, true, keeps),
    judgeWalk(context, results, 'narrowed', OTHER, false, lacks, home),
    judgeWalk(context, results, 'all', SUBJECT, true, keeps),
    judgeWalk(context, results, 'all', OTHER, true, `${lacks}, without the filter`),
  ]
  if (unaccepted(context, results, ['other into', 'subject out of'])) return allHold(first)
  const searched = searches.flatMap(({ as, who, must, beside }) => {
    const exchange = results.exchange(as)
    const what = `${who === OTHER ? keeps : lacks}, ${beside}`
    return isAccepted(context, exchange)
      ? [listed(shows(context, results, exchange, who, home), must, what, exchange)]
      : []
  })
  return allHold([
    ...first,
    judgeWalk(context, results, 'narrowed again', OTHER, true, `${keeps} by now, and which is locked`),
    judgeWalk(context, results, 'narrowed again', SUBJECT, false, `${lacks} any more`, home),
    ...searched,
  ])
}
