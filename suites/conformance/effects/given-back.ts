import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import type { ModelState } from '../../../fixtures/state/model.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { Strayed } from '../../oracles/nothing-else.ts'
import { propertiesOf } from './written.ts'

/** An earlier request, and what was shown of its subject before it. */
export interface Earlier {
  readonly endpoint: string
  readonly before: Snapshot
}

/**
 * Whether what moved besides is what the undone operation had overwritten, as it was before: who undoes something may take
 * all of it back, or leave what it brought. Where nobody looked before that one was sent, it may be anything.
 */
export function isGivenBack(
  context: Pick<CaseContext, 'endpoints'>,
  endpoint: Endpoint,
  { property, difference: { read, place, after } }: Strayed,
  earlier: readonly Earlier[],
): boolean {
  if (!mayGiveBack(context, endpoint, property)) return false
  const undone = new Set(relationsOf(endpoint, 'inverse').map(({ of }) => of))
  const last = earlier.findLastIndex(each => each.endpoint === endpoint.id)
  const since = earlier.slice(last + 1).filter(each => undone.has(each.endpoint))
  if (last < 0 && since.length === 0) return true
  return since.some(({ before }) => {
    const was = before.views.get(read)?.places.get(place)
    return was !== undefined && contentOf(was) === contentOf(after)
  })
}

const contentOf = (shown: Strayed['difference']['after']): string => shown.map(textOf).sort().join('\n')

/** What is expected of an entity, without the properties that the request may have given back. */
export function withoutGivenBack(
  context: Pick<CaseContext, 'endpoints'>,
  endpoint: Endpoint,
  state: ModelState,
): ModelState {
  const kept = Object.entries(state.properties).filter(
    ([property]) => !mayGiveBack(context, endpoint, property),
  )
  return { ...state, properties: Object.fromEntries(kept) }
}

/** Whether an operation that this one undoes writes the property, and this one does not. */
const mayGiveBack = (
  context: Pick<CaseContext, 'endpoints'>,
  endpoint: Endpoint,
  property: string,
): boolean =>
  !propertiesOf([endpoint]).has(property) &&
  relationsOf(endpoint, 'inverse').some(({ of }) => {
    const undone = context.endpoints.get(of)
    return undone !== undefined && propertiesOf([undone]).has(property)
  })
