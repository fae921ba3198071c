import { documentsConflict } from '../../clauses/conflict.ts'
import { mayBeKnownBy } from '../../clauses/known-by.ts'
import { membersOf, schemaObject } from '../../clauses/places-of.ts'
import type { Endpoint } from '../../model/endpoint.ts'

/**
 * Where a conflict is documented, what a thing may be known by is to be unlike all others: a text of its own, listed nowhere.
 */
export function unlikeMarks(endpoint: Pick<Endpoint, 'body' | 'responses'>): Endpoint['marks'] {
  const { body } = endpoint
  if (body === undefined || !documentsConflict(endpoint)) return {}
  const known = Object.entries(membersOf(body.schema)).filter(([name, member]) => {
    const { type, enum: listed, const: only, format, readOnly } = schemaObject(member)
    const isOwn = listed === undefined && only === undefined && format === undefined && readOnly !== true
    return mayBeKnownBy(name) && type === 'string' && isOwn
  })
  return Object.fromEntries(known.map(([name]) => [`body/${name}`, { unique: true }]))
}
