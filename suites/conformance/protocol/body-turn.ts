import { keptBy } from '../../../contracts/clauses/kept.ts'
import type { Api } from '../../../contracts/model/api.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'

/** How many endpoints before this one take the same kind of body, which the same part of a target reads. */
export const bodyTurn = (api: Api, endpoint: Endpoint): number =>
  Math.max(0, takersOf(api, kindOf(endpoint)).indexOf(endpoint))

const takersOf: (api: Api, kind: string) => readonly Endpoint[] = keptBy((api, kind) =>
  api.endpoints.filter(endpoint => kindOf(endpoint) === kind),
)

const kindOf = ({ body }: Endpoint): string => body?.mediaType ?? 'none'
