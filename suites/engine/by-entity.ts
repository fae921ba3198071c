import type { Api, Entity } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import { holdersOf } from '../../fixtures/state/relations.ts'

/**
 * An API as a run tries it: one kind of entity at a time, each with the endpoints that are about it. Endpoints about nothing
 * go with the first kind. Where the read of one kind alone shows another one, it is lent to that.
 */
export function byEntity(api: Api): readonly Api[] {
  if (api.entities.length < 2) return [api]
  const [first] = api.entities
  return api.entities.flatMap(entity => {
    const endpoints = api.endpoints.filter(
      endpoint => (kindOf(endpoint, api.entities) ?? first)?.name === entity.name,
    )
    if (endpoints.length === 0) return []
    const lent = holdersOf(api.endpoints, entity.name).map(asHolder)
    const only = entity.name
    return [{ ...api, only, entities: [entity], endpoints: [...endpoints, ...lent], whole: api.endpoints }]
  })
}

/** The endpoints that are an API's own to be held to what they promise, and not lent to it. */
export const ownEndpointsOf = ({ endpoints, only }: Pick<Api, 'endpoints' | 'only'>): readonly Endpoint[] => {
  const lent = only === undefined ? [] : holdersOf(endpoints, only)
  return endpoints.filter(endpoint => !lent.includes(endpoint))
}

/** What is read there is not what the path ends in, but what stands in that. */
const asHolder = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  relations: endpoint.relations.filter(({ kind }) => kind === 'holds'),
  marks: Object.fromEntries(
    Object.entries(endpoint.marks).map(([place, { subject, ...mark }]) => [
      place,
      subject ? { ...mark, within: true } : mark,
    ]),
  ),
})

/** The kind of thing that an endpoint names, makes or lists. */
function kindOf({ marks, relations }: Endpoint, entities: readonly Entity[]): Entity | undefined {
  const subject = Object.values(marks).find(mark => mark.subject)?.names
  const related = relations.flatMap(relation => ('entity' in relation ? [relation.entity] : []))
  return entities.find(({ known, name }) => known === subject || related.includes(name))
}
