import { membersOf } from '../../contracts/clauses/places-of.ts'
import type { Api } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Place } from '../../contracts/model/reading.ts'

/**
 * The places that an endpoint documents, in the order of its contract: parameters, then members of the body, or a JSON body
 * that has none as a whole.
 */
export function placesOf(endpoint: Endpoint): readonly Place[] {
  const parameters = endpoint.parameters.map(parameter => `${parameter.in}/${parameter.name}`)
  const { body } = endpoint
  if (body === undefined) return parameters
  const members = Object.keys(membersOf(body.schema))
  const isWhole = members.length === 0 && body.mediaType === 'application/json'
  return [...parameters, ...(isWhole ? ['body'] : members.map(member => `body/${member}`))]
}

/** The place that names the entity that the request is about, where there is one. */
export function subjectPlace(endpoint: Endpoint): Place | undefined {
  return Object.entries(endpoint.marks).find(([, marks]) => marks.subject)?.[0]
}

/** The kind of entity that the requests of an API are about. */
export function entityOf(api: Api): string | undefined {
  return api.entities[0]?.name
}

/** Whether a request that is accepted makes, or unmakes, an entity. */
export const creates = (endpoint: Endpoint): boolean =>
  endpoint.relations.some(({ kind }) => kind === 'creates')
export const deletes = (endpoint: Endpoint): boolean =>
  endpoint.relations.some(({ kind }) => kind === 'deletes')

/** Whether the documentation says that the endpoint only reads. */
export const reads = (endpoint: Endpoint): boolean =>
  endpoint.method === 'GET' && endpoint.reaches === undefined
