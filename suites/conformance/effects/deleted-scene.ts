import type { Batch, Results, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Snapshot, View } from '../../../contracts/model/snapshot.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { placesOf } from '../../engine/places-of.ts'
import type { Afterlife } from '../../oracles/gone.ts'
import { walk } from './list-scene.ts'
import { createAnew } from './stage-of-effects.ts'
import { SUBJECT, look, send } from './steps.ts'
import { domainAt } from './values.ts'

/** Neighbours by id of what is deleted, which have everything in common with it that entities can share. */
export const NEIGHBOURS = ['the one before', 'the one after'] as const

export const deletion = (context: CaseContext, remover: Endpoint, as = 'deletion', subject = SUBJECT): Step =>
  send(as, bareDraft(remover, context.world, subject))

/** One deletion serves every claim that looks at what is left: of the deleted one, of its neighbours, of what it can be used for. */
export function deletedBatch(context: CaseContext, remover: Endpoint): Batch {
  const [before, after] = NEIGHBOURS
  const everybody = [before, SUBJECT, after]
  return {
    id: `${remover.id} afterlife`,
    setup: [
      ...everybody.map(who => createAnew(context, who)),
      look('alive', everybody),
      deletion(context, remover),
      look('dead', everybody),
      ...narrowLists(context).map(({ as, draft }) => walk(as, draft)),
    ],
  }
}

/** Every list with each value of the parameters that have only a few; as a whole it is part of every snapshot. */
export function narrowLists(context: CaseContext): readonly { readonly as: string; readonly draft: Draft }[] {
  return context.api.endpoints
    .filter(endpoint => relationsOf(endpoint, 'lists').length > 0)
    .flatMap(endpoint => {
      const whole = bareDraft(endpoint, context.world)
      return placesOf(endpoint).flatMap(place =>
        (domainAt(context, endpoint, place) ?? [])
          .filter(json => !isDefault(endpoint, place, json))
          .map(json => ({
            as: `${endpoint.id} with ${place} ${String(json)}`,
            draft: draftWith(whole, { place, value: { json } }),
          })),
      )
    })
}

const isDefault = (endpoint: Endpoint, place: string, json: unknown): boolean =>
  relationsOf(endpoint, 'default').some(
    ({ at, value }) => at === place && value !== 'caller' && value.constant === json,
  )

/** Reads of an entity's collections answer emptily where there is nobody: only what shows something of it is a trace. */
export function afterlives(
  results: Results,
  earlier: string,
  later: string,
  who = SUBJECT,
): readonly Afterlife[] {
  const before: Snapshot = results.snapshot(earlier, who)
  return [...results.snapshot(later, who).views.values()].map(view => {
    const isTrace = view.presence === 'shown' && view.places.size > 0 && hasContent(view.places)
    return {
      read: view.read,
      before: before.views.get(view.read)?.presence ?? 'unreadable',
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
