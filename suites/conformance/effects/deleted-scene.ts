import type { Batch, Results, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Snapshot, View } from '../../../contracts/model/snapshot.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Afterlife } from '../../oracles/gone.ts'
import { fewValued } from './besides.ts'
import { isShownAsDeleted } from './shown-as-deleted.ts'
import { walk } from './list-scene.ts'
import { createAnew, switchedOff } from './stage-of-effects.ts'
import { asksForDeleted } from './kept-deleted.ts'
import { SUBJECT, look, send } from './steps.ts'

/**
 * Neighbours of what is deleted, by id and by its spelling, which have everything in common with it that entities can share;
 * the first of them is switched off.
 */
export const NEIGHBOURS = ['the one before', 'the one after'] as const

export const deletion = (context: CaseContext, remover: Endpoint, as = 'deletion', subject = SUBJECT): Step =>
  send(as, bareDraft(remover, context.world, subject))

/**
 * One deletion serves every claim that looks at what is left: of the deleted one, of its neighbours, of what it can be
 * used for.
 */
export function deletedBatch(context: CaseContext, remover: Endpoint): Batch {
  const [before, after] = NEIGHBOURS
  const everybody = [before, SUBJECT, after]
  return {
    id: `${remover.id} afterlife`,
    setup: [
      ...everybody.map(who => createAnew(context, who)),
      { do: 'recast', as: SUBJECT, among: everybody },
      ...switchedOff(context, before),
      look('alive', everybody),
      deletion(context, remover),
      look('dead', everybody),
      ...narrowLists(context).map(({ as, draft }) => walk(as, draft)),
      ...searchesForDeleted(context).map(({ as, draft }) => send(as, draft)),
    ],
  }
}

/** Every list with each value of the parameters that have only a few; as a whole it is part of every snapshot. */
export function narrowLists(context: CaseContext): readonly { readonly as: string; readonly draft: Draft }[] {
  return context.api.endpoints
    .filter(endpoint => relationsOf(endpoint, 'lists').length > 0)
    .flatMap(endpoint => {
      const whole = bareDraft(endpoint, context.world)
      const narrowing = fewValued(context, endpoint).filter(({ place }) => !asksForDeleted(place))
      return narrowing.map(({ place, json }) => ({
        as: `${endpoint.id} with ${place} ${String(json)}`,
        draft: draftWith(whole, { place, value: { json } }),
      }))
    })
}

/** A search for what was deleted by each of its telling values; by the first of them every snapshot looks. */
export function searchesForDeleted(
  context: CaseContext,
): readonly { readonly as: string; readonly draft: Draft }[] {
  const [, ...telling] = context.api.entities[0]?.tellingProperties ?? []
  return context.api.endpoints
    .filter(endpoint => relationsOf(endpoint, 'lists').length > 0)
    .flatMap(endpoint =>
      relationsOf(endpoint, 'selects').flatMap(({ by, on }) =>
        telling
          .filter(property => on.includes(property))
          .map(property => ({
            as: `${endpoint.id} by ${property}`,
            draft: draftWith(bareDraft(endpoint, context.world), {
              place: by,
              value: { of: SUBJECT, property },
            }),
          })),
      ),
    )
}

/** Reads of an entity's collections answer emptily where there is nobody: only what shows something of it is a trace. */
export function afterlives(
  context: CaseContext,
  results: Results,
  earlier: string,
  later: string,
  who = SUBJECT,
): readonly Afterlife[] {
  const before: Snapshot = results.snapshot(earlier, who)
  const id = String(results.property(who, 'id'))
  return [...results.snapshot(later, who).views.values()].map(view => {
    const then = before.views.get(view.read)
    const isIt = then === undefined || !isNamesake(id, then, view)
    const isTrace = view.presence === 'shown' && view.places.size > 0 && isIt && hasContent(view.places)
    return {
      read: view.read,
      before: then?.presence ?? 'unreadable',
      after: afterOf(context, view, isTrace),
      exchange: view.exchange,
    }
  })
}

function afterOf(context: CaseContext, view: View, isTrace: boolean): Afterlife['after'] {
  if (view.presence === 'shown' && !isTrace) return 'absent'
  return isTrace && isShownAsDeleted(context.api.endpoints, view) ? 'shown as deleted' : view.presence
}

/** Whether another one of the same name is shown, by an id of its own where the deleted one's was. */
function isNamesake(id: string, before: View, after: View): boolean {
  const shownAt = ({ places }: View, place: string): string | undefined => {
    const [only, other] = places.get(place) ?? []
    return only === undefined || only === null || other !== undefined ? undefined : String(only)
  }
  return [...before.places.keys()].some(place => {
    const now = shownAt(after, place)
    return shownAt(before, place) === id && now !== undefined && now !== id
  })
}

const hasContent = (places: View['places']): boolean =>
  [...places].some(
    ([place, shown]) =>
      place.includes('[]') || shown.some(value => value !== null && value !== '' && value !== false),
  )
