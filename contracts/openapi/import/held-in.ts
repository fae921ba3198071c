import { acceptedSchemas } from '../../clauses/accepted-replies.ts'
import { itemOf } from '../../clauses/besides-nothing.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import type { Schema } from '../../model/schema.ts'
import { restOf } from './calls-of.ts'
import { folded } from './members-listed.ts'
import { fieldOf, propertiesOf } from './properties-of.ts'

/** How what something stands in shows it. */
export interface Held {
  readonly path: string
  readonly under: string
  readonly entry: Schema
}

/**
 * The read of what an item stands in, where that shows it in a list of the collection's name, each with its id: the `items`
 * of `/carts/{cartId}` beside `/carts/{cartId}/items/{itemId}`. What makes one names it, too, and not the whole that it
 * was put into.
 */
export function heldIn(
  endpoints: readonly Endpoint[],
  creator: Endpoint,
  item: string,
  name: string,
): Held | undefined {
  const [, path, segment = ''] = /^(.*\})\/([^/{}]+)\/\{[^{}]+\}$/.exec(item) ?? []
  const isNamed = (schema: Schema | undefined): boolean =>
    propertiesOf(schema).some(each => each === 'id' || each === name)
  const isWhole = (schema: Schema): boolean =>
    propertiesOf(schema).some(each => folded(each) === folded(segment))
  const told = acceptedSchemas(creator)
  if (told.length === 0 || !told.every(schema => isNamed(schema) && !isWhole(schema))) return undefined
  const [shown] = endpoints
    .filter(each => restOf(each).method === 'GET' && restOf(each).path === path)
    .flatMap(acceptedSchemas)
  const under = propertiesOf(shown).find(each => folded(each) === folded(segment))
  const list = under === undefined ? undefined : fieldOf(shown, under)
  const entry = list === undefined ? undefined : itemOf(list)
  return path !== undefined && under !== undefined && entry !== undefined && isNamed(entry)
    ? { path, under, entry }
    : undefined
}
