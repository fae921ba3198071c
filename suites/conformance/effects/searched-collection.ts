import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { RelationOf } from '../../../fixtures/state/relations.ts'
import { claimOf } from '../../engine/claims-of-endpoint.ts'
import type { CaseContext, PlannedClaim } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { searchFound, searchLookedAt, searchWithin } from '../../oracles/pages.ts'
import { widest } from './asked-lists.ts'
import { unheard } from './empty-list.ts'
import { holdsText } from './listing.ts'
import { longListBatch } from './long-list.ts'
import { withPages } from './pages-read.ts'
import { allHold, unaccepted } from './seen.ts'
import { isJoined, isOfWords, namesShown, searchesFor } from './shown-names.ts'
import { create } from './stage-of-effects.ts'
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
    const seen = namesSeen(context, endpoint, relation.by)
    return [
      {
        says: 'for what nothing has',
        batch: longListBatch(context, endpoint),
        steps: [send('whole', whole), send('search', unheard(context, endpoint, relation.by, whole))],
        judge: results => judge(context, results),
      },
      ...byName(context, whole, relation.by, seen),
      ...ofOthers(context, endpoint, relation.by, seen),
    ]
  },
})

const judge = (context: CaseContext, results: Results): Verdict =>
  unaccepted(context, results, ['whole', 'search']) ??
  withPages(context, results, ['whole', 'search'], ([whole, search]) =>
    whole && search ? searchLookedAt(whole, search) : undefined,
  )

/** What was seen of such lists while places were learnt. */
interface Seen {
  /** What their entries were called, as far as it can be searched for. */
  readonly names: readonly string[]
  /** How many entries the longest of them had. */
  readonly most: number
}

function namesSeen({ facts, world }: CaseContext, endpoint: Endpoint, by: Place): Seen {
  const lists = facts.places.observations.flatMap(({ after }) => {
    const view = after.views.get(endpoint.id)
    return view ? [namesShown(view.exchange)] : []
  })
  const isInside = (text: string): boolean => zoneOfValue(endpoint, by, { json: text }, world) === 'inside'
  return { names: lists.flat().filter(isInside), most: Math.max(0, ...lists.map(({ length }) => length)) }
}

/** What is called as an entry of others is not found where the list of a new subject does not show it. */
function ofOthers(
  context: CaseContext,
  endpoint: Endpoint,
  by: Place,
  { names, most }: Seen,
): readonly Case[] {
  const search = searchesFor(names)
  if (!search || !subjectPlace(endpoint)) return []
  const whole = widest(context, endpoint)
  return [
    {
      says: 'for what an entry of others is called',
      batch: { id: `${endpoint.id} of a new one`, setup: [create(context, SUBJECT)] },
      steps: [
        send('whole', whole),
        send('search', draftWith(whole, { place: by, value: { json: search.name } })),
      ],
      judge: results => {
        const refused = unaccepted(context, results, ['whole', 'search'])
        if (refused) return refused
        const own = namesShown(results.exchange('whole'))
        // A list that is as long as any may be cut there.
        if (own.includes(search.name) || own.length >= most)
          return { kind: 'inconclusive', reason: `the list of a new one has "${search.name}", or may be cut` }
        return searchWithin(search.name, results.exchange('search'), exchange =>
          namesShown(exchange).includes(search.name),
        )
      },
    },
  ]
}

/** For what an entry was seen to be called. */
function byName(context: CaseContext, whole: Draft, by: Place, seen: Seen): readonly Case[] {
  const search = searchesFor(seen.names)
  if (!search) return []
  const asWholes = [isOfWords, isJoined].flatMap(isSuch => seen.names.find(isSuch) ?? [])
  const searches = [search, ...asWholes.map(name => ({ name, texts: [name] }))]
  const sent = [...new Set(searches.flatMap(({ texts }) => texts))].map(text =>
    send(searchFor(text), draftWith(whole, { place: by, value: { json: text } })),
  )
  return [
    {
      says: 'for what an entry is called',
      batch: longListBatch(context, whole.endpoint),
      steps: [{ do: 'send', as: 'whole', draft: whole, by: 'permitted', once: true }, ...sent],
      judge: results => {
        const refused = unaccepted(context, results, ['whole', ...sent.map(({ as }) => as)])
        if (refused) return refused
        const shown = namesShown(results.exchange('whole'))
        const listed = searches.filter(({ name }) => shown.includes(name))
        if (listed.length === 0)
          return { kind: 'inconclusive', reason: 'whom the names were learnt from has other entries' }
        return allHold(
          listed.map(({ name, texts }) =>
            searchFound(
              name,
              texts.map(text => results.exchange(searchFor(text))),
              exchange => holdsText(exchange, name),
            ),
          ),
        )
      },
    },
  ]
}

const searchFor = (text: string): string => `search for ${text}`
