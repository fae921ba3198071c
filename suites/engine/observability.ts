import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import type { PlacesFact } from '../../fixtures/state/places.ts'
import { effectsOf } from '../../fixtures/state/relations.ts'

type Observability = Extract<RecordLine, { readonly type: 'observability' }>

/** How many of the properties that each endpoint writes some read of the target was seen to show. */
export function observabilityOf(
  endpoints: readonly Endpoint[],
  places: PlacesFact,
): readonly Observability[] {
  return endpoints.flatMap(endpoint => {
    const properties = [...new Set(writtenBy(endpoint))]
    const seen = properties.filter(property => placesOf(places, property).length > 0).length
    return properties.length === 0
      ? []
      : [{ type: 'observability' as const, endpoint: endpoint.id, seen, of: properties.length }]
  })
}

/** What must never be shown is nothing that a read could leave out. */
const writtenBy = (endpoint: Endpoint): readonly string[] =>
  effectsOf(endpoint).flatMap(({ property, value }) =>
    'from' in value && endpoint.marks[value.from]?.secret ? [] : [property],
  )
