import { Ajv } from 'ajv'
import type { Options, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { Json } from '../model/json.ts'
import type { Dialect, Schema } from '../model/schema.ts'
import { nativeOf } from '../regex/language-of.ts'
import { formatReadings } from './format-readings.ts'
import { openapiSchema } from './openapi-schema.ts'

/** plain: as ajv-formats; strict: what every reading of a format accepts; loose: what any reading accepts. */
export type FormatReading = 'plain' | 'strict' | 'loose'

export interface Failure {
  /** The keyword that fails, in Ajv's words. */
  readonly keyword: string
  /** JSON pointer of the value that fails. */
  readonly path: string
  readonly message: string
  /** JSON pointer of the keyword in the schema. */
  readonly schemaPath: string
}

/** The schema itself can't be read: what is wrong with it. */
export interface BadSchema {
  readonly kind: 'bad schema'
  readonly reason: string
}

export interface Judgement {
  /** `openapi-3.0` when not given. */
  readonly dialect?: Dialect
  /** `plain` when not given. */
  readonly formats?: FormatReading
}

type Compiled = ValidateFunction | BadSchema

const compiledBy = new Map<string, { ajv: Ajv; schemas: WeakMap<object, Compiled> }>()

/**
 * Whether a value conforms to a schema: true, or every failure. A schema that can't be compiled comes back as a value
 * that says why; nothing is thrown. Compiled schemas are cached by identity, so pass the same object again.
 */
export function conforms(
  schema: Schema,
  value: Json,
  { dialect = 'openapi-3.0', formats = 'plain' }: Judgement = {},
): true | readonly Failure[] | BadSchema {
  if (schema === true) return true
  if (schema === false)
    return [{ keyword: 'false schema', path: '', message: 'nothing is valid here', schemaPath: '#' }]
  const validate = compiled(schema, dialect, formats)
  if ('kind' in validate) return validate
  if (validate(value)) return true
  return (validate.errors ?? []).map(error => ({
    keyword: error.keyword,
    path: error.instancePath,
    message: error.message ?? 'is not valid',
    schemaPath: error.schemaPath,
  }))
}

function compiled(schema: Exclude<Schema, boolean>, dialect: Dialect, formats: FormatReading): Compiled {
  const key = `${dialect} ${formats}`
  const family = compiledBy.get(key) ?? { ajv: ajvOf(dialect, formats), schemas: new WeakMap() }
  compiledBy.set(key, family)
  const made =
    family.schemas.get(schema) ??
    compile(
      namesItself(schema) ? ajvOf(dialect, formats) : family.ajv,
      dialect === 'openapi-3.0' ? openapiSchema(schema) : schema,
    )
  family.schemas.set(schema, made)
  return made
}

/** A schema with an id of its own gets a validator of its own, where no other schema can have the same id. */
function namesItself(schema: Exclude<Schema, boolean>): boolean {
  return /"(\$id|id|\$anchor)":/.test(JSON.stringify(schema))
}

function compile(ajv: Ajv, schema: Schema): Compiled {
  try {
    return ajv.compile(schema)
  } catch (error) {
    return { kind: 'bad schema', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Each pattern with the `u` flag where it allows it, and without where it does not. */
const regExp = Object.assign(
  (pattern: string): RegExp => {
    const native = nativeOf(pattern)
    if (native === undefined) throw new Error(`the pattern ${pattern} is no regular expression`)
    return native
  },
  { code: 'new RegExp' },
)

function ajvOf(dialect: Dialect, formats: FormatReading): Ajv {
  const options: Options = {
    strict: false,
    allErrors: true,
    validateSchema: false,
    logger: false,
    code: { regExp },
  }
  const ajv = dialect === '2020-12' ? new Ajv2020(options) : new Ajv(options)
  addFormats.default(ajv)
  if (formats !== 'plain')
    for (const name of formatReadings.keys()) ajv.addFormat(name, reader(name, formats))
  return ajv
}

function reader(name: string, formats: 'strict' | 'loose'): (text: string) => boolean {
  const reading = formatReadings.get(name)
  const plain = plainValidator(name)
  if (formats === 'strict') return text => plain(text) && (reading?.strict(text) ?? true)
  return text => plain(text) || (reading?.loose(text) ?? false)
}

function plainValidator(name: string): (text: string) => boolean {
  const definition: unknown = new Map<string, unknown>(Object.entries(fullFormats)).get(name)
  if (definition instanceof RegExp) return text => definition.test(text)
  if (typeof definition === 'function') return text => definition(text) === true
  if (typeof definition === 'object' && definition !== null && 'validate' in definition) {
    const { validate } = definition
    if (typeof validate === 'function') return text => validate(text) === true
  }
  return () => true
}
