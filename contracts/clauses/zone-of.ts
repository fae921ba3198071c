import { isObject, isScalar } from '../model/json.ts'
import type { Endpoint } from '../model/endpoint.ts'
import type { ArrayStyle, Place, Zone } from '../model/reading.ts'
import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { mayBeAfterHours } from './kept-hours.ts'
import { keepsLoosely, keepsStrictly } from './keeps.ts'
import { breaksOnlyInside } from './inside-lists.ts'
import { readTexts, typesOf } from './lexical/read-text.ts'
import type { PlaceOf } from './places-of.ts'
import { membersOf, placeAt, requiredMembers, schemaObject } from './places-of.ts'
import { schemasAt } from './readings-of.ts'
import { remembered } from './remembered.ts'
import { isChangedOnTheWay, isNothingUnsettled, isUnsettled } from './unsettled.ts'

/**
 * The zone of a value in a JSON body: of the whole body at `body`, of one member at `body/user/role`. Neutral besides
 * what the readings leave open: places that may be ignored, null for an optional member, 1 and 0 for a boolean, members
 * that nobody documented, and what is sent only to see the target survive. Places that are not documented are neutral.
 */
export function zoneOf(endpoint: Endpoint, place: Place, value: Json): Zone {
  const at = placeAt(endpoint, place)
  if (!at) return 'neutral'
  const zone = isScalar(value)
    ? remembered(endpoint, place, `${typeof value} ${Object.is(value, -0) ? '-0' : value}`, () =>
        zoneOfJson(endpoint, at, value),
      )
    : zoneOfJson(endpoint, at, value)
  return asMarked(endpoint, at, zone, value)
}

/** Lists of more entries may be cut, or refused, where no document says how many they are. */
const MOST_UNSAID = 20

function asMarked(endpoint: Endpoint, at: PlaceOf, zone: Zone, value: Json): Zone {
  const { ignorable, bounds, merged } = endpoint.marks[at.place] ?? {}
  if (ignorable) return whereIgnored(at, zone)
  if (zone !== 'inside') return zone
  if (mayBeAfterHours(endpoint, at.place, value)) return 'neutral'
  if (merged && isObject(value) && hangsOnOther(at, value)) return 'neutral'
  const isUnsaid = bounds && schemaObject(at.schema).maximum === undefined && Number(value) > MOST_UNSAID
  return isUnsaid ? 'neutral' : zone
}

/** A part of what the documented members make together, or so many free ones that others may be too many besides. */
function hangsOnOther({ schema }: PlaceOf, value: { readonly [name: string]: Json }): boolean {
  const { maxProperties = Infinity } = schemaObject(schema)
  const documented = Object.keys(membersOf(schema))
  const isPart = requiredMembers(schema).length === 0 && documented.some(name => !Object.hasOwn(value, name))
  return isPart || Object.keys(value).length * 2 > maxProperties
}

/** What may be ignored or refused is nobody's promise; only what a required place asks for is. */
function whereIgnored(at: PlaceOf, zone: Zone): Zone {
  return at.required && zone === 'inside' ? zone : 'neutral'
}

function zoneOfJson(endpoint: Endpoint, at: PlaceOf, value: Json): Zone {
  const schemas = schemasAt(endpoint, at.place)
  const own = softened(at, schemas, value, zoneUnder(schemas.map(withoutMembers), value))
  if (own === 'outside' || !isObject(value)) return own
  return worst([own, ...memberZones(endpoint, at, value)])
}

/** The zone of a text that stands once at a place of a path, query, header or form. */
export function zoneOfText(endpoint: Endpoint, place: Place, text: string): Zone {
  return zoneOfTexts(endpoint, place, [text])
}

/**
 * The zone of the texts that stand at a place of a path, query, header or form, in their order; lists are read in the
 * style given, or the contract's own.
 */
export function zoneOfTexts(
  endpoint: Endpoint,
  place: Place,
  texts: readonly string[],
  style?: ArrayStyle,
): Zone {
  const at = placeAt(endpoint, place)
  if (!at) return 'neutral'
  const written = style ?? at.style
  const [text = ''] = texts
  const zone =
    texts.length === 1
      ? remembered(endpoint, place, `${written} ${text}`, () => zoneAsRead(endpoint, at, texts, written))
      : zoneAsRead(endpoint, at, texts, written)
  return asMarked(endpoint, at, zone, text)
}

