import type { Endpoint } from '../../contracts/model/endpoint.ts'

/** After it an entity is gone, locked, shut off from what can be done to others, or has entries that a new one has not. */
export const usesUp = ({ locksOut, relations }: Endpoint): boolean =>
  locksOut === true ||
  relations.some(
    each =>
      each.kind === 'deletes' ||
      each.kind === 'locks' ||
      (each.kind === 'writes' && each.effects.some(({ key }) => key !== undefined)),
  )
