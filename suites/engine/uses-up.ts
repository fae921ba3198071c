import type { Endpoint } from '../../contracts/model/endpoint.ts'

/** After it an entity is gone, locked, or shut off from what can be done to others. */
export const usesUp = ({ locksOut, relations }: Pick<Endpoint, 'locksOut' | 'relations'>): boolean =>
  locksOut === true || relations.some(({ kind }) => kind === 'deletes' || kind === 'locks')

/** After it an entity may have entries that a new one has not. */
export const writesEntries = ({ relations }: Pick<Endpoint, 'relations'>): boolean =>
  relations.some(each => each.kind === 'writes' && each.effects.some(({ key }) => key !== undefined))
