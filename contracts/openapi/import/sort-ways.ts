import { besidesNothing } from '../../clauses/besides-nothing.ts'
import { schemaObject } from '../../clauses/places-of.ts'
import type { Parameter } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Json } from '../../model/json.ts'
import { folded } from './members-listed.ts'
import { wayOf } from './sort-words.ts'

/** A value of the parameter that says whether the least comes first. */
export interface Way {
  readonly place: Place
  readonly json: Json
  readonly way: 'up' | 'down'
}

const saying =
  /^(order|dir|direction|sortorder|sortdir|sortdirection|sorttype|orderdir|orderdirection|sortasc)$/
const either = /^(asc|desc|ascending|descending)$/i

/** Both ways, as the parameter beside the one that names the field writes them; none where there is no such parameter. */
export function waysOf(parameters: readonly Parameter[], by: Parameter): readonly Way[] {
  const [only, other] = parameters.filter(
    each =>
      each !== by && each.in === 'query' && saying.test(folded(each.name)) && directionsOf(each).length > 1,
  )
  if (only === undefined || other !== undefined) return []
  return directionsOf(only).map(word => ({ place: `query/${only.name}`, json: word, way: wayOf(word) }))
}

/** One word for each way: listed ones, or those that the description names. */
function directionsOf({ schema, description = '' }: Parameter): readonly string[] {
  const { enum: listed, pattern = '', type } = schemaObject(besidesNothing(schema))
  const words = listed?.filter(value => typeof value === 'string')
  const named = type === 'string' ? (`${description} ${pattern}`.match(/\b(asc|desc)\b/gi) ?? []) : []
  const known = [...new Set(words ?? named)]
  if (known.length === 0 || !known.every(word => either.test(word))) return []
  return (['up', 'down'] as const).flatMap(way => known.find(word => wayOf(word) === way) ?? [])
}
