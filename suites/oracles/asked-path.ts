import { placeAt, schemaObject } from '../../contracts/clauses/places-of.ts'
import { zoneOfText } from '../../contracts/clauses/zone-of.ts'
import type { Endpoint } from '../../contracts/model/endpoint.ts'

/** Many a route takes no more than such numbers, and no longer names. */
const LARGEST = 2_147_483_647
/** Signs that no router, proxy or file server reads anything into: a dot begins a format's name, a slash another part. */
const PLAIN = /^[\w-]{1,64}$/

/**
 * The values in the path of a request, by the names of the endpoint's template; undefined where the path is not the
 * endpoint's, or where a router may have turned it away for what it holds.
 */
export function plainPathValues(path: string, endpoint: Endpoint): ReadonlyMap<string, string> | undefined {
  const [asked, template] = [path.split('?')[0]?.split('/') ?? [], endpoint.path.split('/')]
  if (asked.length !== template.length) return undefined
  const values = new Map<string, string>()
  for (const [index, part] of template.entries()) {
    const text = asked[index] ?? ''
    const [, before = '', name, after = ''] = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(part) ?? []
    if (name === undefined && text !== part) return undefined
    if (name === undefined) continue
    const value = between(text, before, after)
    if (value === undefined || !isPlainFor(endpoint, name, value)) return undefined
    values.set(name, value)
  }
  return values
}

/** What stands in a part of a path for its parameter (`{id}.json`). */
const between = (text: string, before: string, after: string): string | undefined =>
  text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length
    ? text.slice(before.length, text.length - after.length)
    : undefined

function isPlainFor(endpoint: Endpoint, name: string, value: string): boolean {
  if (!PLAIN.test(value) || (/^-?\d+$/.test(value) && Number(value) > LARGEST)) return false
  return zoneOfText(endpoint, `path/${name}`, value) === 'inside'
}

/** What the values of a path look like: a router that goes by their looks takes all of one look, or none. */
export const lookOf = (values: ReadonlyMap<string, string>): string =>
  [...values.values()]
    .map(value => (/^\d+$/.test(value) ? 'number' : value.replaceAll(/[A-Za-z0-9]/g, 'x')))
    .join('/')

/** Signs by which a guard in front of an application takes a request for an attack, or can't read it. */
const SUSPICIOUS = /[<>'"\\;]/
/** Longer ones are turned away by servers on their own (RFC 9110, 15.5.15). */
const LONGEST = 2_000

/** Whether each parameter of the query is a documented one, legible, and stands once where it is no list. */
export function isPlainQuery(path: string, endpoint: Endpoint): boolean {
  const [, query = ''] = path.split(/\?(.*)/s)
  if (path.length > LONGEST) return false
  const seen = new Set<string>()
  for (const pair of query.split('&').filter(Boolean)) {
    const [name, value] = [legible(pair.split('=')[0] ?? ''), legible(pair.split(/=(.*)/s)[1] ?? '')]
    if (name === undefined || value === undefined) return false
    const at = placeAt(endpoint, `query/${name}`) ?? placeAt(endpoint, `query/${name.split('[')[0]}`)
    if (!at || (seen.has(name) && schemaObject(at.schema).type !== 'array')) return false
    seen.add(name)
  }
  return true
}

/** Whether nothing in the address looks like an attack to whoever guards an application. */
export const isHarmless = (path: string): boolean => !SUSPICIOUS.test(legible(path) ?? '<')

/** A part of a query as it is read; undefined where it has signs that only break things, or can't be read. */
function legible(text: string): string | undefined {
  try {
    const read = decodeURIComponent(text.replaceAll('+', ' '))
    return /\p{Cc}/u.test(read) ? undefined : read
  } catch {
    return undefined
  }
}
