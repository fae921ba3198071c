import type { Endpoint, Method, Parameter, Reply } from '../../model/endpoint.ts'
import { marksOf } from './marks-of.ts'
import { slugOf } from './names.ts'
import { linesOf, objectOf, schemaOfField, typeNamed } from './prose-fields.ts'
import type { ProseField } from './prose-fields.ts'

const route = /^(GET|POST|PUT|PATCH|DELETE)\s*(\/\S+)$/
const sections = ['Path Params', 'Query Params', 'Body Params', 'Responses', 'Examples']

/**
 * Reads a rendered reference page that lists every field as `Name`, its name, `Type`, its type, perhaps `required` and
 * `Description`; undefined where the text is no such page.
 */
export function nameTypePage(text: string, api: string, document: string): Endpoint | undefined {
  const lines = linesOf(text)
  const head = lines.findIndex(line => route.test(line))
  const [, method, path = ''] = route.exec(lines[head] ?? '') ?? []
  if (!isMethod(method)) return undefined
  const title = lines[head + 1] ?? path
  const body = fieldsIn(section(lines, 'Body Params'))
  const parameters = [
    ...parametersIn('path', section(lines, 'Path Params')),
    ...parametersIn('query', section(lines, 'Query Params')),
  ]
  const printed =
    body.length > 0
      ? { mediaType: 'application/json' as const, required: false, schema: objectOf(body) }
      : undefined
  return {
    id: `${api}.${slugOf(title)}`,
    api,
    method,
    path,
    title,
    source: { document, place: `${method} ${path}`, quote: title },
    permission: { anyOf: ['*'], basis: 'inferred' },
    parameters,
    ...(printed && { body: printed }),
    responses: Object.fromEntries(repliesIn(section(lines, 'Responses'))),
    ambiguities: [],
    marks: marksOf(path, parameters, printed),
    relations: [],
  }
}

function section(lines: readonly string[], name: string): readonly string[] {
  const start = lines.indexOf(name)
  if (start < 0) return []
  const end = lines.findIndex((line, at) => at > start && sections.includes(line))
  return lines.slice(start + 1, end < 0 ? undefined : end)
}

/** Each entry begins with `Name`; `Type`, `required` and `Description` follow in that order. */
function fieldsIn(lines: readonly string[]): readonly ProseField[] {
  const starts = lines.flatMap((line, at) => (line === 'Name' ? [at] : []))
  return starts.flatMap((start, position) => {
    const [, name = '', label, type = '', ...more] = lines.slice(start, starts[position + 1])
    const known = label === 'Type' ? typeNamed(type) : undefined
    if (known === undefined) return []
    const described = more.indexOf('Description')
    const description = described < 0 ? '' : more.slice(described + 1).join(' ')
    return [{ name, type: known, required: more[0] === 'required', description }]
  })
}

function parametersIn(place: 'path' | 'query', lines: readonly string[]): readonly Parameter[] {
  return fieldsIn(lines).map(field => ({
    in: place,
    name: field.name,
    required: place === 'path' || field.required,
    schema: schemaOfField(field),
  }))
}

/** Each entry begins with `Code`; its own words stand under `Description`, after a line that repeats the code. */
function repliesIn(lines: readonly string[]): readonly (readonly [string, Reply])[] {
  const starts = lines.flatMap((line, at) => (line === 'Code' ? [at] : []))
  return starts.map((start, position) => {
    const [, status = '', ...entry] = lines.slice(start, starts[position + 1])
    const said = entry.slice(entry.indexOf('Description') + 1).filter(line => !line.startsWith(status))
    const type = typeNamed(entry[entry.indexOf('Type') + 1] ?? '')
    return [
      status,
      { description: said.join(' '), mediaType: 'application/json', ...(type && { schema: { type } }) },
    ]
  })
}

const isMethod = (word: string | undefined): word is Method => word !== undefined
