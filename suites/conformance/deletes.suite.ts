/**
 * A deleted entity is gone from every read, stays gone whatever is done to it, and is no longer accepted where an entity
 * that never was is not (RULES, silence 8). Nobody else goes with it.
 */
import type { Batch, Case, Results, Step, Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { Snapshot, View } from '../../contracts/model/snapshot.ts'
import { bareDraft, draftWith, fullDraft, unknownReferences } from '../../fixtures/requests/index.ts'
import { differences } from '../../fixtures/state/difference.ts'
import { relationsOf, removerOf } from '../../fixtures/state/relations.ts'
import { claimOf, claimsOfEach } from '../engine/claims-of-endpoint.ts'
import type { CaseContext, Family, PlannedClaim, Untried } from '../engine/family.ts'
import { subjectPlace } from '../engine/places-of.ts'
import { bystanderSpared } from '../oracles/bystander-spared.ts'
import { gone, likeNobody, staysGone } from '../oracles/gone.ts'
import type { Afterlife } from '../oracles/gone.ts'
import { isAccepted, unaccepted } from './effects/seen.ts'
import { create, forbidden, inconclusive } from './effects/stage-of-effects.ts'
import { SUBJECT, look, send } from './effects/steps.ts'
import { isTried } from './effects/written.ts'

const BEFORE = 'the one before'
const AFTER = 'the one after'

export const deletesFamily: Family = {
  id: 'deletes',
  title: 'Deletes for good, and nobody else',
  claims: claimsOfEach((endpoint, api) => {
    const [entity] = api.entities
    const remover = entity && removerOf(api, entity.name)
    if (!remover || !isTried(endpoint)) return []
    if (endpoint === remover)
      return [deletes(endpoint), sparesOthers(endpoint), notOnDeleted(endpoint, remover)]
    return subjectPlace(endpoint) ? [notOnDeleted(endpoint, remover)] : []
  }),
}

const stated = { basis: 'documented', severity: 'critical', needs: ['entities', 'noise'] } as const

const deletion = (context: CaseContext, remover: Endpoint, as = 'deletion'): Step =>
  send(as, bareDraft(remover, context.world, SUBJECT))

const deletes = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'deletes',
    category: 103,
    says: 'A deleted entity is gone everywhere',
  }),
  cases: context =>
    forbidden(context, endpoint) ?? [goneCase(context, endpoint, true), goneCase(context, endpoint, false)],
})

/** In its rich state an entity is inactive or locked, which some servers take as a reason to keep it. */
function goneCase(context: CaseContext, endpoint: Endpoint, rich: boolean): Case {
  return {
    says: rich ? 'one with everything set' : 'a new one',
    batch: { id: `${endpoint.id} deletes`, setup: [] },
    steps: [create(context, SUBJECT, rich), look('before'), deletion(context, endpoint), look('after')],
    judge: results =>
      unaccepted(context, results, ['deletion']) ??
      gone(afterlives(results.snapshot('before', SUBJECT), results.snapshot('after', SUBJECT))),
  }
}

/** Reads of an entity's collections answer emptily where there is nobody: only what shows something of it is a trace. */
function afterlives(before: Snapshot, after: Snapshot): readonly Afterlife[] {
  return [...after.views.values()].map(view => {
    const then = before.views.get(view.read)
    const isTrace = view.presence === 'shown' && view.places.size > 0 && hasContent(view.places)
    return {
      read: view.read,
      before: then?.presence ?? 'unreadable',
      after: view.presence === 'shown' && !isTrace ? 'absent' : view.presence,
      exchange: view.exchange,
    }
  })
}

const hasContent = (places: View['places']): boolean =>
  [...places].some(
    ([place, shown]) =>
      place.includes('[]') || shown.some(value => value !== null && value !== '' && value !== false),
  )

const sparesOthers = (endpoint: Endpoint): PlannedClaim => ({
  claim: claimOf('deletes', endpoint, {
    ...stated,
    tail: 'spares/bystander',
    category: 903,
    says: 'Only the given entity is deleted',
  }),
  cases: context => forbidden(context, endpoint) ?? [othersCase(context, endpoint)],
})

function othersCase(context: CaseContext, endpoint: Endpoint): Case {
  const others = [BEFORE, AFTER]
  return {
    says: 'its neighbours stay',
    batch: { id: `${endpoint.id} spares`, setup: [] },
    steps: [
      create(context, BEFORE),
      create(context, SUBJECT),
      create(context, AFTER, true),
      look('before', others),
      deletion(context, endpoint),
      look('after', others),
    ],
    judge: results =>
      unaccepted(context, results, ['deletion']) ??
      bystanderSpared(
        others.map(who => ({
          who,
          differences: differences(
            results.snapshot('before', who),
            results.snapshot('after', who),
            context.facts.noise,
          ),
        })),
        endpoint.id,
        results.exchange('deletion'),
      ),
  }
}

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

/** One deletion serves all operations: each is tried on what was deleted, and on an id that never was. */
function deletedBatch(context: CaseContext, remover: Endpoint): Batch {
  return {
    id: `${remover.id} afterlife`,
    setup: [create(context, SUBJECT), look('alive'), deletion(context, remover), look('dead')],
  }
}

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
  const dead = afterlives(results.snapshot('alive', SUBJECT), results.snapshot('dead', SUBJECT))
  if (dead.some(({ after }) => after === 'shown'))
    return {
      kind: 'inconclusive',
      reason: 'the deleted entity is still shown, which another claim speaks of',
    }
  if (!isRead) {
    const now = afterlives(results.snapshot('alive', SUBJECT), results.snapshot('afterwards', SUBJECT))
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
