import type { Case, Results, Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { draftWith, fullDraft, unknownReferences } from '../../../fixtures/requests/index.ts'
import { relationsOf, showsAll } from '../../../fixtures/state/relations.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { likeNobody, staysGone } from '../../oracles/gone.ts'
import { afterlives, deletedBatch } from './deleted-scene.ts'
import { isAccepted, unaccepted } from './seen.ts'
import { inconclusive } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'

/** An operation is tried on what was deleted, and on an id that never was. */
export function deletedCases(
  context: CaseContext,
  endpoint: Endpoint,
  remover: Endpoint,
): readonly Case[] | Untried {
  const nobody = aboutNobody(context, endpoint)
  if (!nobody) return inconclusive('no id is known that names nobody')
  const isRead = relationsOf(endpoint, 'writes').length === 0
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
  const reads = context.api.endpoints.filter(endpoint => relationsOf(endpoint, 'shows').length > 0)
  const read = reads.find(showsAll) ?? reads[0]
  return read && [read.id]
}

/** Nobody at any of the places that name the subject: one of them may be enough. */
function aboutNobody(context: CaseContext, endpoint: Endpoint): Draft | undefined {
  const about = fullDraft(endpoint, context.world, SUBJECT)
  const places = Object.entries(endpoint.marks).flatMap(([place, { subject }]) =>
    subject && about.values[place] !== undefined ? [place] : [],
  )
  const unknown = places.flatMap(place => unknownReferences(endpoint, place, context.world).slice(0, 1))
  return unknown.length > 0 ? unknown.reduce(draftWith, about) : undefined
}

function judgeDeleted(context: CaseContext, results: Results, endpoint: Endpoint, isRead: boolean): Verdict {
  const refused = unaccepted(context, results, ['deletion'])
  if (refused) return refused
  const exchange = results.exchange('on the deleted one')
  const dead = afterlives(context, results, 'alive', 'dead')
  if (dead.some(({ after }) => after === 'shown' || after === 'shown as deleted'))
    return {
      kind: 'inconclusive',
      reason: 'the deleted entity is still shown, which another claim speaks of',
    }
  if (!isRead) {
    const now = afterlives(context, results, 'alive', 'afterwards')
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
