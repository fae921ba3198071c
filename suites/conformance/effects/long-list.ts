import type { Batch } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { manyEntries } from './many-entries.ts'

/** The limit that a list is read with besides the smallest ones: more than servers like to cap pages at. */
export const UNUSUAL = 25
/** So many entries may come or go while the pages of a list are read. */
export const SLACK = 3

/** How many entries a list needs to be cut by that limit, and by the limits that documents give as defaults. */
export const LONG = UNUSUAL + SLACK + 1

/** One long list of each endpoint serves every claim about its pages. */
export function longListBatch(context: CaseContext, endpoint: Endpoint): Batch {
  const id = `${endpoint.id} long list`
  if (subjectPlace(endpoint)) return { id, setup: manyEntries(context, endpoint, LONG) }
  const [shown] = relationsOf(endpoint, 'lists')
  const isMade = shown && creatorOf(context.api, shown.entity) !== undefined
  const list = bareDraft(endpoint, context.world)
  return { id, setup: isMade ? [{ do: 'fill', as: 'one of many', list, beyond: LONG - 1 }] : [] }
}
