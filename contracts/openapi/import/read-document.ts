import type { PermissionNote, Subject } from '../../lint/rule.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { endpointsOf } from './endpoints-of.ts'
import { listAt, objectAt, textAt } from './members-at.ts'
import type { JsonObject } from '../../model/json.ts'
import { loosePatterns } from './loose-patterns.ts'
import { nameTypePage } from './name-type-page.ts'
import { distinctly, slugOf } from './names.ts'
import { openapiDocuments, withoutBlocks } from './openapi-documents.ts'
import type { NotRead } from './openapi-documents.ts'
import { needInProse, permissionProse } from './permission-notes.ts'
import type { PermissionProse } from './permission-notes.ts'
import { printedRequests } from './printed-requests.ts'
import { resolvingIn } from './resolving.ts'
import { typedBulletsPage } from './typed-bullets-page.ts'

/** A document as far as it could be read. */
export interface ReadDocument {
  readonly subject: Subject
  /** The OpenAPI documents that it holds; none where it is prose. */
  readonly documents: readonly JsonObject[]
  /** It prints requests, and says nothing of what their fields may hold. */
  readonly samplesOnly: boolean
  /** What was left out or could not be followed, in sentences. */
  readonly problems: readonly string[]
}

/**
 * Reads an API description: OpenAPI 3 or Swagger 2.0 as JSON or YAML, a Markdown page with such blocks, or a rendered
 * page of prose. `name` is the document's file name; `api` stands in the ids of the endpoints.
 */
export function readDocument(text: string, name: string, api?: string): ReadDocument | NotRead {
  const documents = openapiDocuments(text)
  if ('reason' in documents) return documents
  return documents.length > 0
    ? described(documents, text, name, api)
    : pageOf(text, name, api ?? slugOf(stem(name)))
}

function described(
  documents: readonly JsonObject[],
  text: string,
  name: string,
  api: string | undefined,
): ReadDocument {
  const prose = permissionProse([withoutBlocks(text), ...documents.flatMap(descriptionsIn)].join('\n\n'))
  const problems = new Set<string>()
  const endpoints = documents.flatMap(document => {
    const info = objectAt(document, 'info')
    const title = textAt(info, 'title') ?? stem(name)
    const resolving = resolvingIn(document)
    const shared = {
      api: api ?? slugOf(title),
      document: `${title} ${textAt(info, 'version') ?? ''}`.trim(),
      prose,
      resolving,
    }
    const read = endpointsOf(document, shared)
    for (const problem of resolving.problems()) problems.add(problem)
    return read
  })
  const subject: Subject = {
    name,
    endpoints: distinctly(endpoints),
    orphans: orphansIn(prose, endpoints),
    typeLists: [],
    loosePatterns: [],
    samples: [],
  }
  return { subject, documents, samplesOnly: false, problems: [...problems] }
}

function pageOf(text: string, name: string, api: string): ReadDocument | NotRead {
  const document = stem(name)
  const listed = nameTypePage(text, api, document)
  const bullets = typedBulletsPage(text, api, document)
  const requests = printedRequests(text, api, document)
  const endpoints = [listed, bullets?.endpoint].flatMap(endpoint => endpoint ?? [])
  if (endpoints.length + requests.endpoints.length === 0)
    return { reason: 'it holds no API description that can be read' }
  const prose = permissionProse(text)
  const all = distinctly([...endpoints, ...requests.endpoints].map(endpoint => allowed(endpoint, prose)))
  const subject: Subject = {
    name,
    endpoints: all,
    orphans: orphansIn(prose, all),
    typeLists: bullets?.typeList ? [bullets.typeList] : [],
    loosePatterns: loosePatterns(text),
    samples: requests.samples,
  }
  return { subject, documents: [], samplesOnly: endpoints.length === 0, problems: [] }
}

function allowed(endpoint: Endpoint, prose: PermissionProse): Endpoint {
  const need = needInProse(prose, endpoint.method, [endpoint.path.split('/').at(-1)])
  return need ? { ...endpoint, permission: need } : endpoint
}

/** Permissions that name an operation which no endpoint is. */
function orphansIn(prose: PermissionProse, endpoints: readonly Endpoint[]): readonly PermissionNote[] {
  return prose.notes.filter(note => !endpoints.some(endpoint => isMeant(note, endpoint)))
}

/** By the last part of the path; `index` is the collection itself, which no path can be told from. */
function isMeant({ method, permission, operation }: PermissionNote, endpoint: Endpoint): boolean {
  if (endpoint.method !== method) return false
  if (endpoint.permission.anyOf.includes(permission) || operation === 'index') return true
  return endpoint.path.split('/').at(-1)?.toLowerCase() === operation.toLowerCase()
}

function descriptionsIn(document: JsonObject): readonly string[] {
  const tags = listAt(document, 'tags').map(tag =>
    typeof tag === 'object' && tag !== null && 'description' in tag ? String(tag.description) : '',
  )
  return [textAt(objectAt(document, 'info'), 'description') ?? '', ...new Set(tags)]
}

const stem = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')
