/** For tests: a small honest REST API as documents describe them, which knows nothing of Plumbline. */
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { keyedServer } from './keyed-server.ts'
import type { Reply } from './keyed-server.ts'

interface Part {
  readonly id: number
  readonly shop: string
  readonly version: number
  readonly name: string
  readonly sold: boolean
}

/** What a target of these tests may do wrong. */
export type ShopFault =
  | 'loses-name'
  | 'loses-sold-of-whole'
  | 'takes-any-version'
  | 'changes-and-refuses'
  | 'keeps-version'
  | 'takes-too-many'
  | 'takes-nameless-items'

interface Asked {
  readonly method: string
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly type: string
  readonly version: string | undefined
  readonly body: { readonly [member: string]: unknown }
  /** Where a list was sent, its items. */
  readonly items: readonly unknown[] | undefined
}

const refused = (status: number): Reply => ({ status, body: { message: 'no' } })

/** Shops `s1` and `s2` hold parts; whoever has the key may do everything. */
export async function shopServer(fault?: ShopFault): Promise<ScriptedServer> {
  const parts = new Map<number, Part>()
  let count = 0

  const tagOf = (version: number): string => `"${fault === 'keeps-version' ? 1 : version}"`

  const shown = ({ version, shop, ...part }: Part): Reply => ({
    status: 200,
    body: part,
    headers: { etag: tagOf(version) },
  })

  const list = (shop: string, query: URLSearchParams): Reply => {
    const number = (name: string, otherwise: number, least: number, most: number): number | undefined => {
      const [text = String(otherwise), more] = query.getAll(name)
      const value = /^\d{1,15}$/.test(text) && more === undefined ? Number(text) : -1
      return value >= least && value <= most ? value : undefined
    }
    const [offset, limit] = [number('offset', 0, 0, Infinity), number('limit', 20, 1, 20)]
    const [sold, ...others] = query.getAll('sold')
    const isFilter = sold === undefined || (/^(true|false)$/.test(sold) && others.length === 0)
    if (offset === undefined || limit === undefined || !isFilter) return refused(400)
    const found = [...parts.values()].filter(
      part => part.shop === shop && (sold === undefined || String(part.sold) === sold),
    )
    return {
      status: 200,
      body: found
        .slice(offset, offset + limit)
        .map(({ id, name, sold: isSold }) => ({ id, name, sold: isSold })),
    }
  }

  const isValid = ({ name, sold }: Asked['body'], isNew: boolean): boolean =>
    (name === undefined ? !isNew : typeof name === 'string' && name !== '' && [...name].length <= 40) &&
    (sold === undefined || typeof sold === 'boolean')

  const made = (shop: string, body: Asked['body']): Part => {
    const part = {
      id: (count += 1),
      shop,
      version: 1,
      name: String(body['name']),
      sold: body['sold'] === true,
    }
    parts.set(part.id, part)
    return part
  }

  const add = (shop: string, { type, body, items }: Asked): Reply => {
    if (type !== 'application/json') return refused(415)
    if (items || !isValid(body, true)) return refused(422)
    return { ...shown(made(shop, body)), status: 201 }
  }

  const addMany = (shop: string, { type, items = [] }: Asked): Reply => {
    if (type !== 'application/json') return refused(415)
    const most = fault === 'takes-too-many' ? 9 : 3
    const mayLackName = fault === 'takes-nameless-items'
    const valid = items.filter(isObject).filter(item => isValid(item, !mayLackName))
    if (items.length === 0 || items.length > most || valid.length < items.length) return refused(422)
    return { status: 201, body: valid.map(item => shown(made(shop, item)).body) }
  }

  const change = (part: Part, { type, version, body, items }: Asked): Reply => {
    if (version === undefined) return refused(428)
    const isCurrent = version === tagOf(part.version) || fault === 'takes-any-version'
    if (!isCurrent && fault === 'changes-and-refuses') parts.set(part.id, { ...part, ...named(body) })
    if (!isCurrent) return refused(412)
    if (type !== 'application/merge-patch+json') return refused(415)
    if (items || !isValid(body, false)) return refused(422)
    const changed: Part = {
      ...part,
      version: part.version + 1,
      name: typeof body['name'] === 'string' && fault !== 'loses-name' ? body['name'] : part.name,
      sold: typeof body['sold'] === 'boolean' ? body['sold'] : part.sold,
    }
    parts.set(part.id, changed)
    return shown(changed)
  }

  const named = ({ name }: Asked['body']): Partial<Part> => (typeof name === 'string' ? { name } : {})

  const replace = (part: Part, { type, body, items }: Asked): Reply => {
    if (type !== 'application/json') return refused(415)
    if (items || !isValid(body, true)) return refused(422)
    const sold = body['sold'] === true && fault !== 'loses-sold-of-whole'
    const whole: Part = { ...part, version: part.version + 1, name: String(body['name']), sold }
    parts.set(part.id, whole)
    return shown(whole)
  }

  const answer = (asked: Asked): Reply => {
    const { method, path, query } = asked
    const [shops, shop = '', kind, id] = path
    if (shops !== 'shops' || !/^s[12]$/.test(shop) || kind !== 'parts' || path.length > 4) return refused(404)
    if (id === undefined) {
      if (method === 'GET') return list(shop, query)
      return method === 'POST' ? add(shop, asked) : refused(405)
    }
    if (id === 'many') return method === 'POST' ? addMany(shop, asked) : refused(405)
    if (!/^[1-9]\d*$/.test(id)) return refused(400)
    const part = parts.get(Number(id))
    if (part?.shop !== shop) return refused(404)
    if (method === 'GET') return shown(part)
    if (method === 'PATCH') return change(part, asked)
    if (method === 'PUT') return replace(part, asked)
    if (method !== 'DELETE') return refused(405)
    parts.delete(part.id)
    return { status: 204 }
  }

  return keyedServer(({ method, url, headers, body }) => {
    const { pathname, searchParams } = new URL(url, 'http://x')
    const sent = parsed(body.toString())
    const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
    const version = headers['if-match'] === undefined ? undefined : String(headers['if-match'])
    const path = pathname.slice(1).split('/')
    const items = Array.isArray(sent) ? sent : undefined
    const asked = {
      method,
      path,
      query: searchParams,
      type,
      version,
      body: isObject(sent) ? sent : {},
      items,
    }
    return sent === undefined ? refused(400) : answer(asked)
  }, refused(401))
}

/** An object or a list, an empty object where nothing was sent; undefined for anything else. */
function parsed(text: string): Asked['body'] | readonly unknown[] | undefined {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) || Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Asked['body'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
