import type { Api, Entity } from '../../contracts/model/api.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'

/**
 * An API as a run tries it: one kind of entity at a time, each with the endpoints that are about it. Endpoints about nothing
 * go with the first kind.
 */
export function byEntity(api: Api): readonly Api[] {
  if (api.entities.length < 2) return [api]
  const [first] = api.entities
  return api.entities.flatMap(entity => {
    const endpoints = api.endpoints.filter(
      endpoint => (kindOf(endpoint, api.entities) ?? first)?.name === entity.name,
    )
    if (endpoints.length === 0) return []
    return [{ ...api, only: entity.name, entities: [entity], endpoints, whole: api.endpoints }]
  })
}

/** The kind of thing that an endpoint names, makes or lists. */
function kindOf({ marks, relations }: Endpoint, entities: readonly Entity[]): Entity | undefined {
  const subject = Object.values(marks).find(mark => mark.subject)?.names
  const related = relations.flatMap(relation => ('entity' in relation ? [relation.entity] : []))
  return entities.find(({ known, name }) => known === subject || related.includes(name))
}
