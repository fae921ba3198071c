import type { PermissionNote } from '../../lint/rule.ts'
import type { PermissionNeed } from '../../model/endpoint.ts'

/** What a document says in prose of who may call what. */
export interface PermissionProse {
  readonly notes: readonly PermissionNote[]
  /** "All other endpoints require the P permission." */
  readonly otherwise?: string
}

const heading =
  /endpoints? (?:that|which) requires? the\s+["`*]*([A-Za-z][\w.:-]*)["`*]*\s+permissions?\s*:?/gi
const operation = /^[\s*•-]*["`*]*(GET|POST|PUT|PATCH|DELETE)["`*]*\s+["`*]*([A-Za-z][\w/-]*)["`*]*/i
const rest = /all other endpoints require the\s+["`*]*([A-Za-z][\w.:-]*)["`*]*\s+permission/i

/** Reads "Endpoints that require the P permission: GET index …" and "All other endpoints require the Q permission". */
export function permissionProse(text: string): PermissionProse {
  const notes = [...text.matchAll(heading)].flatMap(found =>
    operationsAt(text.slice(found.index + found[0].length)).map(each => ({
      ...each,
      permission: found[1] ?? '',
    })),
  )
  const otherwise = rest.exec(text)?.[1]
  const distinct = [...new Map(notes.map(note => [JSON.stringify(note), note])).values()]
  return { notes: distinct, ...(otherwise !== undefined && { otherwise }) }
}

function operationsAt(text: string): readonly Omit<PermissionNote, 'permission'>[] {
  const found = operation.exec(text)
  if (!found) return []
  const [all, method = '', name = ''] = found
  return [{ method: method.toUpperCase(), operation: name }, ...operationsAt(text.slice(all.length))]
}

/** What the prose says of an operation, by the names it goes by; undefined where it says nothing. */
export function needInProse(
  { notes, otherwise }: PermissionProse,
  method: string,
  names: readonly (string | undefined)[],
): PermissionNeed | undefined {
  const isNamed = (name: string): boolean => names.some(each => each?.toLowerCase() === name.toLowerCase())
  const noted = notes.filter(note => note.method === method && isNamed(note.operation))
  const anyOf = noted.length > 0 ? noted.map(({ permission }) => permission) : (otherwise ?? [])
  return anyOf.length > 0 ? { anyOf: [anyOf].flat(), basis: 'documented' } : undefined
}

const BEGINS = /(?:^|[.;(]\s*|\n\s*(?:[*-]\s*)?)["`*_]*(?:(?:required|allowed|needed)\s+)?/.source
const CALLED = /(?:roles?|permissions?|scopes?)["`*_]*(?:\s+(?:required|allowed|needed))?\s*:["`*_]*\s*/
  .source
/** Neither of these can be read in two ways, or a long list would be read in very many. */
const NAME = /["`*_]*(?!or\b)[a-z][\w:.-]*[a-z\d]["`*_]*/.source
const BETWEEN = /\s*(?:,(?:\s*or\b)?|\||\/|\bor\b)\s*/.source
/** What goes on is a sentence, and its first word no name: "Permissions: see below." */
const ENDS = /(?=\s*$|\s*[\n;)(<]|\.(?:\W|$)|\s+only\b|\s+[-–—]\s)/.source
const ROLES = new RegExp(`${BEGINS}${CALLED}(${NAME}(?:${BETWEEN}${NAME})*)${ENDS}`, 'i')
const ANYBODY = /^(none|any|anyone|anybody|all|everyone|everybody)$/i

/** Who may call an operation, by its own description: "Roles: admin, sales." Any of them is enough. */
export function rolesInProse(description: string): PermissionNeed | undefined {
  const [, listed = ''] = ROLES.exec(description) ?? []
  const anyOf = listed.split(/[^\w:.-]+/).filter(name => !/^(or)?$/i.test(name))
  const isNamed = anyOf.length > 0 && !anyOf.some(name => ANYBODY.test(name))
  return isNamed ? { anyOf, basis: 'documented' } : undefined
}
