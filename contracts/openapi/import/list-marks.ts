import type { Endpoint, Marks } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'
import { membersOf } from '../../clauses/places-of.ts'
import { isPageSize } from './paging-of.ts'
import { isTuple } from '../../clauses/tuple.ts'

/**
 * What the parameters of a read ask of the list in its reply, told from their names: `status` keeps those entries that show the
 * same `status`, where it has a list of values; `limit` bounds how many there are.
 * A flag may list those that have it besides the others, and asks nothing.
 */
export function listMarks({ method, parameters, responses }: Endpoint): { readonly [place: Place]: Marks } {
  const reply = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].schema
  const entry = method === 'GET' ? entryOf(reply) : undefined
  if (entry === undefined) return {}
  const shown = membersOf(entry)
  return Object.fromEntries(
    parameters.flatMap((parameter): [Place, Marks][] => {
      const { in: place, name, schema } = parameter
      if (place !== 'query' || typeof schema !== 'object') return []
      if (isPageSize(parameter)) return [[`query/${name}`, { bounds: true }]]
      const isChoice = schema.type === 'string' && schema.enum !== undefined
      return isChoice && isSameChoice(schema, shown[name]) ? [[`query/${name}`, { keeps: name }]] : []
    }),
  )
}

/** What the one list of a reply holds. */
function entryOf(reply: Schema | undefined): Schema | undefined {
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
function isSameChoice({ enum: asked = [] }: Exclude<Schema, boolean>, member: Schema | undefined): boolean {
  if (typeof member !== 'object' || member.type !== 'string') return false
  return member.enum !== undefined && asked.every(value => member.enum?.includes(value))
}
