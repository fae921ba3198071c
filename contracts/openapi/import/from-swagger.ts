import type { Json, JsonObject } from '../../model/json.ts'
import { isList, isObject } from '../../model/json.ts'
import { listAt, objectAt, textAt } from './members-at.ts'

/** What a parameter or header of Swagger 2.0 says of itself besides the keywords of its schema. */
const beside = new Set(['name', 'in', 'description', 'required', 'collectionFormat', 'allowEmptyValue'])
const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])
const flows: { readonly [flow: string]: string } = {
  accessCode: 'authorizationCode',
  application: 'clientCredentials',
}

/** A Swagger 2.0 document as the OpenAPI 3.0 document that says the same. */
export function fromSwagger(document: JsonObject): JsonObject {
  const { swagger: _, definitions, parameters, responses, securityDefinitions, paths, ...rest } = document
  const shared = mapped(isObject(parameters) ? parameters : {}, each => each)
  const media: Media = {
    consumes: textsAt(document, 'consumes'),
    produces: textsAt(document, 'produces'),
    shared,
  }
  const components = {
    schemas: definitions ?? {},
    responses: mapped(isObject(responses) ? responses : {}, each => responseOf(each, media.produces)),
    securitySchemes: mapped(isObject(securityDefinitions) ? securityDefinitions : {}, schemeOf),
  }
  const upgraded = mapped(isObject(paths) ? paths : {}, item => pathOf(item, media))
  return relocated({ ...rest, openapi: '3.0.3', components, paths: upgraded })
}

interface Media {
  readonly consumes: readonly string[]
  readonly produces: readonly string[]
  /** Parameters that stand in the document once, by name. */
  readonly shared: JsonObject
}

function pathOf(item: JsonObject, media: Media): JsonObject {
  const inherited = listAt(item, 'parameters').map(each => resolved(each, media))
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]): [string, Json][] => {
      if (key === 'parameters') return []
      return [[key, methods.has(key) && isObject(value) ? operationOf(value, inherited, media) : value]]
    }),
  )
}

function operationOf(operation: JsonObject, inherited: readonly JsonObject[], media: Media): JsonObject {
  const { consumes: _consumes, produces: _produces, parameters: _parameters, ...rest } = operation
  const own = listAt(operation, 'parameters').map(each => resolved(each, media))
  const all = [
    ...new Map([...inherited, ...own].map(each => [`${each['in']} ${each['name']}`, each])).values(),
  ]
  const consumes = textsAt(operation, 'consumes')
  const produces = textsAt(operation, 'produces')
  const body = bodyOf(all, consumes.length > 0 ? consumes : media.consumes)
  return {
    ...rest,
    parameters: all.filter(each => each['in'] !== 'body' && each['in'] !== 'formData').map(parameterOf),
    ...(body && { requestBody: body }),
    responses: mapped(objectAt(operation, 'responses'), each =>
      responseOf(each, produces.length > 0 ? produces : media.produces),
    ),
  }
}

function bodyOf(parameters: readonly JsonObject[], consumes: readonly string[]): JsonObject | undefined {
  const whole = parameters.find(each => each['in'] === 'body')
  if (whole) {
    const types = consumes.length > 0 ? consumes : ['application/json']
    const content = Object.fromEntries(types.map(type => [type, { schema: whole['schema'] ?? {} }]))
    return { required: whole['required'] === true, content }
  }
  const fields = parameters.filter(each => each['in'] === 'formData')
  if (fields.length === 0) return undefined
  const required = fields
    .filter(each => each['required'] === true)
    .flatMap(each => textAt(each, 'name') ?? [])
  const properties = Object.fromEntries(fields.map(each => [textAt(each, 'name') ?? '', schemaOf(each)]))
  const encoding = Object.fromEntries(fields.map(each => [textAt(each, 'name') ?? '', writingOf(each)]))
  const hasFile = fields.some(each => each['type'] === 'file')
  const forms = consumes.filter(type => /form/.test(type))
  const [type = hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'] = hasFile
    ? forms.filter(each => each.startsWith('multipart'))
    : forms
  const schema = { type: 'object', properties, ...(required.length > 0 && { required }) }
  return { required: required.length > 0, content: { [type]: { schema, encoding } } }
}

const parameterOf = (printed: JsonObject): JsonObject => ({
  ...Object.fromEntries(
    Object.entries(printed).filter(([key]) => beside.has(key) && key !== 'collectionFormat'),
  ),
  ...writingOf(printed),
  schema: schemaOf(printed),
})

/** `multi` is OpenAPI's exploded form, and `csv`, which is also meant where nothing is said, the one with commas. */
function writingOf(printed: JsonObject): JsonObject {
  if (printed['type'] !== 'array') return {}
  const format = textAt(printed, 'collectionFormat') ?? 'csv'
  if (format === 'multi') return { style: 'form', explode: true }
  if (format === 'csv') return { style: printed['in'] === 'path' ? 'simple' : 'form', explode: false }
  return { style: format === 'ssv' ? 'spaceDelimited' : 'pipeDelimited' }
}

function schemaOf(printed: JsonObject): JsonObject {
  const schema = Object.fromEntries(Object.entries(printed).filter(([key]) => !beside.has(key)))
  return schema['type'] === 'file' ? { type: 'string', format: 'binary' } : schema
}

function responseOf(printed: JsonObject, produces: readonly string[]): JsonObject {
  const { schema, examples, ...rest } = printed
  if (schema === undefined) return rest
  const types = produces.length > 0 ? produces : ['application/json']
  const example = (type: string): JsonObject =>
    isObject(examples) && examples[type] !== undefined ? { example: examples[type] } : {}
  return { ...rest, content: Object.fromEntries(types.map(type => [type, { schema, ...example(type) }])) }
}

function schemeOf(scheme: JsonObject): JsonObject {
  if (scheme['type'] === 'basic') return { type: 'http', scheme: 'basic' }
  const flow = textAt(scheme, 'flow')
  if (flow === undefined) return scheme
  return { type: 'oauth2', flows: { [flows[flow] ?? flow]: { scopes: scheme['scopes'] ?? {} } } }
}

function resolved(value: Json, { shared }: Media): JsonObject {
  if (!isObject(value)) return {}
  const name = textAt(value, '$ref')?.replace('#/parameters/', '')
  return name === undefined ? value : objectAt(shared, name)
}

/** References lead to where the parts stand now. */
function relocated(document: JsonObject): JsonObject {
  const moved = (value: Json): Json => {
    if (isList(value)) return value.map(moved)
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        key === '$ref' && typeof member === 'string' ? relocatedRef(member) : moved(member),
      ]),
    )
  }
  const whole = moved(document)
  return isObject(whole) ? whole : document
}

const relocatedRef = (ref: string): string =>
  ref
    .replace(/^#\/definitions\//, '#/components/schemas/')
    .replace(/^#\/responses\//, '#/components/responses/')

const mapped = (map: JsonObject, change: (value: JsonObject) => Json): JsonObject =>
  Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, isObject(value) ? change(value) : value]),
  )

const textsAt = (value: JsonObject, key: string): readonly string[] =>
  listAt(value, key).flatMap(each => (typeof each === 'string' ? each : []))
