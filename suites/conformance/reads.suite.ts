/**
 * Reading changes nothing (RULES 11). Each read is tried alone, with each of its parameters, on a new entity and on one
 * whose properties are all set and which is inactive; the other reads look before and after.
 */
import type { Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, draftWith, fullDraft } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { creatorOf, readsOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { placesOf, subjectPlace } from '../engine/places-of.ts'
import { unchanged } from '../oracles/unchanged.ts'
import { isAccepted } from './effects/seen.ts'
import { create, inconclusive, switchedOff } from './effects/stage-of-effects.ts'
import { CALLER, SUBJECT, look, send } from './effects/steps.ts'
import { valuesAt } from './effects/values.ts'

export const readsFamily: Family = {
  id: 'reads',
  title: 'Reads without changing anything',
  claims: claimsOfEach((endpoint, api) =>
    writesNothing(endpoint) && creatorOf(api, api.entities[0]?.name ?? '') ? [changesNothing(endpoint)] : [],
  ),
}

/** Reads, and whatever else has no effect on stored data that the documentation speaks of: a mail sent, a tab refreshed. */
const writesNothing = ({ permissionOnly, relations }: Endpoint): boolean =>
  !permissionOnly &&
  !relations.some(({ kind }) => kind === 'writes' || kind === 'creates' || kind === 'deletes')

const isDocumented = (endpoint: Endpoint): boolean =>
  endpoint.method === 'GET' && endpoint.reaches === undefined

const changesNothing = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('reads', endpoint, {
    tail: 'changes-nothing',
    says: isDocumented(endpoint) ? 'Reading changes nothing' : 'It changes no stored data',
    basis: isDocumented(endpoint) ? 'documented' : 'inferred',
    severity: 'critical',
    category: 905,
    needs: ['entities', 'noise'],
  }),
  cases: context => casesOf(context, endpoint),
})

function casesOf(context: CaseContext, endpoint: Endpoint): readonly Case[] | Untried {
  const [entity] = context.api.entities
  const all = entity ? readsOf(context.api, entity.name).map(read => read.endpoint.id) : []
  const others = all.filter(id => id !== endpoint.id)
  if (others.length === 0) return inconclusive('no other read shows whether this one changes something')
  const own = all.includes(endpoint.id) ? [endpoint.id] : []
  return [true, false].map(rich => readCase(context, endpoint, { own, others }, rich))
}

interface Reads {
  readonly own: readonly string[]
  readonly others: readonly string[]
}

function readCase(context: CaseContext, endpoint: Endpoint, { own, others }: Reads, rich: boolean): Case {
  const drafts = readDrafts(context, endpoint)
  const watched =
    subjectPlace(endpoint) || !context.permitted(endpoint)?.userId ? [SUBJECT] : [SUBJECT, CALLER]
  const lookOwn = (as: string): readonly Step[] => (own.length > 0 ? [look(as, [SUBJECT], own)] : [])
  return {
    says: rich ? 'on an inactive entity with everything set' : 'on a new entity',
    batch: { id: `${endpoint.id} reads`, setup: [] },
    steps: [
      create(context, SUBJECT, rich),
      ...(rich ? switchedOff(context, SUBJECT) : []),
      look('before', watched, others),
      ...lookOwn('own before'),
      ...drafts.map((draft, index) => send(`read ${index}`, draft)),
      ...lookOwn('own after'),
      look('after', watched, others),
    ],
    judge: results =>
      judge(context, endpoint, results, { hasOwn: own.length > 0, watched, reads: drafts.length }),
  }
}

/** The read alone, with everything, and with each optional parameter in turn. */
function readDrafts(context: CaseContext, endpoint: Endpoint): readonly Draft[] {
  const subject = subjectPlace(endpoint) ? SUBJECT : undefined
  const bare = bareDraft(endpoint, context.world, subject)
  const each = placesOf(endpoint)
    .filter(place => bare.values[place] === undefined)
    .flatMap(place =>
      valuesAt(context, endpoint, place, 2)
        .slice(0, 2)
        .map(value => draftWith(bare, { place, value })),
    )
  return [bare, ...each, fullDraft(endpoint, context.world, subject)]
}

interface Tried {
  readonly hasOwn: boolean
  readonly watched: readonly string[]
  readonly reads: number
}

function judge(
  context: CaseContext,
  endpoint: Endpoint,
  results: Results,
  { hasOwn, watched, reads }: Tried,
): Verdict {
  const exchanges = Array.from({ length: reads }, (_, index) => results.exchange(`read ${index}`))
  const accepted = exchanges.filter(exchange => isAccepted(context, exchange))
  const last = accepted.at(-1)
  if (!last) return { kind: 'inconclusive', reason: 'the read was not accepted' }
  const moved = [
    ...watched.flatMap(who => between(context, results, who, 'before', 'after')),
    ...(hasOwn ? between(context, results, SUBJECT, 'own before', 'own after') : []),
  ]
  if (moved.length > 0) return unchanged(moved, `${endpoint.id} changes nothing`, 'read', last)
  const learnt = context.facts.readEffects.find(({ read }) => read === endpoint.id)
  if (!learnt) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'unchanged',
    direction: 'read',
    expected: `${endpoint.id} changes nothing`,
    observed: `after it ${learnt.moved} showed another value at ${learnt.place}`,
    exchange: last,
  }
}

const between = (context: CaseContext, results: Results, who: string, before: string, after: string) =>
  differences(results.snapshot(before, who), results.snapshot(after, who), context.facts.noise)
