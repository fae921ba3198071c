import { placesOf, schemaObject } from '../../clauses/places-of.ts'
import type { PlaceOf } from '../../clauses/places-of.ts'
import type { Entity } from '../../model/api.ts'
import type { Endpoint } from '../../model/endpoint.ts'

/**
 * Places that name a thing which the paths make known: a text or number called as the thing is (`customer`), and the `id`
 * beside a `type` with the only value `people` where `/people/{id}` is a path (JSON:API's resource identifiers).
 */
export function referenceMarks(
  endpoint: Endpoint,
  entities: readonly Entity[],
  endpoints: readonly Endpoint[],
): Endpoint['marks'] {
  const places = placesOf(endpoint)
  const named = places.flatMap(at => {
    if (at.carrier === 'path' || at.carrier === 'header' || !isOpen(at)) return []
    const known = namedBy(at, entities) ?? (at.name === 'id' ? typedBy(places, at, endpoints) : undefined)
    const isMarked = endpoint.marks[at.place] !== undefined
    return known === undefined || isMarked ? [] : [[at.place, { names: known }] as const]
  })
  return { ...endpoint.marks, ...Object.fromEntries(named) }
}

const isOpen = ({ schema }: PlaceOf): boolean => {
  const { type, enum: listed, const: only, format, pattern } = schemaObject(schema)
  const isPlain = listed === undefined && only === undefined && pattern === undefined
  return isPlain && (type === 'integer' || (type === 'string' && (format ?? 'uuid') === 'uuid'))
}

const namedBy = ({ name }: PlaceOf, entities: readonly Entity[]): string | undefined =>
  entities.find(each => each.name.toLowerCase() === name.toLowerCase())?.known

/** The kind of thing whose collection is called as the `type` beside an id says. */
function typedBy(
  places: readonly PlaceOf[],
  { place, parent }: PlaceOf,
  endpoints: readonly Endpoint[],
): string | undefined {
  const type = places.find(each => each.parent === parent && each.name === 'type' && each.place !== place)
  const [word, other] = type ? (schemaObject(type.schema).enum ?? []) : []
  // What stands beside attributes is the thing itself.
  const isThing = places.some(each => each.parent === parent && each.name === 'attributes')
  if (isThing || typeof word !== 'string' || other !== undefined) return undefined
  const item = endpoints.find(({ path }) => path.includes(`/${word}/{`) && path.endsWith('}'))
  return item && Object.values(item.marks).find(mark => mark.subject)?.names
}
