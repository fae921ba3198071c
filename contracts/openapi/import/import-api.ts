import { isObject } from '../../model/json.ts'
import { readAs } from '../../lint/with-readings.ts'
import type { Api, AuthScheme } from '../../model/api.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { withSubject } from './calls-of.ts'
import { withCheckedReferences } from './checked-references.ts'
import { objectAt, textAt } from './members-at.ts'
import type { JsonObject } from '../../model/json.ts'
import type { NotRead } from './openapi-documents.ts'
import { readDocument } from './read-document.ts'
import { related } from './relations-of.ts'
import type { ReadDocument } from './read-document.ts'
import { cookiesOf, serverOf } from './server-of.ts'

/** An API made of a document, and what was left out on the way. */
export interface ImportedApi {
  readonly api: Api
  readonly problems: readonly string[]
  /** Where it says that it runs, if it does. */
  readonly server?: string
  /** Cookies that carry a credential. */
  readonly cookies: readonly string[]
}

/**
 * An API description as contracts, with the readings that the lint rules can tell: `text` as `readDocument` takes it,
 * `name` its file name, `id` the API's id (made of the title where not given).
 */
export function importApi(text: string, name: string, id?: string): ImportedApi | NotRead {
  const read = readDocument(text, name, id)
  if ('reason' in read) return read
  const [server] = read.documents.flatMap(document => serverOf(document) ?? [])
  return {
    api: apiOf(read, name),
    problems: read.problems,
    ...(server !== undefined && { server }),
    cookies: read.documents.flatMap(cookiesOf),
  }
}

/** The endpoints of a description, with their readings. */
export function importEndpoints(text: string, name: string, id?: string): readonly Endpoint[] | NotRead {
  const imported = importApi(text, name, id)
  return 'reason' in imported ? imported : imported.api.endpoints
}

function apiOf({ subject, documents }: ReadDocument, name: string): Api {
  const read = readAs(subject).map(withSubject)
  const { endpoints: told, entities } = related(read, entitiesOf(read))
  const endpoints = withCheckedReferences(told)
  const needed = endpoints.flatMap(({ permission }) => permission.anyOf)
  return {
    id: endpoints[0]?.api ?? name,
    title: endpoints[0]?.source.document ?? name,
    sources: [{ document: endpoints[0]?.source.document ?? name, place: name }],
    auth: authOf(documents),
    permissions: needed.length > 0 ? [...new Set(needed)] : ['*'],
    entities,
    endpoints,
  }
}

/** The schemes that the document declares and the client can write; a bearer token where it declares none. */
function authOf(documents: readonly JsonObject[]): Api['auth'] {
  const declared = documents.flatMap(document =>
    Object.values(objectAt(objectAt(document, 'components'), 'securitySchemes')),
  )
  const schemes = declared.flatMap(scheme => (isObject(scheme) ? schemeOf(scheme) : []))
  const [first = { kind: 'bearer' as const }, ...more] = new Map(
    schemes.map(each => [JSON.stringify(each), each]),
  ).values()
  return [first, ...more]
}

function schemeOf(scheme: JsonObject): readonly AuthScheme[] {
  const [type, place, name] = [textAt(scheme, 'type'), textAt(scheme, 'in'), textAt(scheme, 'name')]
  if (type === 'apiKey' && name !== undefined && (place === 'header' || place === 'query'))
    return [{ kind: 'apiKey', in: place, name }]
  if (type === 'oauth2' || type === 'openIdConnect') return [{ kind: 'bearer' }]
  const http = textAt(scheme, 'scheme')?.toLowerCase()
  return http === 'basic' || http === 'digest' || http === 'bearer' ? [{ kind: http }] : []
}

/** A kind of thing for each name that a subject goes by. */
function entitiesOf(endpoints: readonly Endpoint[]): Api['entities'] {
  const known = endpoints.flatMap(({ marks }) =>
    Object.values(marks).flatMap(mark => (mark.subject && mark.names !== undefined ? [mark.names] : [])),
  )
  return [...new Set(known)].map(name => ({
    name: name.replace(/_?id$/i, ''),
    known: name,
    tellingProperties: [],
  }))
}
