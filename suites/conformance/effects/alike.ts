import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft, DraftValue } from '../../../contracts/model/request.ts'
import { bareDraft, draftWith } from '../../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { forbidden } from './stage-of-effects.ts'
import { domainAt } from './values.ts'
import { createsOf, writesOf } from './written.ts'

/**
 * A request that gives an entity the texts and the references of another request, and of what has only a few values the
 * opposite: whoever looks for somebody by what he has in common with others then shows by what he writes to them.
 */
export function alikeButSwitched(context: CaseContext, given: Draft, who: string): Draft | undefined {
  const values = valuesGiven(given)
  const [most] = context.api.endpoints
    .map(endpoint => ({ endpoint, writes: sharedBy(context, endpoint, values) }))
    .toSorted((a, b) => b.writes.length - a.writes.length)
  if (!most?.writes.some(({ isOther }) => isOther) || most.writes.every(({ isOther }) => isOther))
    return undefined
  return most.writes.reduce(draftWith, bareDraft(most.endpoint, context.world, who))
}

const valuesGiven = ({ endpoint, values }: Draft): ReadonlyMap<string, DraftValue> =>
  new Map(
    [...createsOf(endpoint), ...writesOf(endpoint)].flatMap(({ property, value }) => {
      const sent = 'from' in value ? values[value.from] : undefined
      return sent ? [[property, sent] as const] : []
    }),
  )

/** What an operation can write of this that several entities may have. */
const sharedBy = (context: CaseContext, endpoint: Endpoint, values: ReadonlyMap<string, DraftValue>) =>
  writesOf(endpoint).flatMap(({ property, value }) => {
    const given = values.get(property)
    if (!given || !('from' in value) || !('json' in given)) return []
    if (endpoint.marks[value.from]?.unique || forbidden(context, endpoint, value.from)) return []
    const other = domainAt(context, endpoint, value.from)?.find(json => json !== given.json)
    const shared = other === undefined ? given : { json: other }
    return zoneOfValue(endpoint, value.from, shared, context.world) === 'inside'
      ? [{ place: value.from, value: shared, isOther: other !== undefined }]
      : []
  })
