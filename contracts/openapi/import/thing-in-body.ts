import type { Endpoint } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'
import { fieldOf, propertiesOf } from './properties-of.ts'

/** Where a body holds what a request says of a thing, and where it names the thing itself. */
export interface ThingInBody {
  readonly place: Place
  readonly schema: Schema | undefined
  /** The place whose members may be the thing's own id. */
  readonly holder: Place
}

const envelope = /^(data|meta|links|jsonapi|included)$/

/**
 * The body itself, or what it is wrapped in: its only member (`{ "user": { … } }`), or the attributes of a resource object
 * (`{ "data": { "type": …, "attributes": { … } } }`).
 */
export function thingInBody({ body }: Endpoint): ThingInBody {
  return within({ place: 'body', schema: body?.schema, holder: 'body' })
}

function within(thing: ThingInBody): ThingInBody {
  const { place, schema } = thing
  const names = propertiesOf(schema)
  if (names.includes('attributes') && names.includes('type'))
    return { place: `${place}/attributes`, schema: fieldOf(schema, 'attributes'), holder: place }
  const [only] = names.length === 1 || names.every(name => envelope.test(name)) ? innerNames(names) : []
  if (only === undefined) return thing
  const inner = fieldOf(schema, only)
  const held = { place: `${place}/${only}`, schema: inner, holder: `${place}/${only}` }
  return propertiesOf(inner).length > 1 ? within(held) : thing
}

const innerNames = (names: readonly string[]): readonly string[] =>
  names.length === 1 ? names : names.filter(name => name === 'data')
