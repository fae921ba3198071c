import { placeAt, schemaObject } from '../../../contracts/clauses/places-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { ModelState } from '../../../fixtures/state/model.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writersOfProperty } from './bring-about.ts'

/**
 * Whether a property may follow when somebody is shut out: who may not come in any more is shown as offline, and no
 * document says otherwise. Only what names one of a few things the target knows; settings, lists and entries stay.
 */
export function mayFollow(context: CaseContext, endpoint: Endpoint, property: string): boolean {
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

/** What is expected of an entity, without the properties that may have followed the request. */
export function withoutFollowers(context: CaseContext, endpoint: Endpoint, state: ModelState): ModelState {
  const kept = Object.entries(state.properties).filter(
    ([property]) => !mayFollow(context, endpoint, property),
  )
  return { ...state, properties: Object.fromEntries(kept) }
}
