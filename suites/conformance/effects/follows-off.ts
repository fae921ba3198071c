import { placeAt, schemaObject } from '../../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { withDoubtfulLocks } from '../../../fixtures/state/model.ts'
import type { ModelState } from '../../../fixtures/state/model.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Strayed } from '../../oracles/nothing-else.ts'
import { writersOfProperty } from './bring-about.ts'

/**
 * Whether a property may follow when somebody is shut out: who may not come in any more is shown as offline, and no
 * document says otherwise. Only what names one of a few things the target knows; settings, lists and entries stay.
 */
function mayFollow(context: CaseContext, endpoint: Endpoint, property: string): boolean {
  if (!endpoint.locksOut) return false
  const writers = writersOfProperty(context, property)
  return (
    writers.length > 0 &&
    writers.every(({ endpoint: writer, value }) => {
      if (!('from' in value)) return false
      const { type } = schemaObject(placeAt(writer, value.from)?.schema ?? true)
      return type !== 'array' && writer.marks[value.from]?.names !== undefined
    })
  )
}

/** What moved besides, without what may have followed the request, a lock that was opened included. */
export const withoutFollowed = (
  context: CaseContext,
  endpoint: Endpoint,
  strayed: readonly Strayed[],
): readonly Strayed[] =>
  strayed.filter(
    ({ property, difference }) =>
      !mayFollow(context, endpoint, property) &&
      !(opensLock(context, endpoint, property) && !isOn(difference)),
  )

/** Whether a property may go off together with what is switched off as a whole. */
export const mayGoOff = (context: CaseContext, endpoint: Endpoint, property: string): boolean =>
  mayFollow(context, endpoint, property) || opensLock(context, endpoint, property)

const opensLock = (context: CaseContext, endpoint: Endpoint, property: string): boolean =>
  endpoint.locksOut === true && tellsOfLock(context, property)

const isOn = ({ after }: Strayed['difference']): boolean => after.some(value => stateOf(value) === true)

/** What is expected of an entity, without the properties that may have followed the request, and with its locks in doubt. */
export function withoutFollowers(context: CaseContext, endpoint: Endpoint, state: ModelState): ModelState {
  if (!endpoint.locksOut) return state
  const kept = Object.entries(state.properties).filter(
    ([property]) => !mayFollow(context, endpoint, property) && !tellsOfLock(context, property),
  )
  return { ...withDoubtfulLocks(state), properties: Object.fromEntries(kept) }
}

/** Whether nothing writes a property but what closes a lock, or opens it. */
function tellsOfLock(context: CaseContext, property: string): boolean {
  const locks = context.api.endpoints.flatMap(endpoint =>
    relationsOf(endpoint, 'locks').flatMap(({ until }) => [endpoint.id, until]),
  )
  const writers = writersOfProperty(context, property)
  return writers.length > 0 && writers.every(({ endpoint }) => locks.includes(endpoint.id))
}
