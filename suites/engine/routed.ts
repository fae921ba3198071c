import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint, Method } from '../../contracts/model/endpoint.ts'
import type { TargetApi } from '../../contracts/model/target.ts'

/** The API with the methods and paths that the profile gives in place of the documented ones. */
export function routed(api: Api, { routes }: TargetApi): Api {
  return Object.keys(routes).length === 0
    ? api
    : { ...api, endpoints: api.endpoints.map(endpoint => rerouted(endpoint, routes[endpoint.id])) }
}

function rerouted(endpoint: Endpoint, route: string | undefined): Endpoint {
  const [method, path] = route?.split(' ') ?? []
  if (method === undefined || path === undefined) return endpoint
  return { ...endpoint, method: methodNamed(method) ?? endpoint.method, path }
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']

const methodNamed = (name: string): Method | undefined =>
  METHODS.find(method => method === name.toUpperCase())
