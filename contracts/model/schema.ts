import type { Json } from './json.ts'

/** The dialects that schemas come in; contracts are written in OpenAPI 3.0's. */
export type Dialect = 'openapi-3.0' | 'draft-07' | '2020-12'

export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

/**
 * A JSON Schema as plain data: the keywords that API descriptions use are typed, so that a misspelt one does not compile.
 * Schemas read from elsewhere are narrowed to this type at the door; what they carry beyond it is reported, not guessed.
 */
export interface SchemaObject {
  readonly $ref?: string
  readonly $schema?: string
  readonly $id?: string
  readonly definitions?: { readonly [name: string]: Schema }
  readonly $defs?: { readonly [name: string]: Schema }
  readonly components?: { readonly schemas?: { readonly [name: string]: Schema } }
  readonly type?: TypeName | readonly TypeName[]
  readonly nullable?: boolean
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly default?: Json
  readonly example?: Json
  readonly examples?: readonly Json[]
  readonly title?: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly readOnly?: boolean
  readonly writeOnly?: boolean
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  /** A boolean in OpenAPI 3.0 (it sharpens minimum), a number elsewhere. */
  readonly exclusiveMinimum?: number | boolean
  readonly exclusiveMaximum?: number | boolean
  readonly multipleOf?: number
  readonly items?: Schema | readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly patternProperties?: { readonly [pattern: string]: Schema }
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly not?: Schema
}

export type Schema = boolean | SchemaObject