function zoneAsRead(endpoint: Endpoint, at: PlaceOf, texts: readonly string[], style: ArrayStyle): Zone {
  if (texts.some(text => isChangedOnTheWay(at.carrier, text))) return 'neutral'
  const schemas = schemasAt(endpoint, at.place)
  const zone = agreed(schemas.map(schema => textZone(schema, texts, style)))
  if (texts.length === 1 && texts[0] === '') return agreed([zone, zoneOfAbsence(endpoint, at.place)])
  const unsettled = zone === 'inside' && schemas.some(schema => textIsUnsettled(schema, texts, style))
  return unsettled ? 'neutral' : zone
}

/** The zone of leaving a place out: inside where no reading requires it, outside where every reading does. */
export function zoneOfAbsence(endpoint: Endpoint, place: Place): Zone {
  const at = placeAt(endpoint, place)
  if (!at) return 'inside'
  if (at.carrier === 'path') return 'neutral'
  const parent = place === 'body' ? undefined : place.slice(0, place.lastIndexOf('/'))
  if (parent?.startsWith('body') !== true) return at.required ? 'outside' : 'inside'
  const asked = schemasAt(endpoint, parent).map(schema => requires(schema, at.name))
  if (asked.every(Boolean)) return 'outside'
  return asked.some(Boolean) ? 'neutral' : 'inside'
}

/** The worst of several zones that hold together: one place outside makes the whole outside. */
export function worst(zones: readonly Zone[]): Zone {
  if (zones.includes('outside')) return 'outside'
  return zones.includes('neutral') ? 'neutral' : 'inside'
}

/** The zone that several readings agree on; neutral where they differ. */
function agreed(zones: readonly Zone[]): Zone {
  const [first = 'neutral'] = zones
  return zones.every(zone => zone === first) ? first : 'neutral'
}

function zoneUnder(schemas: readonly Schema[], value: Json): Zone {
  if (schemas.length === 0) return 'neutral'
  if (schemas.every(schema => keepsStrictly(schema, value))) return 'inside'
  return schemas.some(schema => keepsLoosely(schema, value)) ? 'neutral' : 'outside'
}

function softened(at: PlaceOf, schemas: readonly Schema[], value: Json, zone: Zone): Zone {
  if (value === null && zone === 'inside') return isNothingUnsettled(schemas) ? 'neutral' : zone
  if (zone === 'inside') return isUnsettled(schemas, isObject(value) ? null : value) ? 'neutral' : zone
  const asAbsent = value === null && !at.required
  const asState = (value === 0 || value === 1) && schemas.some(schema => typesOf(schema).has('boolean'))
  const isOpen = asAbsent || asState || (zone === 'outside' && breaksOnlyInside(schemas, value))
  return isOpen ? 'neutral' : zone
}

function memberZones(
  endpoint: Endpoint,
  at: PlaceOf,
  value: { readonly [name: string]: Json },
): readonly Zone[] {
  const documented = Object.keys(membersOf(at.schema))
  const known = new Set(documented)
  const open = schemaObject(at.schema).additionalProperties === undefined && documented.length > 0
  return Object.entries(value).map(([name, member]) => {
    if (known.has(name)) return zoneOf(endpoint, `${at.place}/${name}`, member)
    return open ? 'neutral' : 'inside'
  })
}

function requires(schema: Schema, name: string): boolean {
  const { required, allOf } = schemaObject(schema)
  return required?.includes(name) === true || (allOf ?? []).some(part => requires(part, name))
}

function textZone(schema: Schema, texts: readonly string[], style: ArrayStyle): Zone {
  const { values, odd } = readTexts(schema, texts, style)
  if (values.some(value => keepsStrictly(schema, value))) return 'inside'
  return odd || values.some(value => keepsLoosely(schema, value)) ? 'neutral' : 'outside'
}

function textIsUnsettled(schema: Schema, texts: readonly string[], style: ArrayStyle): boolean {
  return readTexts(schema, texts, style).values.every(value => isUnsettled([schema], value))
}

const bare = new WeakMap<object, Schema>()

/** A schema that asks nothing of the members that have places of their own, which are judged there. */
function withoutMembers(schema: Schema): Schema {
  if (typeof schema === 'boolean' || (schema.properties ?? schema.allOf) === undefined) return schema
  const known = bare.get(schema)
  if (known !== undefined) return known
  const properties = Object.fromEntries(Object.keys(schema.properties ?? {}).map(name => [name, true]))
  const without: Schema = {
    ...schema,
    ...(schema.properties && { properties }),
    ...(schema.allOf && { allOf: schema.allOf.map(withoutMembers) }),
  }
  bare.set(schema, without)
  return without
}
