import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import type { Kit } from '../../fixtures/state/kit.ts'

/** The same content in another shape. `turn` counts the replies. */
export type Retelling = (json: Json, turn: number, operation: string) => Json

type JsonObject = { readonly [key: string]: Json }
const isObject = (json: Json): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
const isList = (json: Json): json is readonly Json[] => Array.isArray(json)

/** A kit whose replies are retold before anybody looks at them: servers that the mock does not know how to be. */
export function retoldKit(kit: Kit, retell: Retelling): Kit {
  let turn = 0
  const retold = (exchange: Exchange): Exchange => {
    const { response } = exchange
    if (response?.json === undefined || response.status >= 300) return exchange
    const operation = exchange.endpoint.split('.')[1] ?? ''
    return { ...exchange, response: { ...response, json: retell(response.json, (turn += 1), operation) } }
  }
  return { ...kit, sender: { send: async (draft, by) => retold(await kit.sender.send(draft, by)) } }
}

/** Every object is changed, its members first. */
function everywhere(change: (object: JsonObject) => Json): (json: Json) => Json {
  const walk = (json: Json): Json => {
    if (isList(json)) return json.map(walk)
    return isObject(json) ? change(mapped(json, walk)) : json
  }
  return walk
}

const mapped = (object: JsonObject, change: (value: Json, key: string) => Json): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]))

const scalars = (change: (value: string | number | boolean) => Json): ((json: Json) => Json) => {
  const walk = (json: Json): Json => {
    if (isList(json)) return json.map(walk)
    if (isObject(json)) return mapped(json, walk)
    return json === null ? null : change(json)
  }
  return walk
}

/** Names that say nothing, but for ids: the target's own abbreviations. */
const abbreviated = everywhere(object =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      /^(?:id|userID|user_id)$/.test(key) || /^\d/.test(key) ? key : code(key),
      value,
    ]),
  ),
)

function code(key: string): string {
  let sum = 7
  for (const letter of key) sum = (sum * 31 + letter.charCodeAt(0)) % 1_679_616
  return `f${sum.toString(36)}`
}

/** Scalars of an object stand in a list of attributes, the rest beside it. */
const attributes = everywhere(object => {
  const plain = Object.entries(object).filter(([, value]) => !isObject(value) && !isList(value))
  const rest = Object.fromEntries(
    Object.entries(object).filter(([, value]) => isObject(value) || isList(value)),
  )
  return plain.length < 2 ? object : { attributes: plain.map(([name, value]) => ({ name, value })), ...rest }
})

const counted: Retelling = (json, turn) => ({
  served: turn,
  generated: Math.floor(Date.now() / 1000),
  token: `t${(turn * 7919) % 10_007}`,
  payload: json,
})

/** A list of objects of one kind becomes a table. */
const tables = (json: Json): Json => {
  if (isObject(json)) return mapped(json, tables)
  if (!isList(json) || json.length === 0) return json
  const [first] = json
  const columns = first !== undefined && isObject(first) ? Object.keys(first) : []
  const isEven = json.every(row => isObject(row) && Object.keys(row).join() === columns.join())
  if (columns.length < 2 || !isEven) return json.map(tables)
  return {
    columns,
    rows: json.map(row => (isObject(row) ? columns.map(column => row[column] ?? null) : row)),
  }
}

/** Each reply names the caller besides, who changes at every read. */
const withCaller: Retelling = (json, turn) => ({
  caller: { id: 1, login: 'caller', seen: turn },
  answer: json,
  online: [{ id: 900 + (turn % 3), login: `other${turn % 3}` }],
})

/** Lists and keys in another order at every read. */
const restless: Retelling = (json, turn) => {
  const walk = (value: Json): Json => {
    if (isList(value)) return turned(value.map(walk), turn)
    return isObject(value) ? Object.fromEntries(turned(Object.entries(mapped(value, walk)), turn)) : value
  }
  return walk(json)
}

const turned = <T>(items: readonly T[], by: number): T[] => {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)].reverse()
}

export const retellings: { readonly [name: string]: Retelling } = {
  'with abbreviated names': json => abbreviated(json),
  'with lists of attributes': json => attributes(json),
  'with states as Y and N and numbers as text': json =>
    scalars(value =>
      typeof value === 'boolean' ? (value ? 'Y' : 'N') : typeof value === 'number' ? String(value) : value,
    )(json),
  'with states as 0 and 1': json =>
    scalars(value => (typeof value === 'boolean' ? Number(value) : value))(json),
  'with counters, clocks and tokens': counted,
  'with tables': json => tables(json),
  'with the caller in each': withCaller,
  'in another order at every read': restless,
  'as a list of pairs': everywhere(object => Object.entries(object).map(([key, value]) => [key, value])),
}
