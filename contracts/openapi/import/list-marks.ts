import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Json, Schema } from '../../model/schema.ts'
import { membersOf, schemaObject } from '../../clauses/places-of.ts'
import { isPageSize } from './paging-of.ts'
import { isTuple } from '../../clauses/tuple.ts'

/**
 * What the parameters of a read ask of the list in its reply, told from their names: `status` keeps those entries that
 * show the same `status`, where it has a list of values; `limit` bounds how many there are. A flag may list those that
 * have it besides the others, and asks nothing.
 */
export function listMarks({ method, parameters, responses }: Endpoint): { readonly [place: Place]: Marks } {
  const reply = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].schema
  const entry = method === 'GET' ? entryOf(reply) : undefined
  if (entry === undefined) return {}
  const whole = membersOf(entry)
  const { attributes } = whole
  const shown = attributes === undefined ? whole : { ...whole, ...membersOf(attributes) }
  return Object.fromEntries(
    parameters.flatMap((parameter): [Place, Marks][] => {
      const { in: place, name, schema } = parameter
      if (place !== 'query' || typeof schema !== 'object') return []
      if (isPageSize(parameter)) return [[`query/${name}`, { bounds: true }]]
      const asked = choicesOf(schema)
      const member = Object.keys(shown).find(each => folded(each) === folded(name))
      const isKept = member !== undefined && asked.length > 0 && isSameChoice(asked, shown[member])
      return isKept ? [[`query/${name}`, { keeps: member }]] : []
    }),
  )
}

/** What the one list of a reply holds. */
export function entryOf(reply: Schema | undefined): Schema | undefined {
  const own = itemOf(reply)
  if (own !== undefined || reply === undefined) return own
  const [only, other] = Object.values(membersOf(reply)).flatMap(member => itemOf(member) ?? [])
  return other === undefined ? only : undefined
}

function itemOf(schema: Schema | undefined): Schema | undefined {
  if (typeof schema !== 'object' || schema.type !== 'array') return undefined
  const { items } = schema
  return items === undefined || isTuple(items) ? undefined : items
}

/** The entries have one of the same values, so that `all` is no value of theirs. */
function isSameChoice(asked: readonly Json[], member: Schema | undefined): boolean {
  const had = member === undefined ? [] : choicesOf(member)
  return asked.every(value => had.includes(value))
}

/** The texts or numbers of which a value must be one, where it may be nothing, too. */
function choicesOf(schema: Schema): readonly Json[] {
  const { enum: listed, anyOf, oneOf, allOf } = schemaObject(schema)
  if (listed)
    return listed.some(value => typeof value === 'boolean') ? [] : listed.filter(value => value !== null)
  const [only, other] = (anyOf ?? oneOf ?? allOf ?? []).filter(part => schemaObject(part).type !== 'null')
  return only !== undefined && other === undefined ? choicesOf(only) : []
}

/** `filter[unit_price]`, `UnitPrice` and `unitPrice` are one name. */
const folded = (name: string): string =>
  (/^filter\[([^\]]+)\]$/.exec(name)?.[1] ?? name).toLowerCase().replaceAll(/[^a-z0-9]/g, '')
