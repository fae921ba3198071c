import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { PropertyPlace } from '../../fixtures/state/places.ts'
import { placesOf } from '../../fixtures/state/places.ts'
import { fewestReads, showsAll, writeEffectsOf } from '../../fixtures/state/relations.ts'
import type { CaseContext } from './family.ts'

interface Reads {
  readonly reads?: readonly string[]
}

/**
 * The reads by which a request to this endpoint would be found out: those that show all there is to know, and those that
 * were found to show what it writes. All reads where that is not known.
 */
export function readsThatTell(context: CaseContext, endpoint: Endpoint): Reads {
  const telling = tellAll(context)
  const written = placesWritten(context, endpoint)
  if (telling.length === 0 || !written) return {}
  return { reads: [...new Set([...telling, ...written.flat().map(({ read }) => read)])] }
}

/** As few reads as show, once, what the endpoint writes. */
export function readsThatShow(context: CaseContext, endpoint: Endpoint): Reads {
  const telling = tellAll(context)
  const written = placesWritten(context, endpoint)
  if (!written) return {}
  const each = written.flatMap(
    places => (places.find(({ read }) => telling.includes(read)) ?? places[0])?.read ?? [],
  )
  return { reads: [...new Set(each)] }
}

/**
 * As few reads as show everything there is to know of an entity: those that are documented to, and one more for each
 * property that none of them was found to show. Undefined where no read is documented to show everything.
 */
export function readsThatShowEach(
  { api, facts }: CaseContext,
  entity: string,
): readonly string[] | undefined {
  const few = fewestReads(api, entity)
  if (!few) return undefined
  const others = [...facts.places.places.values()].flatMap(places => {
    const [place] = places
    return !place || places.some(({ read }) => few.includes(read)) ? [] : [place.read]
  })
  return [...new Set([...few, ...others])]
}

const tellAll = ({ api }: CaseContext): readonly string[] =>
  api.endpoints.filter(showsAll).map(({ id }) => id)

/** Where each property that the endpoint writes shows; undefined where that is not known of all. */
function placesWritten(
  { facts }: CaseContext,
  endpoint: Endpoint,
): readonly (readonly PropertyPlace[])[] | undefined {
  const written = writeEffectsOf(endpoint).map(({ property }) => placesOf(facts.places, property))
  return written.length > 0 && written.every(places => places.length > 0) ? written : undefined
}
