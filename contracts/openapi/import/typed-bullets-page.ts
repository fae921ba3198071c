import type { TypeList } from '../../lint/rule.ts'
import type { Endpoint, Method } from '../../model/endpoint.ts'
import { marksOf } from './marks-of.ts'
import { slugOf } from './names.ts'
import { linesOf, objectOf, typeNamed } from './prose-fields.ts'
import type { ProseField } from './prose-fields.ts'
import type { TypeName } from '../../model/schema.ts'

const bullet = /^(\w+) \((string|number|integer|boolean|array|object)\):\s*(.*)$/
const verbs: readonly (readonly [RegExp, Method])[] = [
  [/^(create|add)/i, 'POST'],
  [/^(get|list|read)/i, 'GET'],
  [/^(delete|remove)/i, 'DELETE'],
  [/^(update|edit|change)/i, 'PUT'],
]

/**
 * Reads a rendered reference page that describes its fields as `name (type): text` and lists bare types beside it;
 * undefined where the text is no such page. Such pages print no route, so method and path are guesses.
 */
export function typedBulletsPage(
  text: string,
  api: string,
  document: string,
): { readonly endpoint: Endpoint; readonly typeList?: TypeList } | undefined {
  const lines = linesOf(text)
  const fields = fieldsIn(lines)
  const [title = ''] = lines
  if (fields.length < 3) return undefined
  const intro = lines
    .slice(
      1,
      lines.findIndex(line => bullet.test(line)),
    )
    .filter(line => !line.endsWith(' Parameters'))
  const id = `${api}.${slugOf(title)}`
  const method = verbs.find(([verb]) => verb.test(title))?.[1] ?? 'POST'
  const path = method === 'POST' ? '/' : '/{id}'
  const body = { mediaType: 'application/json', required: false, schema: objectOf(fields) } as const
  const types = typesAfter(lines, 'Body Params')
  const pathType = typesAfter(lines, 'Path Params')[0]
  const parameters =
    path === '/'
      ? []
      : [{ in: 'path', name: 'id', required: true, schema: pathType ? { type: pathType } : {} } as const]
  const endpoint: Endpoint = {
    id,
    api,
    method,
    path,
    pathBasis: 'inferred',
    title,
    ...(intro.length > 0 && { description: intro.join(' ') }),
    source: { document, place: title },
    permission: { anyOf: ['*'], basis: 'inferred' },
    parameters,
    body,
    responses: {},
    ambiguities: [],
    marks: marksOf(path, parameters, body),
    relations: [],
  }
  return { endpoint, ...(types.length > 0 && { typeList: { endpoint: id, types } }) }
}

/** Bullets beneath a field belong to its description. */
function fieldsIn(lines: readonly string[]): readonly ProseField[] {
  const end = lines.findIndex(line => /^(Path|Body|Query) Params$/.test(line))
  const fields: ProseField[] = []
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const [, name, type = '', description = ''] = bullet.exec(line) ?? []
    const known = typeNamed(type)
    const last = fields.pop()
    if (last)
      fields.push(name === undefined ? { ...last, description: `${last.description}\n- ${line}` } : last)
    if (name !== undefined && known) fields.push({ name, type: known, required: false, description })
  }
  return fields
}

function typesAfter(lines: readonly string[], heading: string): readonly TypeName[] {
  const start = lines.indexOf(heading)
  if (start < 0) return []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(line => typeNamed(line) === undefined && line !== 'required')
  return rest.slice(0, end < 0 ? undefined : end).flatMap(line => typeNamed(line) ?? [])
}
