import type { ComparedAs } from '../model/relation.ts'
import type { Schema } from '../model/schema.ts'
import { besidesNothing } from './besides-nothing.ts'
import { keepsStrictly } from './keeps.ts'
import { typesOf } from './lexical/read-text.ts'
import { schemaObject } from './places-of.ts'

const decimals = /^(decimal|double|float|number|money|currency)$/
/** Texts that are compared in some other way than letter by letter, or in as many ways as there are servers. */
const others = /^(uuid|guid|byte|binary|ipv4|ipv6|duration|time|password)$/

/**
 * As what the values of a schema are compared when they are put into order; undefined where servers need not agree: members
 * of an enum may stand in its own order, flags and things in any, and versions part by part.
 */
export function comparedAs(schema: Schema, name: string): ComparedAs | undefined {
  const types = new Set([...typesOf(schema)].filter(type => type !== 'null'))
  const isNumber = [...types].every(type => type === 'integer' || type === 'number')
  const whole = besidesNothing(schema)
  if (types.size === 0 || isListed(whole)) return undefined
  if (isNumber) return 'number'
  if (types.size > 1 || !types.has('string') || /version/i.test(name)) return undefined
  const { format = '' } = schemaObject(whole)
  if (format === 'date') return 'day'
  if (format === 'date-time') return 'moment'
  if (decimals.test(format) || isDecimal(whole)) return 'number'
  return others.test(format) ? undefined : 'text'
}

const isListed = (schema: Schema): boolean => {
  const { enum: listed, const: constant, anyOf = [], oneOf = [] } = schemaObject(schema)
  return listed !== undefined || constant !== undefined || [...anyOf, ...oneOf].some(isListed)
}

/** A pattern of texts that read as numbers with decimals. */
const isDecimal = (schema: Schema): boolean =>
  schemaObject(schema).pattern !== undefined &&
  ['9.99', '9.9'].some(text => keepsStrictly(schema, text)) &&
  !['abcd', 'AB-1', '9.9.9'].some(text => keepsStrictly(schema, text))
