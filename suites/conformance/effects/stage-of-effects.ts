import type { Batch, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import { creatorOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext, Untried } from '../../engine/family.ts'
import { entityOf } from '../../engine/places-of.ts'
import { SUBJECT } from './steps.ts'

export const create = (context: CaseContext, as: string, rich = false): Step => ({
  do: 'create',
  as,
  entity: entityOf(context.api) ?? '',
  ...(rich && { rich }),
})

/** A new entity, made by a request of the claim's own. */
export const createBy = (context: CaseContext, as: string, draft: Draft): Step => ({
  do: 'create',
  as,
  entity: entityOf(context.api) ?? '',
  draft,
})

/**
 * One subject in a rich state for all claims of an API that bring about what they need themselves: its set-up is by far
 * the dearest part of such a case, and no case counts before it broke again on a subject of its own.
 */
export const subjectBatch = (context: CaseContext): Batch => ({
  id: `${context.api.id} effects`,
  setup: [create(context, SUBJECT, true)],
})

/** How many entities a case may have at once: as many as it likes where they can be created, the known ones otherwise. */
export function castSize(context: CaseContext): number {
  const [entity] = context.api.entities
  if (!entity) return 0
  if (creatorOf(context.api, entity.name)) return Infinity
  const known = context.targetApi.known[entity.known]
  return Array.isArray(known) ? known.length : 0
}

/** Why a write can't be tried on this target: what may lock somebody out is never written to an id that is not the run's own. */
export function forbidden(context: CaseContext, endpoint: Endpoint, place?: Place): Untried | undefined {
  const [entity] = context.api.entities
  if (context.target.mode === 'read-only') return leftOut('the profile allows no writing')
  if (entity && creatorOf(context.api, entity.name)) return undefined
  const locks = endpoint.locksOut || (place !== undefined && endpoint.marks[place]?.locksOut)
  return locks ? leftOut('it may lock somebody out, and is never written to an id that is not the run’s own') : undefined
}

const leftOut = (reason: string): Untried => ({ untried: 'left-out', reason })
export const inconclusive = (reason: string): Untried => ({ untried: 'inconclusive', reason })
