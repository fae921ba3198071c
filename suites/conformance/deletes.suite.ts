/**
 * A deleted entity is gone from every read, stays gone whatever is done to it, and is no longer accepted where an entity
 * that never was is not (RULES, silence 8). Nobody else goes with it.
 */
import type { Batch, Case, Results, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { draftWith, fullDraft, unknownReferences } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { relationsOf, removerOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { gone, inState, likeNobody, staysGone } from '../oracles/gone.ts'
import { NEIGHBOURS, afterlives, deletedBatch, deletion, narrowLists } from './effects/deleted-scene.ts'
import { judgeWalk } from './effects/list-scene.ts'
import { isAccepted, readsOfEntity, unaccepted } from './effects/seen.ts'
import { create, forbidden, inconclusive, locked, switchedOff } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { isTried } from './effects/written.ts'

const STATES = ['a new one', 'a switched-off one', 'a locked one'] as const

export const deletesFamily: Family = {
  id: 'deletes',
  title: 'Deletes for good, and nobody else',
  claims: claimsOfEach((endpoint, api) => {
    const [entity] = api.entities
    const remover = entity && removerOf(api, entity.name)
    if (!remover || !isTried(endpoint)) return []
    if (endpoint === remover)
      return [
        deletes(endpoint),
        inAnyState(endpoint),
        sparesOthers(endpoint),
        notOnDeleted(endpoint, remover),
      ]
    return subjectPlace(endpoint) ? [notOnDeleted(endpoint, remover)] : []
  }),
}

const stated = { basis: 'documented', severity: 'critical', needs: ['entities', 'noise'] } as const

const deletes = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'deletes',
    category: 103,
    says: 'A deleted entity is gone everywhere',
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [
      goneCase(context, endpoint),
      ...narrowLists(context).map(({ as }) => unlistedCase(context, endpoint, as)),
      ...STATES.map(state => goneStateCase(context, endpoint, state)),
    ],
})

const goneCase = (context: CaseContext, endpoint: Endpoint): Case => ({
  says: 'one with everything set',
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results => unaccepted(context, results, ['deletion']) ?? gone(afterlives(results, 'alive', 'dead')),
})

const unlistedCase = (context: CaseContext, endpoint: Endpoint, list: string): Case => ({
  says: `looked for in ${list}`,
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, ['deletion']) ??
    judgeWalk(context, results, list, SUBJECT, false, 'that was deleted'),
})

/** Some servers take it for a reason to keep an entity that it is new, inactive or locked. */
function statesBatch(context: CaseContext, remover: Endpoint): Batch {
  const [, off, shut] = STATES
  const reads = readsOfEntity(context)
  return {
    id: `${remover.id} in each state`,
    setup: [
      ...STATES.map(who => create(context, who)),
      ...switchedOff(context, off),
      ...locked(context, shut),
      look('as they were', STATES, reads),
      ...STATES.map(who => deletion(context, remover, `deletion of ${who}`, who)),
      look('as they are', STATES, reads),
    ],
  }
}

const goneStateCase = (context: CaseContext, endpoint: Endpoint, state: string): Case => ({
  says: state,
  batch: statesBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, [`deletion of ${state}`]) ??
    gone(afterlives(results, 'as they were', 'as they are', state)),
})

const inAnyState = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    basis: 'inferred',
    severity: 'normal',
    tail: 'deletes-in-any-state',
    category: 103,
    says: 'What can be deleted when it is new can be deleted when it is switched off or locked',
  }),
  cases: context => {
    const [plain, ...others] = STATES
    return (
      forbidden(context, endpoint) ??
      others.map(state => ({
        says: state,
        batch: statesBatch(context, endpoint),
        steps: [],
        judge: (results: Results) =>
          unaccepted(context, results, [`deletion of ${plain}`]) ??
          inState(
            state,
            isAccepted(context, results.exchange(`deletion of ${state}`)),
            results.exchange(`deletion of ${state}`),
            results.exchange(`deletion of ${plain}`),
          ),
      }))
    )
  },
})

const sparesOthers = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'spares/bystander',
    category: 903,
    says: 'Only the given entity is deleted',
  }),
  cases: context => forbidden(context, endpoint) ?? [othersCase(context, endpoint)],
})

const othersCase = (context: CaseContext, endpoint: Endpoint): Case => ({
  says: 'its neighbours stay as they are, which share with it all that can be shared',
  batch: deletedBatch(context, endpoint),
  steps: [],
  judge: results =>
    unaccepted(context, results, ['deletion']) ??
    bystanderSpared(
      NEIGHBOURS.map(who => ({
        who,
        differences: differences(
          results.snapshot('alive', who),
          results.snapshot('dead', who),
          context.facts.noise,
        ),
      })),
      endpoint.id,
      results.exchange('deletion'),
    ),
})

const notOnDeleted = (endpoint: Endpoint, remover: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    basis: 'inferred',
    severity: 'normal',
    tail: 'not-on-deleted',
    category: 103,
    says: `${endpoint.title} A deleted entity takes no part in it`,
  }),
  cases: context => forbidden(context, remover) ?? deletedCases(context, endpoint, remover),
})

function deletedCases(
  context: CaseContext,
  endpoint: Endpoint,
  remover: Endpoint,
): readonly Case[] | Untried {
  const nobody = aboutNobody(context, endpoint)
  if (!nobody) return inconclusive('no id is known that names nobody')
  const isRead = relationsOf(endpoint, 'writes').length === 0 && endpoint !== remover
  return [
    {
      says: 'on a deleted entity',
      batch: deletedBatch(context, remover),
      steps: [
        send('on the deleted one', fullDraft(endpoint, context.world, SUBJECT)),
        send('on nobody', nobody),
        ...(isRead ? [] : [look('afterwards', [SUBJECT], broadest(context))]),
      ],
      judge: results => judgeDeleted(context, results, endpoint, isRead),
    },
  ]
}

/** The read that shows most of one entity: what is back shows there. */
function broadest(context: CaseContext): readonly string[] | undefined {
  const shows = (properties: 'all' | 'some') =>
    context.api.endpoints.find(endpoint =>
      relationsOf(endpoint, 'shows').some(shown => (shown.properties === 'all') === (properties === 'all')),
    )
  const read = shows('all') ?? shows('some')
  return read && [read.id]
}

function aboutNobody(context: CaseContext, endpoint: Endpoint): Draft | undefined {
  const place = subjectPlace(endpoint)
  const [unknown] = place === undefined ? [] : unknownReferences(endpoint, place, context.world)
  return unknown && draftWith(fullDraft(endpoint, context.world, SUBJECT), unknown)
}

function judgeDeleted(context: CaseContext, results: Results, endpoint: Endpoint, isRead: boolean): Verdict {
  const refused = unaccepted(context, results, ['deletion'])
  if (refused) return refused
  const exchange = results.exchange('on the deleted one')
  const dead = afterlives(results, 'alive', 'dead')
  if (dead.some(({ after }) => after === 'shown'))
    return {
      kind: 'inconclusive',
      reason: 'the deleted entity is still shown, which another claim speaks of',
    }
  if (!isRead) {
    const now = afterlives(results, 'alive', 'afterwards')
    const back = staysGone(dead, now, endpoint.id, exchange)
    if (back.kind === 'broken') return back
  }
  const answered = (as: string) => ({
    kind: context.classify(results.exchange(as)),
    exchange: results.exchange(as),
  })
  if (isRead && !isAccepted(context, exchange)) return { kind: 'holds' }
  return likeNobody(answered('on the deleted one'), answered('on nobody'), endpoint.id)
}
