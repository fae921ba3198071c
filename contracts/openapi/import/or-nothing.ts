import type { Schema, SchemaObject } from '../../model/schema.ts'

/** What says something about a schema, and asks nothing of a value. */
const SAYS = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
])

/**
 * Generators write what may be nothing as one of two branches (`anyOf: [{ type: string }, { type: null }]`). Said in one,
 * each keyword of the branch is a clause of its own.
 */
export function orNothing(schema: SchemaObject): SchemaObject {
  const { anyOf, oneOf, ...outer } = schema
  const branches = anyOf ?? oneOf ?? []
  const isSole = (anyOf === undefined) !== (oneOf === undefined) && branches.length === 2
  if (!isSole || Object.keys(outer).some(keyword => !SAYS.has(keyword))) return schema
  const [something] = branches.filter(branch => !isNothing(branch))
  if (!branches.some(isNothing) || typeof something !== 'object' || !isPlain(something)) return schema
  const { type, enum: listed } = something
  return {
    ...something,
    ...outer,
    ...(typeof type === 'string' && { type: [type, 'null'] }),
    ...(listed && { enum: [...listed, null] }),
  }
}

const isNothing = (schema: Schema): boolean =>
  typeof schema === 'object' && schema.type === 'null' && Object.keys(schema).length === 1

/** Of one type, which null has not, and with no branches that null would have to keep as well. */
const isPlain = ({ type, allOf, anyOf, oneOf, not, const: only }: SchemaObject): boolean =>
  typeof type === 'string' && [allOf, anyOf, oneOf, not, only].every(each => each === undefined)
