import type { Batch, Step } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import { bareDraft } from '../../../fixtures/requests/index.ts'
import { creatorOf, relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { subjectPlace } from '../../engine/places-of.ts'
import { writersOfProperty, writing } from './bring-about.ts'
import { manyEntries } from './many-entries.ts'
import { create } from './stage-of-effects.ts'
import { send } from './steps.ts'

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
  if (!isMade) return { id, setup: [] }
  const list = bareDraft(endpoint, context.world)
  return {
    id,
    setup: [...filteredOut(context, endpoint), { do: 'fill', as: 'one of many', list, beyond: LONG - 1 }],
  }
}

/**
 * One that the list's filter leaves out stands before others: whoever cuts pages first and filters them then, loses some.
 */
function filteredOut(context: CaseContext, endpoint: Endpoint): readonly Step[] {
  const writes = relationsOf(endpoint, 'narrows').flatMap(({ property, to }) =>
    writersOfProperty(context, property)
      .filter(({ value }) => 'constant' in value && value.constant !== to)
      .slice(0, 1),
  )
  return writes.length > 0
    ? [
        create(context, ASIDE),
        ...writes.map(write => send(`${ASIDE} ${write.property}`, writing(context, write, undefined, ASIDE))),
      ]
    : []
}

const ASIDE = 'filtered out'
