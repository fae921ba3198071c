import type { Endpoint, Method, PermissionNeed, Reply } from '../../model/endpoint.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isList, isObject } from '../../model/json.ts'
import { bodyOf } from './body-of.ts'
import { listMarks } from './list-marks.ts'
import { listAt, objectAt, textAt } from './members-at.ts'
import { marksOf } from './marks-of.ts'
import { slugOf } from './names.ts'
import { needInProse, rolesInProse } from './permission-notes.ts'
import type { PermissionProse } from './permission-notes.ts'
import { parametersOf } from './parameters-of.ts'
import type { Resolving } from './resolving.ts'
import { replyOf } from './reply-of.ts'
import { shapesOf } from './shapes-of.ts'
import { unlikeMarks } from './unlike-marks.ts'

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
  readonly operation: JsonObject
  /** Parameters that the path gives to all its operations. */
  readonly inherited: readonly Json[]
  /** Nothing where neither the operation nor the document speaks of it. */
  readonly security: readonly Json[] | undefined
}

const securityOf = (printed: JsonObject): readonly Json[] | undefined =>
  isList(printed['security']) ? printed['security'] : undefined

/** The endpoints of an OpenAPI 3 document, in its order. */
export function endpointsOf(document: JsonObject, shared: Shared): readonly Endpoint[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) => {
    const shown = shared.resolving.object(item)
    return methods.flatMap(method => {
      const operation = shown[method.toLowerCase()]
      if (!isObject(operation)) return []
      const security = securityOf(operation) ?? securityOf(document)
      return endpointOf({ method, path, operation, inherited: listAt(shown, 'parameters'), security }, shared)
    })
  })
}

function endpointOf(printed: Printed, shared: Shared): readonly Endpoint[] {
  const { method, path, operation } = printed
  const { api, document, resolving } = shared
  const where = `${method} ${path}`
  const name = textAt(operation, 'operationId') ?? where
  const prose = plain(textAt(operation, 'description') ?? '')
  const [title = '', ...more] = [...prose.split(/\n\s*\n/), textAt(operation, 'summary') ?? where].filter(
    Boolean,
  )
  const description = prose === title ? '' : more.slice(0, -1).join(' ')
  const parameters = parametersOf(path, [...printed.inherited, ...listAt(operation, 'parameters')], resolving)
  const body = takesBody(method) ? bodyOf(operation, where, resolving) : undefined
  if (operation['requestBody'] !== undefined && !takesBody(method))
    resolving.problem(`${where}: its body has no meaning in HTTP, and is not sent`)
  if (body === 'unsendable') return []
  return shapesOf({
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
    responses: repliesOf(objectAt(operation, 'responses'), resolving),
    ambiguities: [],
    marks: {},
    relations: [],
  }).map(endpoint => ({
    ...endpoint,
    marks: {
      ...unlikeMarks(endpoint),
      ...marksOf(path, parameters, endpoint.body),
      ...listMarks(endpoint),
    },
  }))
}

/** OpenAPI 3.0 has the body of all others ignored; that of a DELETE is used, whatever it means. */
const takesBody = (method: Method): boolean => !['GET', 'HEAD', 'TRACE'].includes(method)

/** Markdown's emphasis off, line breaks kept. */
function plain(text: string): string {
  return text.replaceAll(/\*\*|__|\\(?=\n|$)/g, '').trim()
}

function repliesOf(responses: JsonObject, resolving: Resolving): { readonly [status: string]: Reply } {
  return Object.fromEntries(
    Object.entries(responses).map(([status, printed]) => [
      status,
      replyOf(resolving.object(printed), resolving),
    ]),
  )
}

/** What the prose says of the operation; else nothing, or scopes, where any one of them is enough; else any credential. */
function permissionOf(
  { method, path, operation, security }: Printed,
  prose: PermissionProse,
): PermissionNeed {
  const names = [textAt(operation, 'summary'), textAt(operation, 'operationId'), path.split('/').at(-1)]
  if (security !== undefined && isOptional(security)) return { anyOf: [], basis: 'documented' }
  const scopes = scopesOf(security ?? [])
  const scoped: PermissionNeed | undefined =
    scopes.length > 0 ? { anyOf: scopes, basis: 'documented' } : undefined
  const own = rolesInProse(textAt(operation, 'description') ?? '')
  return needInProse(prose, method, names) ?? scoped ?? own ?? { anyOf: ['*'], basis: 'inferred' }
}

/** An empty list asks for nothing, and so does an empty alternative (OpenAPI 3, Security Requirement Object). */
const isOptional = (security: readonly Json[]): boolean =>
  security.length === 0 || security.some(each => isObject(each) && Object.keys(each).length === 0)

function scopesOf(security: readonly Json[]): readonly string[] {
  const alternatives = security.map(each =>
    isObject(each) ? Object.values(each).flatMap(scopes => scopes) : [],
  )
  if (alternatives.some(scopes => scopes.length !== 1)) return []
  return alternatives.flat().flatMap(scope => (typeof scope === 'string' ? scope : []))
}
