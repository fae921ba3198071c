import { acceptedSchemas } from '../../contracts/clauses/accepted-replies.ts'
import { keptOf } from '../../contracts/clauses/kept.ts'
import { membersOf, schemaObject } from '../../contracts/clauses/places-of.ts'
import { reckonedIn } from '../../contracts/clauses/reckoned.ts'
import type { Reckoned } from '../../contracts/clauses/reckoned.ts'
import { isTuple } from '../../contracts/clauses/tuple.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { isObject } from '../../contracts/model/json.ts'
import type { Json, JsonObject } from '../../contracts/model/json.ts'
import type { Schema } from '../../contracts/model/schema.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'

/** Schemas that hold themselves are looked into so far. */
const DEEPEST = 5
/** Money is cut or rounded to hundredths, and sums of binary fractions are a little off. */
const HUNDREDTH = 0.0101
const FRACTION = 1e-6

/** Whether a documented reply has a member that its description reckons from others. */
export const reckons: (endpoint: Endpoint) => boolean = keptOf(endpoint =>
  acceptedSchemas(endpoint).some(schema => reckonsIn(schema, DEEPEST)),
)

function reckonsIn(schema: Schema, depth: number): boolean {
  if (typeof schema !== 'object' || depth === 0) return false
  return reckonedIn(schema).length > 0 || partsOf(schema).some(part => reckonsIn(part, depth - 1))
}

/** Members of an accepted reply are what their descriptions reckon from the members beside them. */
export function replyAsReckoned(
  exchange: Exchange,
  endpoint: Endpoint,
  kind: AnswerKind,
): Verdict | undefined {
  const { response, request } = exchange
  const schema = response && endpoint.responses[String(response.status)]?.schema
  if (kind !== 'accepted' || request.method !== endpoint.method || !schema) return undefined
  if (response.json === undefined) return undefined
  const held = heldIn(schema, response.json)
  const wrong = held.find(({ object, reckoned }) => isOff(object, reckoned))
  if (!wrong) return held.length > 0 ? { kind: 'holds' } : undefined
  const { object, reckoned } = wrong
  const { member, says } = reckoned
  return {
    kind: 'broken',
    oracle: 'reply-as-reckoned',
    direction: member,
    expected: `${member} as it is described: ${says}, here ${String(reckoned.of(object))}`,
    observed: `it is ${String(object[member])}`,
    exchange,
  }
}

interface Held {
  readonly object: JsonObject
  readonly reckoned: Reckoned
}

/** What is reckoned in a value, object by object; the value ends what a schema that holds itself does not. */
function heldIn(schema: Schema, value: Json): readonly Held[] {
  if (typeof schema !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(each => itemsOf(schema).flatMap(item => heldIn(item, each)))
  if (!isObject(value)) return []
  const own = reckonedIn(schema).flatMap((reckoned): readonly Held[] =>
    typeof value[reckoned.member] === 'number' && reckoned.of(value) !== undefined
      ? [{ object: value, reckoned }]
      : [],
  )
  const inner = Object.entries(membersOf(schema)).flatMap(([name, part]) => heldIn(part, value[name] ?? null))
  return [...own, ...inner, ...wholesOf(schema).flatMap(part => heldIn(part, value))]
}

function isOff(object: JsonObject, reckoned: Reckoned): boolean {
  const [shown, wanted] = [object[reckoned.member], reckoned.of(object)]
  if (typeof shown !== 'number' || wanted === undefined) return false
  const cut = reckoned.isWhole && !Number.isInteger(wanted) ? 1 : HUNDREDTH
  return Math.abs(shown - wanted) > cut + Math.abs(wanted) * FRACTION + roundingIn(object, reckoned, wanted)
}

/** What it may be off by where fractions are kept more exactly than they are shown. */
const roundingIn = (object: JsonObject, { from, of }: Reckoned, wanted: number): number =>
  from.reduce((sum, name) => {
    const shown = object[name]
    if (typeof shown !== 'number' || Number.isInteger(shown)) return sum
    return sum + Math.abs((of({ ...object, [name]: shown + HUNDREDTH / 2 }) ?? wanted) - wanted)
  }, 0)

/** What a value keeps besides its own members, all at once; of several shapes nobody knows which one it has. */
function wholesOf(schema: Schema): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [] } = schemaObject(schema)
  const shapes = [...anyOf, ...oneOf].filter(part => schemaObject(part).type !== 'null')
  return [...allOf, ...(shapes.length === 1 ? shapes : [])]
}

const itemsOf = (schema: Schema): readonly Schema[] => {
  const { items } = schemaObject(schema)
  const own = items === undefined || isTuple(items) ? [] : [items]
  return [...own, ...wholesOf(schema).flatMap(itemsOf)]
}

const partsOf = (schema: Schema): readonly Schema[] => [
  ...Object.values(membersOf(schema)),
  ...itemsOf(schema),
  ...wholesOf(schema),
]
