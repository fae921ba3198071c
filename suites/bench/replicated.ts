import type { Api } from '../../contracts/model/api.ts'

/** An API with so many times as many endpoints: each under other ids, at the same routes, so that one server answers all. */
export function replicated(api: Api, times: number): Api {
  const copies = Array.from({ length: times - 1 }, (_, index) =>
    api.endpoints.map(endpoint => ({ ...endpoint, id: `${endpoint.id}-${index + 2}` })),
  )
  return { ...api, endpoints: [...api.endpoints, ...copies.flat()] }
}
