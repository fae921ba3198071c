import type { PrintedSample } from '../../lint/rule.ts'
import type { Endpoint, MediaType, Method, Sample } from '../../model/endpoint.ts'
import type { Json } from '../../model/json.ts'
import { isObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { slugOf } from './names.ts'

/** A request as a page prints it: request line, headers, body. */
interface PrintedRequest {
  readonly method: Method
  readonly path: string
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const requestLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD) (\/\S*) HTTP\/1\.[01]\s*$/
const header = /^([A-Za-z][A-Za-z0-9-]*): (.*)$/

/**
 * The endpoints that the printed requests of a page show, and the requests themselves. Nothing is known of their fields
 * but the values printed.
 */
export function printedRequests(
  text: string,
  api: string,
  document: string,
): { readonly endpoints: readonly Endpoint[]; readonly samples: readonly PrintedSample[] } {
  const read = requestsIn(text.split(/\r?\n/)).map(request => {
    const endpoint = endpointOf(request, api, document)
    return { endpoint, sample: sampleOf(request, endpoint.id) }
  })
  return { endpoints: read.map(({ endpoint }) => endpoint), samples: read.map(({ sample }) => sample) }
}

function requestsIn(lines: readonly string[]): readonly PrintedRequest[] {
  return lines.flatMap((line, at) => {
    const [, method, path = ''] = requestLine.exec(line.trim()) ?? []
    return isMethod(method) ? [{ method, path, ...messageAt(lines, at + 1) }] : []
  })
}

function messageAt(lines: readonly string[], start: number): Pick<PrintedRequest, 'headers' | 'body'> {
  const headers = new Map<string, string>()
  let at = start
  for (let found = headerAt(lines, at); found; found = headerAt(lines, ++at)) headers.set(found[0], found[1])
  while (lines[at]?.trim() === '') at++
  return { headers, body: bodyAt(lines.slice(at)) }
}

function headerAt(lines: readonly string[], at: number): readonly [string, string] | undefined {
  const [, name, value = ''] = header.exec(lines[at]?.trim() ?? '') ?? []
  return name === undefined ? undefined : [name.toLowerCase(), value]
}

/** JSON over as many lines as it needs, or one line of a form. */
function bodyAt(lines: readonly string[]): string {
  const [first = ''] = lines
  if (first.trim().startsWith('{')) {
    const ends = lines.findIndex((_, last) => jsonIn(lines.slice(0, last + 1).join('\n')) !== undefined)
    return ends < 0 ? '' : lines.slice(0, ends + 1).join('\n')
  }
  return /^"?[\w[\]]+=/.test(first.trim()) ? first.trim() : ''
}

function endpointOf(request: PrintedRequest, api: string, document: string): Endpoint {
  const { method, path: target, headers, body } = request
  const [path = '', search = ''] = target.split('?')
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => name ?? [])
  const fields = fieldsIn(body)
  const source = { document, place: `sample of ${method} ${path}` }
  const sample: Sample = {
    source,
    values: Object.fromEntries(fields.map(([name, value]) => [`body/${name}`, value])),
  }
  const query = [...new URLSearchParams(search).keys()]
  return {
    id: `${api}.${slugOf(`${method.toLowerCase()} ${path}`)}`,
    api,
    method,
    path,
    title: `${method} ${path}`,
    source,
    permission: { anyOf: ['*'], basis: 'inferred' },
    parameters: [
      ...inPath.map(name => ({ in: 'path', name, required: true, schema: {} }) as const),
      ...query.map(name => ({ in: 'query', name, required: false, schema: {} }) as const),
    ],
    ...(fields.length > 0 && {
      body: { mediaType: mediaTypeOf(headers), required: false, schema: openFields(fields) },
    }),
    responses: {},
    ambiguities: [],
    marks: {},
    relations: [],
    samples: [sample],
  }
}

function sampleOf({ headers, body }: PrintedRequest, endpoint: string): PrintedSample {
  const contentType = headers.get('content-type') ?? ''
  return { endpoint, contentType, body }
}

function fieldsIn(body: string): readonly (readonly [string, Json])[] {
  const json = jsonIn(body)
  if (isObject(json)) return Object.entries(json)
  if (body === '') return []
  const bare = /^"([^]*)"$/.exec(body)?.[1] ?? body
  return bare.split('&').map(pair => {
    const [name = '', ...rest] = pair.split('=')
    const value = rest.join('=')
    return [name, /^-?[0-9]+$/.test(value) ? Number(value) : value]
  })
}

const openFields = (fields: readonly (readonly [string, Json])[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map(([name]) => [name, {}])),
})

function mediaTypeOf(headers: ReadonlyMap<string, string>): MediaType {
  const printed = headers.get('content-type') ?? ''
  if (printed.includes('json')) return 'application/json'
  return printed.includes('multipart') ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isMethod = (word: string | undefined): word is Method =>
  word !== undefined && ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].includes(word)
