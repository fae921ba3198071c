import type { Endpoint, Method, Parameter, PermissionNeed, Reply } from '../../model/endpoint.ts'
import type { Json } from '../../model/schema.ts'
import { bodyOf, styleOf } from './body-of.ts'
import { isList, isRaw, listAt, rawAt, textAt } from './json.ts'
import type { Raw } from './json.ts'
import { marksOf } from './marks-of.ts'
import { slugOf } from './names.ts'
import { needInProse } from './permission-notes.ts'
import type { PermissionProse } from './permission-notes.ts'
import type { Resolving } from './resolving.ts'
import { schemaOf } from './schema-of.ts'

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']

/** What all operations of a document share. */
export interface Shared {
  readonly api: string
  /** Title and version. */
  readonly document: string
  readonly prose: PermissionProse
  readonly resolving: Resolving
}

/** One operation as a document prints it. */
interface Printed {
  readonly method: Method
  readonly path: string
  readonly operation: Raw
  /** Parameters that the path gives to all its operations. */
  readonly inherited: readonly Json[]
  /** Nothing where neither the operation nor the document speaks of it. */
  readonly security: readonly Json[] | undefined
}

const securityOf = (printed: Raw): readonly Json[] | undefined =>
  isList(printed['security']) ? printed['security'] : undefined

/** The endpoints of an OpenAPI 3 document, in its order. */
export function endpointsOf(document: Raw, shared: Shared): readonly Endpoint[] {
  return Object.entries(rawAt(document, 'paths')).flatMap(([path, item]) => {
    const shown = shared.resolving.object(item)
    return methods.flatMap(method => {
      const operation = shown[method.toLowerCase()]
      if (!isRaw(operation)) return []
      const security = securityOf(operation) ?? securityOf(document)
      return [
        endpointOf({ method, path, operation, inherited: listAt(shown, 'parameters'), security }, shared),
      ]
    })
  })
}

function endpointOf(printed: Printed, shared: Shared): Endpoint {
  const { method, path, operation } = printed
  const { api, document, resolving } = shared
  const where = `${method} ${path}`
  const name = textAt(operation, 'operationId') ?? where
  const prose = plain(textAt(operation, 'description') ?? '')
  const [title = '', ...more] = [...prose.split(/\n\s*\n/), textAt(operation, 'summary') ?? where].filter(
    Boolean,
  )
  const description = prose === title ? '' : more.slice(0, -1).join(' ')
  const parameters = parametersOf(printed, resolving)
  const body = bodyOf(operation, where, resolving)
  return {
    id: `${api}.${slugOf(name)}`,
    api,
    method,
    path,
    title,
    ...(description !== '' && { description }),
    source: { document, place: name, ...(title !== where && { quote: title }) },
    permission: permissionOf(printed, shared.prose),
    parameters,
    ...(body && { body }),
    responses: repliesOf(rawAt(operation, 'responses'), resolving),
    ambiguities: [],
    marks: marksOf(path, parameters, body),
    relations: [],
  }
}

/** Markdown's emphasis off, line breaks kept. */
function plain(text: string): string {
  return text.replaceAll(/\*\*|__|\\(?=\n|$)/g, '').trim()
}

function parametersOf({ path, operation, inherited }: Printed, resolving: Resolving): readonly Parameter[] {
  const printed = [...inherited, ...listAt(operation, 'parameters')].map(resolving.object)
  const read = printed.flatMap(each => parameterOf(each, resolving))
  const declared = [...new Map(read.map(each => [`${each.in}/${each.name}`, each])).values()]
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => name ?? [])
  const missing = inPath.filter(name => !declared.some(each => each.in === 'path' && each.name === name))
  return [
    ...missing.map((name): Parameter => ({ in: 'path', name, required: true, schema: {} })),
    ...declared,
  ]
}

function parameterOf(printed: Raw, resolving: Resolving): readonly Parameter[] {
  const [name, place] = [textAt(printed, 'name'), textAt(printed, 'in')]
  if (name === undefined || (place !== 'path' && place !== 'query' && place !== 'header')) {
    resolving.problem(`the parameter ${name ?? '(without a name)'} in ${place ?? '(nowhere)'} is not read`)
    return []
  }
  const [style, description] = [styleOf(printed), textAt(printed, 'description')]
  const parameter: Parameter = {
    in: place,
    name,
    required: place === 'path' || printed['required'] === true,
    schema: schemaOf(printed['schema'], resolving),
    ...(style && { style }),
    ...(description !== undefined && { description }),
  }
  return [parameter]
}

function repliesOf(responses: Raw, resolving: Resolving): { readonly [status: string]: Reply } {
  return Object.fromEntries(
    Object.entries(responses).map(([status, printed]) => [
      status,
      replyOf(resolving.object(printed), resolving),
    ]),
  )
}

function replyOf(printed: Raw, resolving: Resolving): Reply {
  const content = Object.entries(rawAt(printed, 'content'))
  const [mediaType, media] = content[0] ?? []
  const schema =
    isRaw(media) && media['schema'] !== undefined ? schemaOf(media['schema'], resolving) : undefined
  const example = isRaw(media) ? media['example'] : undefined
  return {
    description: textAt(printed, 'description') ?? '',
    ...(mediaType !== undefined && content.length === 1 && { mediaType }),
    ...(schema !== undefined && { schema }),
    ...(example !== undefined && { example }),
  }
}

/** What the prose says of the operation; else nothing, or scopes, where any one of them is enough; else any credential. */
function permissionOf(
  { method, path, operation, security }: Printed,
  prose: PermissionProse,
): PermissionNeed {
  const names = [textAt(operation, 'summary'), textAt(operation, 'operationId'), path.split('/').at(-1)]
  if (security !== undefined && isOptional(security)) return { anyOf: [], basis: 'documented' }
  const scopes = scopesOf(security ?? [])
  const scoped: PermissionNeed =
    scopes.length > 0 ? { anyOf: scopes, basis: 'documented' } : { anyOf: ['*'], basis: 'inferred' }
  return needInProse(prose, method, names) ?? scoped
}

/** An empty list asks for nothing, and so does an empty alternative (OpenAPI 3, Security Requirement Object). */
const isOptional = (security: readonly Json[]): boolean =>
  security.length === 0 || security.some(each => isRaw(each) && Object.keys(each).length === 0)

function scopesOf(security: readonly Json[]): readonly string[] {
  const alternatives = security.map(each =>
    isRaw(each) ? Object.values(each).flatMap(scopes => scopes) : [],
  )
  if (alternatives.some(scopes => scopes.length !== 1)) return []
  return alternatives.flat().flatMap(scope => (typeof scope === 'string' ? scope : []))
}
