import type { Body, Marks, Parameter } from '../../model/endpoint.ts'
import type { Place } from '../../model/reading.ts'
import type { Schema } from '../../model/schema.ts'

const differs = /^(e_?mail|user_?name|login|slug|nick_?name)$/i
const refers = /(^|[a-z_])(_id|Id|ID|_uuid|Uuid)$/
const hides = /password|secret|token/i

/**
 * What names and formats tell of places besides their schemas: the last parameter of the path names the subject, fields
 * that end in an id name other things, addresses and login names must differ, passwords are never shown.
 */
export function marksOf(
  path: string,
  parameters: readonly Parameter[],
  body: Body | undefined,
): { readonly [place: Place]: Marks } {
  const inPath = [...path.matchAll(/([^/{}]*)\/[^/{}]*\{([^}]+)\}/g)]
  const paths = inPath.map(([, segment = '', name = ''], position): [Place, Marks] => [
    `path/${name}`,
    { names: thing(segment, name), ...(position === inPath.length - 1 && { subject: true }) },
  ])
  const queries = parameters
    .filter(each => each.in === 'query' && refers.test(each.name))
    .map(({ name }): [Place, Marks] => [`query/${name}`, { names: name }])
  return Object.fromEntries([...paths, ...queries, ...fieldMarks('body', body?.schema)])
}

function fieldMarks(parent: Place, schema: Schema | undefined): readonly [Place, Marks][] {
  if (typeof schema !== 'object') return []
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const marks = markOf(name, field)
    const own: [Place, Marks][] = marks ? [[`${parent}/${name}`, marks]] : []
    return [...own, ...fieldMarks(`${parent}/${name}`, field)]
  })
}

function markOf(name: string, schema: Schema): Marks | undefined {
  const { readOnly, format, type } = typeof schema === 'object' ? schema : {}
  if (readOnly) return { ignorable: true }
  if (format === 'password' || (type === 'string' && hides.test(name))) return { secret: true }
  if (differs.test(name)) return { unique: true }
  return refers.test(name) ? { names: name } : undefined
}

/** `/users/{id}` → userId; a parameter that already says what it names keeps its name. */
function thing(segment: string, name: string): string {
  if (refers.test(name)) return name
  const singular = segment.replace(/ies$/, 'y').replace(/s$/, '')
  return singular === '' ? name : `${singular}Id`
}
