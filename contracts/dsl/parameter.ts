import type { Parameter } from '../model/endpoint.ts'
import type { Schema } from '../model/schema.ts'

/** A query parameter that may be left out. */
export function query(name: string, schema: Schema, description?: string): Parameter {
  return parameter({ in: 'query', name, required: false, schema }, description)
}

export function requiredQuery(name: string, schema: Schema, description?: string): Parameter {
  return parameter({ in: 'query', name, required: true, schema }, description)
}

export function inPath(name: string, schema: Schema, description?: string): Parameter {
  return parameter({ in: 'path', name, required: true, schema }, description)
}

/** A `{name}` of the path that the document declares nowhere: no schema is printed, its readings say what it may be. */
export function undeclaredInPath(name: string): Parameter {
  return inPath(name, {})
}

function parameter(bare: Parameter, description: string | undefined): Parameter {
  return description === undefined ? bare : { ...bare, description }
}
