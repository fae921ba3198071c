import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { placeAt } from '../../../contracts/clauses/places-of.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Place } from '../../../contracts/model/reading.ts'
import type { DraftValue } from '../../../contracts/model/request.ts'
import { isObject } from '../../../contracts/model/json.ts'
import type { Json } from '../../../contracts/model/json.ts'
import type { Schema } from '../../../contracts/model/schema.ts'
import { keepingCases, keptFor } from '../../../fixtures/requests/index.ts'
import { mustBeNew } from '../../../fixtures/requests/must-be-new.ts'
import type { RequestWorld } from '../../../fixtures/requests/world.ts'
import { zoneOfValue } from '../../../fixtures/requests/zone-of-value.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { drawn } from '../../engine/drawn.ts'
import type { CaseContext } from '../../engine/family.ts'

const LARGEST_DOMAIN = 6
/** More than a form that was made for one or two of them holds. */
const LONGEST_LIST = 10
/** Of one digit, with a fraction where it may have one, of two digits, and more than a byte holds. */
const COUNTS: readonly Json[] = [3, 7.5, 12, 300]
/** Where any id names something: more than two bytes hold. */
const IDS: readonly Json[] = [3, 12, 70_000]
const DRAWS = 24
/** Values that anybody can read in a finding, and that no storage shortens. */
const SHORT = 3
const LONG = 24

/**
 * Values of a place that differ from one another, most telling first: every member of a small domain (on before off), new
 * ones where they must be unlike all others, known ones where they name things (all, where they are few), a few readable
 * ones otherwise.
 */
export function valuesAt(
  context: CaseContext,
  endpoint: Endpoint,
  place: Place,
  count: number,
): readonly DraftValue[] {
  if (mustBeNew(endpoint, place, context.world))
    return Array.from({ length: count }, () => ({ fresh: true }) as const)
  const domain = domainAt(context, endpoint, place)
  if (domain) return domain.map(json => ({ json }))
  const named = namedAt(context, endpoint, place)
  const found = named.length > 0 ? named : drawnAt(context, endpoint, place)
  return found
    .slice(0, named.length <= LARGEST_DOMAIN ? Math.max(count, named.length) : count)
    .map(json => ({ json }))
}

/** The members of a domain so small that each can be written: listed values, a switch. Undefined for any other. */
export const domainAt = (
  { world }: CaseContext,
  endpoint: Endpoint,
  place: Place,
): readonly Json[] | undefined =>
  domains(world, endpoint, place, () => ({ members: membersAt(world, endpoint, place) })).members

const domains = keptFor<{ readonly members: readonly Json[] | undefined }>()

function membersAt(world: RequestWorld, endpoint: Endpoint, place: Place): readonly Json[] | undefined {
  const inside = (json: Json): boolean => zoneOfValue(endpoint, place, { json }, world) === 'inside'
  const schemas = schemasAt(endpoint, place)
  const listed = distinct(schemas.flatMap(listedIn)).filter(inside)
  if (listed.length > 1 && listed.length <= LARGEST_DOMAIN) return onFirst(listed)
  const types = new Set(schemas.flatMap(schema => [...typesOf(schema)]))
  const pairs: readonly Pair[] = [
    ...(types.has('boolean') ? ([[true, false, 'x']] as const) : []),
    ...(types.has('number') || types.has('integer') ? ([[1, 0, 2]] as const) : []),
    ...(types.has('string') ? ([['1', '0', '12']] as const) : []),
  ]
  const pair = pairs.find(([on, off, beyond]) => inside(on) && inside(off) && !inside(beyond))
  return pair && [pair[0], pair[1]]
}

/** What switches on, what switches off, and a value that is neither. */
type Pair = readonly [on: Json, off: Json, beyond: Json]

function listedIn(schema: Schema): readonly Json[] {
  if (typeof schema === 'boolean') return []
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return [
    ...(schema.enum ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...parts.flatMap(listedIn),
  ]
}

/** What switches on stands before what switches off. */
const onFirst = (values: readonly Json[]): readonly Json[] =>
  values.toSorted((a, b) => Number(stateOf(b) === true) - Number(stateOf(a) === true))

/** Things that are known to exist, alone; for a list also none, two and many of them. */
function namedAt(context: CaseContext, endpoint: Endpoint, place: Place): readonly Json[] {
  const kind = endpoint.marks[place]?.names ?? endpoint.marks[`${place}/*`]?.names
  const known = kind === undefined ? undefined : context.world.known[kind]
  if (known === undefined || known === '*') return []
  const isList = schemasAt(endpoint, place).some(
    schema => typeof schema === 'object' && schema.type === 'array',
  )
  const [one, two] = known
  if (!isList) return known
  if (one === undefined) return []
  // In a form a list of nothing is not sent at all.
  const none = placeAt(endpoint, place)?.carrier === 'json' ? [[]] : []
  const many = known.length > 2 ? [known.slice(0, LONGEST_LIST)] : []
  const lists: readonly (readonly Json[])[] =
    two === undefined ? [[one], ...none] : [[one, two], [two], [one], ...none, ...many]
  return lists.filter(json => zoneOfValue(endpoint, place, { json }, context.world) !== 'outside')
}

const draws = keptFor<readonly Json[]>()

/** Many claims write to the same place. The world has the run's seed. */
const drawnAt = (context: CaseContext, endpoint: Endpoint, place: Place): readonly Json[] =>
  draws(context.world, endpoint, place, () => draw(context, endpoint, place))

function draw(context: CaseContext, endpoint: Endpoint, place: Place): readonly Json[] {
  const { edges, random } = keepingCases(endpoint, place, context.world)
  const cases = drawn(random, context.seedOf(`${endpoint.id}/${place}`), DRAWS).map(({ value }) => value)
  const values = [...cases, ...edges].flatMap(({ value, zone }) =>
    value && 'json' in value && zone === 'inside' && isShownAs(endpoint, place, value.json)
      ? [value.json]
      : [],
  )
  const isNumeric = schemasAt(endpoint, place).every(
    schema => typesOf(schema).has('number') || typesOf(schema).has('integer'),
  )
  const counts = isNumeric
    ? (endpoint.marks[place]?.names === undefined ? COUNTS : IDS).filter(
        json => zoneOfValue(endpoint, place, { json }, context.world) === 'inside',
      )
    : []
  return distinct([...counts, ...values.toSorted((a, b) => Number(!isReadable(a)) - Number(!isReadable(b)))])
}

/** Nothing may mean that all stays as it is, where no reply may show nothing. */
const isShownAs = ({ marks }: Endpoint, place: Place, value: Json): boolean =>
  value !== null || marks[place]?.emptied === true

const isReadable = (value: Json): boolean => {
  // Nothing inside of an object may be shown in many ways, or not at all.
  if (isObject(value)) return Object.keys(value).length > 0 && Object.values(value).every(isSomething)
  if (typeof value === 'number') return Number.isInteger(value) && value > 1 && value < 1000
  return (
    typeof value !== 'string' || (value.length >= SHORT && value.length <= LONG && value === value.trim())
  )
}

const isSomething = (value: Json): boolean =>
  isObject(value) ? isReadable(value) : value !== null && value !== ''

/** Without repetitions, in the order of their first appearance. */
export function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()]
}
