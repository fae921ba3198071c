import type { Batch, Results, Step, Verdict } from '../../../contracts/model/claim.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Draft } from '../../../contracts/model/request.ts'
import type { CaseContext } from '../../engine/family.ts'
import { listed } from '../../oracles/listed.ts'
import { holdsText } from './listing.ts'
import { isAccepted } from './seen.ts'
import { create } from './stage-of-effects.ts'
import { SUBJECT } from './steps.ts'

/** The second entity of the claims about lists. */
export const OTHER = 'other'
export const LARGE = 500

/** The whole list in as few pages as its limit allows. */
export const walk = (as: string, draft: Draft): Step => ({ do: 'walk', as, draft, pageSize: LARGE })

export const listBatch = (context: CaseContext, endpoint: Endpoint): Batch => ({
  id: `${endpoint.id} lists`,
  setup: [create(context, SUBJECT), create(context, OTHER)],
})

/** Whether the pages of a walk show an entity, by any of its telling values. */
export function judgeWalk(
  context: CaseContext,
  results: Results,
  as: string,
  who: string,
  must: boolean,
  what: string,
): Verdict {
  const pages = results.walk(as)
  const last = pages.at(-1)
  if (!last || pages.some(page => !isAccepted(context, page)))
    return { kind: 'inconclusive', reason: 'the list could not be read to its end' }
  return listed(
    pages.some(page => shows(context, results, page, who)),
    must,
    what,
    last,
  )
}

/** Whether a reply shows an entity, by any of its telling values. */
export function shows(context: CaseContext, results: Results, page: Exchange, who: string): boolean {
  const [entity] = context.api.entities
  return (entity?.tellingProperties ?? []).some(property => {
    const value = results.property(who, property)
    return value !== undefined && holdsText(page, String(value))
  })
}
