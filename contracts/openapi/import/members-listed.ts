import { acceptedSchemas } from '../../clauses/accepted-replies.ts'
import { keptOf } from '../../clauses/kept.ts'
import { isAside, isWrapper } from '../../clauses/list-names.ts'
import { membersOf, schemaObject } from '../../clauses/places-of.ts'
import { isTuple } from '../../clauses/tuple.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'

/** The members of a list's entries by their names, of whatever shape the entries are. */
export type Members = { readonly [name: string]: Schema }

/** What a read is documented to show of each entry of its list; undefined where it lists nothing, or more than one thing. */
export const membersListed: (endpoint: Endpoint) => Members | undefined = keptOf(endpoint => {
  const entry = endpoint.method === 'GET' ? entryOf(acceptedSchemas(endpoint)[0]) : undefined
  if (entry === undefined) return undefined
  const whole = membersInShapes(entry)
  const { attributes } = whole
  return attributes === undefined ? whole : { ...whole, ...membersInShapes(attributes) }
})

/** `filter[unit_price]`, `UnitPrice` and `unitPrice` are one name. */
export const folded = (name: string): string =>
  bare(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** The name of a filter without the brackets that say that it is one. */
export const bare = (name: string): string => /^(?:filters?|where)\[([^\]]+)\]$/i.exec(name)?.[1] ?? name

/** What the one list of a reply holds, or that of the member that its content is wrapped in. */
export function entryOf(reply: Schema | undefined): Schema | undefined {
  const own = itemOf(reply)
  if (own !== undefined || reply === undefined) return own
  const members = Object.entries(membersInShapes(reply)).filter(([name]) => !isAside(name))
  const [only, other] = members.flatMap(([, member]) => itemOf(member) ?? [])
  if (only !== undefined) return other === undefined ? only : undefined
  const [wrapped] = members.flatMap(([name, member]) => (isWrapper(name) ? [member] : []))
  return wrapped === undefined ? undefined : entryOf(wrapped)
}

function itemOf(schema: Schema | undefined): Schema | undefined {
  if (typeof schema !== 'object' || schema.type !== 'array') return undefined
  const { items } = schema
  return items === undefined || isTuple(items) ? undefined : items
}

/** A member that several shapes have may be what any of them says. */
function membersInShapes(schema: Schema): Members {
  const { allOf = [], anyOf = [], oneOf = [] } = schemaObject(schema)
  const parts = [...allOf.map(membersInShapes), ...eachOf([...anyOf, ...oneOf].map(membersInShapes))]
  return Object.assign({}, ...parts, membersOf(schema))
}

function eachOf(shapes: readonly Members[]): readonly Members[] {
  const names = [...new Set(shapes.flatMap(Object.keys))]
  const shapesOf = (name: string): Schema => {
    const [only = {}, ...others] = distinct(shapes.flatMap(shape => shape[name] ?? []))
    return others.length === 0 ? only : { anyOf: [only, ...others] }
  }
  return [Object.fromEntries(names.map(name => [name, shapesOf(name)]))]
}

const distinct = (schemas: readonly Schema[]): readonly Schema[] => [
  ...new Map(schemas.map(schema => [JSON.stringify(schema), schema])).values(),
]
