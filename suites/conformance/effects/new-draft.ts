import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { draftWith, fullDraft } from '../../../fixtures/requests/index.ts'
import { isStyleSettled } from '../../../fixtures/requests/zone-of-value.ts'
import { relationsOf } from '../../../fixtures/state/relations.ts'
import type { CaseContext } from '../../engine/family.ts'
import { valuesAt } from './values.ts'
import { createsOf } from './written.ts'

/** A full request in which no two fields have the same value; what reaches people does so only in the first variant. */
export function newDraft(context: CaseContext, endpoint: Endpoint, variant: number): Draft {
  const full = fullDraft(endpoint, context.world, undefined, variant)
  const told = createsOf(endpoint).reduce((draft, { value }) => {
    if (!('from' in value)) return draft
    const values = valuesAt(context, endpoint, value.from, 2).filter(
      each => !isDefault(endpoint, value.from, each),
    )
    const chosen = values[variant % Math.max(1, values.length)]
    return chosen && !isUnsettled(context, endpoint, value.from)
      ? draftWith(draft, { place: value.from, value: chosen })
      : draft
  }, full)
  if (variant === 0) return told
  return Object.entries(endpoint.marks).reduce(
    (draft, [place, { harmless }]) =>
      harmless === undefined ? draft : draftWith(draft, { place, value: { json: harmless } }),
    told,
  )
}

/** A default that is sent tells nothing of a value that is lost. */
const isDefault = (endpoint: Endpoint, place: Place, value: DraftValue): boolean =>
  relationsOf(endpoint, 'default').some(
    relation =>
      relation.at === place &&
      relation.value !== 'caller' &&
      'json' in value &&
      JSON.stringify(value.json) === JSON.stringify(relation.value.constant),
  )

/** Whether nobody knows how this target wants the list at a place written. */
export const isUnsettled = (context: CaseContext, endpoint: Endpoint, place: Place): boolean =>
  !isStyleSettled(endpoint, place, context.world)
