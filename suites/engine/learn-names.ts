import { placesOf } from '../../contracts/clauses/places-of.ts'
import { otherNames } from '../../contracts/clauses/readings-of.ts'
import type { Inconclusive, OwnEntity } from '../../fixtures/state/kit.ts'
import { isInconclusive } from '../../fixtures/state/kit.ts'
import type { Tell } from './facts.ts'
import type { Lane } from './lane.ts'
import { creates } from './places-of.ts'

/**
 * The first entity of the run. Fields travel under every name that some reading gives them; a target that refuses the names
 * which it does not know makes nothing of that, and is asked under the printed names alone.
 */
export async function firstEntity(
  lane: Pick<Lane, 'api' | 'world'>,
  make: () => Promise<OwnEntity | Inconclusive>,
  tell: Tell,
): Promise<OwnEntity | Inconclusive> {
  const entity = await make()
  const hasOthers = lane.api.endpoints.some(
    endpoint =>
      creates(endpoint) && placesOf(endpoint).some(({ place }) => otherNames(endpoint, place).length > 0),
  )
  if (!isInconclusive(entity) || !hasOthers) return entity
  const { world } = lane
  lane.world = { ...world, printedNames: true }
  const printed = await make()
  if (isInconclusive(printed)) lane.world = world
  else tell({ name: 'names', says: 'Fields are taken under their printed names, and no others beside them' })
  return printed
}
