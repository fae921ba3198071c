import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'

/** How many endpoints before this one take the same kind of body, which the same part of a target reads. */
export function bodyTurn(api: Api, endpoint: Endpoint): number {
  const alike = api.endpoints.filter(each => each.body?.mediaType === endpoint.body?.mediaType)
  return Math.max(0, alike.indexOf(endpoint))
}
