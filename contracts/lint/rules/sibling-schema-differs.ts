import { typeOf } from '../../clauses/type-of.ts'
import { narrowerElsewhere } from '../../dsl/readings/fields.ts'
import type { SchemaObject } from '../../model/schema.ts'
import type { Rule } from '../rule.ts'
import { spotsOf } from '../spots.ts'
import type { Endpoint } from '../../model/endpoint.ts'

const limits = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
] as const

export const siblingSchemaDiffers: Rule = {
  id: 'sibling-schema-differs',
  weight: 'warning',
  says: 'Creating and updating put different limits on the same field.',
  remedy: 'Give the field the same limits in both operations, or say why they differ.',
  check({ endpoints }, report) {
    for (const endpoint of endpoints)
      for (const sibling of endpoints.filter(other => isSibling(endpoint, other)))
        for (const { place, schema } of spotsOf(endpoint)) {
          const other = spotsOf(sibling).find(spot => spot.place === place)?.schema
          const narrower = other && missing(schema, other)
          if (!narrower || Object.keys(narrower).length === 0) continue
          const says = `${JSON.stringify(narrower)} in ${sibling.method} ${sibling.path}`
          report({ endpoint, place, says, reading: narrowerElsewhere(place, narrower) })
        }
  },
}

/** `/users` and `/users/{id}`, both with a body. */
function isSibling(one: Endpoint, other: Endpoint): boolean {
  const [short = '', long = ''] = [one.path, other.path].sort((a, b) => a.length - b.length)
  const above = long.startsWith(short) && /^\/\{[^}/]+\}$/.test(long.slice(short.length))
  return above && one.body !== undefined && other.body !== undefined
}

function missing(own: SchemaObject, other: SchemaObject): SchemaObject {
  if (typeOf(own) !== typeOf(other)) return {}
  return Object.fromEntries(
    limits.flatMap(limit =>
      own[limit] === undefined && other[limit] !== undefined ? [[limit, other[limit]]] : [],
    ),
  )
}
