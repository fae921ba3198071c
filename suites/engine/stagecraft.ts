import type { Batch, Results, Step } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import { bareDraft, fullDraft } from '../../fixtures/requests/index.ts'
import type { Answered } from '../oracles/input-refused.ts'
import type { CaseContext } from './family.ts'
import { deletes, entityOf, subjectPlace } from './places-of.ts'
import { prepared, sending } from './prepared.ts'
import { traceClosing, traceSetup } from './trace.ts'

/** The name, where the endpoint is about an entity at all. */
export const about = (endpoint: Endpoint, name: string): string | undefined => (subjectPlace(endpoint) ? name : undefined)

/** A new entity under that name, where the endpoint is about one. */
export const castOf = (context: CaseContext, endpoint: Endpoint, as: string): readonly Step[] =>
  subjectPlace(endpoint) ? [{ do: 'create', as, entity: entityOf(context.api) ?? '' }] : []

export const answered = (context: CaseContext, results: Results, as: string): Answered => {
  const exchange = results.exchange(as)
  return { exchange, kind: context.classify(exchange) }
}

/** Deletions carry what is required, everything else carries all, so that what takes effect shows at one place at least. */
export function tellingDraft(context: CaseContext, endpoint: Endpoint, subject: string): Draft {
  const base = deletes(endpoint) || endpoint.permissionOnly ? bareDraft : fullDraft
  return base(endpoint, context.world, about(endpoint, subject))
}

/**
 * A batch whose requests must all be turned away: the twin is accepted about a sibling, and what is shown of the subject
 * before and after is the same.
 */
export function turnedAwayBatch(context: CaseContext, endpoint: Endpoint, name: string, traceClaim: string): Batch {
  return {
    id: `${endpoint.id} ${name}`,
    setup: [
      ...castOf(context, endpoint, 'sibling'),
      ...sending(context, 'twin', tellingDraft(context, endpoint, 'sibling')),
      ...traceSetup(context, endpoint, prepared(context, tellingDraft(context, endpoint, 'subject'))),
    ],
    ...traceClosing(context, endpoint, traceClaim, 'refused'),
  }
}
