import type { Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { RequestWorld } from '../../../fixtures/requests/index.ts'
import { isStyleSettled } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'

/** The world as it is, but for a list whose writing is open: it is written item by item, as OpenAPI has it by default. */
export const asRepeated = ({ world }: CaseContext, endpoint: Endpoint, place: Place): RequestWorld =>
  isStyleSettled(endpoint, place, world)
    ? world
    : { ...world, styles: { ...world.styles, [`${endpoint.id}_${place}`]: 'repeat' } }

/** The request with a list in the other way of writing it, where nobody knows which one the target reads. */
export function otherwiseWritten(context: CaseContext, draft: Draft, place: Place): readonly Draft[] {
  if (isStyleSettled(draft.endpoint, place, context.world)) return []
  return [{ ...draft, alterations: [{ kind: 'array-style', at: place, style: 'comma' }] }]
}

/** What comes of a list in the first way of writing it, or where that breaks the claim, in the other one. */
export function eitherHolds(first: Verdict, second: (() => Verdict) | undefined): Verdict {
  const other = first.kind === 'broken' ? second?.() : undefined
  return other?.kind === 'holds' ? other : first
}
