import { typesOf } from '../../clauses/lexical/read-text.ts'
import { placesOf, schemaObject } from '../../clauses/places-of.ts'
import type { PlaceOf } from '../../clauses/places-of.ts'
import { pages, turns } from '../../dsl/relations.ts'
import type { Endpoint, Parameter } from '../../model/endpoint.ts'
import type { Relation } from '../../model/relation.ts'

/** Names without their case and signs: `page[size]`, `pageSize` and `page_size` are one. */
const offsets = /^(offset|start|skip|pageoffset)$/
const numbers = /^(page|pageno|pagenum|pagenumber|pageindex)$/
const cursors = /^(cursor|after|startingafter|pagetoken|nexttoken|continuationtoken|pageafter|pagecursor)$/
const backwards = /^(before|endingbefore|pagebefore)$/
const limits = /^(limit|perpage|pagesize|size|top|count|maxresults|pagelimit|itemsperpage|resultsperpage)$/

/** What a parameter does to the pages of a list; a cursor is text, all others are whole numbers. */
type Role = 'offset' | 'number' | 'cursor' | 'backwards' | 'limit'

function roleOf({ name, schema }: Pick<PlaceOf, 'name' | 'schema'>): Role | undefined {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '')
  const types = typesOf(schema)
  const isNumber = types.has('integer') || types.has('number')
  if (offsets.test(plain)) return 'offset'
  if (numbers.test(plain)) return isNumber ? 'number' : 'cursor'
  if (limits.test(plain)) return isNumber ? 'limit' : undefined
  if (schemaObject(schema).format?.startsWith('date')) return undefined
  if (cursors.test(plain)) return 'cursor'
  return backwards.test(plain) ? 'backwards' : undefined
}

/** Whether a parameter says how long a page is. */
export const isPageSize = (parameter: Parameter): boolean =>
  parameter.in === 'query' && roleOf(parameter) === 'limit'

/**
 * How its parameters, or the members of its body, cut the list into pages; `unknown` where some do, and in no way that is
 * known.
 */
export function pagingOf(endpoint: Endpoint): Relation | 'unknown' | undefined {
  const named = placesOf(endpoint).flatMap(at => {
    const role = /^(?:query|body)\/[^/]+$/.test(at.place) ? roleOf(at) : undefined
    return role === undefined ? [] : [{ role, at }]
  })
  if (named.length === 0) return undefined
  const only = (role: Role): PlaceOf | undefined => {
    const [one, other] = named.filter(each => each.role === role)
    return other === undefined ? one?.at : undefined
  }
  const isAmong = (...roles: readonly Role[]): boolean => named.every(({ role }) => roles.includes(role))
  const [start, number, cursor, limit] = [only('offset'), only('number'), only('cursor'), only('limit')]
  const size = limit && { size: limit.place }
  if (start && limit && named.length === 2) return pages(start.place, limit.place)
  if (number && isAmong('number', 'limit'))
    return turns(number.place, 'number', { ...firstOf(number), ...size })
  if (cursor && isAmong('cursor', 'backwards', 'limit')) return turns(cursor.place, 'cursor', { ...size })
  return 'unknown'
}

/** The number of the first page, as its default or its least value tells it. */
function firstOf({ schema }: PlaceOf): { readonly from?: 0 | 1 } {
  const { default: usual, minimum } = schemaObject(schema)
  const first = usual ?? minimum
  return first === 0 || first === 1 ? { from: first } : {}
}
