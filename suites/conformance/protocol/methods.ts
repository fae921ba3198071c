import type { Api } from '../../../contracts/model/api.ts'
import type { Case } from '../../../contracts/model/claim.ts'
import type { Endpoint, Method } from '../../../contracts/model/endpoint.ts'
import type { Alteration, Draft } from '../../../contracts/model/request.ts'
import type { CaseContext } from '../../engine/family.ts'
import { answered, tellingDraft, tellingTwin, turnedAwayBatch } from '../../engine/stagecraft.ts'
import { notAccepted } from '../../oracles/not-accepted.ts'

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that no endpoint of the API documents for this path; told once, by the first endpoint that has the path. */
export function undocumentedMethods(api: Api, endpoint: Endpoint): readonly Method[] {
  const sharing = api.endpoints.filter(({ path }) => path === endpoint.path)
  if (sharing[0] !== endpoint) return []
  return METHODS.filter(method => sharing.every(other => other.method !== method))
}

/** The path's valid parameters and the documented body under another method, then the same values in the query (RULES, more 16). */
export function methodCases(
  context: CaseContext,
  api: Api,
  endpoint: Endpoint,
  method: Method,
): readonly Case[] {
  const sharing = api.endpoints.filter(
    ({ path, permissionOnly }) => path === endpoint.path && !permissionOnly,
  )
  return sharing.flatMap(like => {
    const asDocumented = draftUnder(context, like, method, [])
    const inQuery = {
      ...asDocumented,
      alterations: [...(asDocumented.alterations ?? []), ...valuesInQuery(asDocumented)],
    }
    return [
      methodCase(context, like, method, asDocumented, `the values of ${like.method}`),
      ...(like.body
        ? [methodCase(context, like, method, inQuery, `the values of ${like.method} in the query`)]
        : []),
    ]
  })
}

function draftUnder(
  context: CaseContext,
  endpoint: Endpoint,
  method: Method,
  more: readonly Alteration[],
): Draft {
  const draft = tellingDraft(context, endpoint, 'subject')
  return { ...draft, alterations: [...(draft.alterations ?? []), { kind: 'method', method }, ...more] }
}

const valuesInQuery = (draft: Draft): readonly Alteration[] =>
  Object.entries(draft.values)
    .filter(([place]) => place.startsWith('body/'))
    .map(([place, value]) => ({ kind: 'extra', at: `query/${place.slice('body/'.length)}`, value }))

function methodCase(
  context: CaseContext,
  endpoint: Endpoint,
  method: Method,
  draft: Draft,
  says: string,
): Case {
  return {
    says,
    batch: turnedAwayBatch(context, endpoint),
    steps: [{ do: 'send', as: 'probe', draft, by: 'permitted' }],
    judge: results =>
      notAccepted(
        answered(context, results, 'probe'),
        answered(context, results, tellingTwin(endpoint)),
        `${method} with ${says}`,
      ),
  }
}
