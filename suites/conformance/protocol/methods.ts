import type { Api } from '../../../contracts/model/api.ts'
import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint, Method } from '../../../contracts/model/endpoint.ts'
import type { Alteration, Draft } from '../../../contracts/model/request.ts'
import type { CaseContext } from '../../engine/family.ts'
import { answered, tellingDraft, tellingTwin, turnedAwayBatch } from '../../engine/stagecraft.ts'
import { effectless } from '../../oracles/effectless.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that no endpoint of the API documents for this path; told once, by the first endpoint that has the path. */
export function undocumentedMethods(
  { endpoints, whole = endpoints }: Api,
  endpoint: Endpoint,
): readonly Method[] {
  const sharing = whole.filter(({ path }) => shapeOf(path) === shapeOf(endpoint.path))
  if (sharing.find(other => endpoints.includes(other)) !== endpoint) return []
  return METHODS.filter(method => sharing.every(other => other.method !== method))
}

/** A path whatever its parameters are called. */
const shapeOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/$/, '')

/** A read that an excerpt of a larger API's documentation leaves out denies nothing that stands in it: its effect counts. */
export const mayBeMerelyUntold = ({ complete }: Api, method: Method): boolean =>
  method === 'GET' && complete === undefined

/**
 * The path's valid parameters and the documented body under another method, with the same values in the query (RULES,
 * more 16).
 */
export function methodCases(
  context: CaseContext,
  api: Api,
  endpoint: Endpoint,
  method: Method,
): readonly Case[] {
  const sharing = api.endpoints.filter(
    ({ path, permissionOnly }) => path === endpoint.path && !permissionOnly,
  )
  return sharing.map(like => {
    const where = like.body ? ', in the body and in the query' : ''
    const told = methodCase(context, like, method, `the values of ${like.method}${where}`)
    if (!mayBeMerelyUntold(api, method)) return told
    return { ...told, judge: results => effectless(answered(context, results, 'probe')) }
  })
}

/** Whoever reads either of both carriers, finds all there. */
function draftUnder(context: CaseContext, endpoint: Endpoint, method: Method): Draft {
  const draft = tellingDraft(context, endpoint, 'subject')
  const alterations = [...(draft.alterations ?? []), { kind: 'method', method } as const, ...inQuery(draft)]
  return { ...draft, alterations }
}

const inQuery = (draft: Draft): readonly Alteration[] =>
  Object.entries(draft.values)
    .filter(([place]) => place.startsWith('body/'))
    .map(([place, value]) => ({ kind: 'extra', at: `query/${place.slice('body/'.length)}`, value }))

function methodCase(context: CaseContext, endpoint: Endpoint, method: Method, says: string): Case {
  return {
    says,
    batch: turnedAwayBatch(context, endpoint),
    twin: tellingTwin(context, endpoint),
    steps: [{ do: 'send', as: 'probe', draft: draftUnder(context, endpoint, method), by: 'permitted' }],
    judge: results =>
      notAccepted(
        answered(context, results, 'probe'),
        answered(context, results, tellingTwin(context, endpoint)),
        `${method} with ${says}`,
      ),
  }
}
