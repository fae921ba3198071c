import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { switchingsOf } from '../../fixtures/state/waking.ts'

/** After it an entity is gone, locked, or shut off from what can be done to others. */
export const usesUp = ({ locksOut, relations }: Pick<Endpoint, 'locksOut' | 'relations'>): boolean =>
  locksOut === true || relations.some(({ kind }) => kind === 'deletes' || kind === 'locks')

/** The operations that make an entity as useful as it was before this one used it up; none where it is gone for good. */
export function restorersOf(api: Api, { id, locksOut, relations }: Endpoint): readonly string[] {
  if (locksOut !== true) return relations.flatMap(each => (each.kind === 'locks' ? [each.until] : []))
  return switchingsOf(api).flatMap(({ off, on }) => (off.id === id ? [on.id] : []))
}

/** After it an entity may have entries that a new one has not. */
export const writesEntries = ({ relations }: Pick<Endpoint, 'relations'>): boolean =>
  relations.some(each => each.kind === 'writes' && each.effects.some(({ key }) => key !== undefined))
