/** For tests: baskets with articles in them, which only the basket shows. It knows nothing of Plumbline. */
import { keyedServer } from './keyed-server.ts'
import type { Reply } from './keyed-server.ts'

/** What it may do wrong; `adds-up` is honest: what is in a basket is put there once, and counted. */
export type BasketWay = 'removal-takes-twins' | 'change-clears-note' | 'takes-any-count' | 'adds-up'

interface Article {
  readonly id: number
  readonly kind: string
  count: number
  note: string | null
  readonly isFirst?: true
}

interface Basket {
  readonly id: number
  readonly owner: string
  articles: Article[]
}

type Told = { readonly [name: string]: unknown }

const KINDS = ['pen', 'book']
const MOST = 99
const NO: Reply = { status: 400, body: { message: 'no' } }
const NOWHERE: Reply = { status: 404, body: { message: 'nowhere' } }

/** Whoever has the key may do everything. In each basket is a pen from the start: `lost` counts those that were taken out. */
export async function basketServer(way?: BasketWay) {
  let count = 0
  let lost = 0
  const baskets = new Map<number, Basket>()

  const isCount = (told: unknown, most = MOST): told is number =>
    typeof told === 'number' && Number.isInteger(told) && told >= 1 && told <= most
  const isNote = (told: unknown): told is string | null =>
    told === null || (typeof told === 'string' && [...told].length <= 40)

  const make = ({ owner }: Told): Reply => {
    if (typeof owner !== 'string' || owner === '' || [...owner].length > 40) return NO
    const pen = { id: (count += 1), kind: 'pen', count: 1, note: null, isFirst: true as const }
    const basket = { id: (count += 1), owner, articles: [pen] }
    baskets.set(basket.id, basket)
    return { status: 201, body: basket }
  }

  const put = (basket: Basket, { kind, count: many, note = null }: Told): Reply => {
    if (typeof kind !== 'string' || !KINDS.includes(kind) || !isCount(many) || !isNote(note)) return NO
    const like = way === 'adds-up' ? basket.articles.find(each => each.kind === kind) : undefined
    if (like) Object.assign(like, { count: Math.min(MOST, like.count + many) })
    const article = like ?? { id: (count += 1), kind, count: many, note }
    if (!like) basket.articles.push(article)
    return { status: 201, body: article }
  }

  const change = (article: Article, { count: many, note }: Told): Reply => {
    if (many !== undefined && !isCount(many, way === 'takes-any-count' ? Infinity : MOST)) return NO
    if (note !== undefined && !isNote(note)) return NO
    Object.assign(article, many !== undefined && { count: many }, note !== undefined && { note })
    if (way === 'change-clears-note' && note === undefined) article.note = null
    return { status: 200, body: article }
  }

  const remove = (basket: Basket, article: Article): Reply => {
    const goes = (each: Article): boolean =>
      each === article || (way === 'removal-takes-twins' && each.kind === article.kind)
    if (article.isFirst) lost += 1
    basket.articles = basket.articles.filter(each => !goes(each))
    return { status: 204 }
  }

  const answer = (method: string, path: string, told: Told): Reply => {
    const [, , id = '', inner, innerId, ...more] = path.split('/')
    const basket = /^[1-9]\d*$/.test(id) ? baskets.get(Number(id)) : undefined
    if (id === '') return method === 'POST' ? make(told) : NOWHERE
    if (!basket || more.length > 0 || (inner !== undefined && inner !== 'articles')) return NOWHERE
    if (inner === undefined && method === 'GET') return { status: 200, body: basket }
    if (inner === undefined && method === 'DELETE') return { status: baskets.delete(basket.id) ? 204 : 404 }
    if (inner === undefined) return { status: 405 }
    if (innerId === undefined) return method === 'POST' ? put(basket, told) : { status: 405 }
    const article = basket.articles.find(each => String(each.id) === innerId)
    if (!article) return NOWHERE
    if (method === 'PATCH') return change(article, told)
    return method === 'DELETE' ? remove(basket, article) : { status: 405 }
  }

  const server = await keyedServer(
    ({ method, url, body }) => {
      const told = readable(body.toString())
      return told === undefined ? NO : answer(method, new URL(url, 'http://baskets').pathname, told)
    },
    { status: 401, body: { message: 'who?' } },
  )
  return { server, left: () => [...baskets.values()], lost: () => lost }
}

function readable(text: string): Told | undefined {
  if (text === '') return {}
  try {
    const told: unknown = JSON.parse(text)
    return isTold(told) ? told : undefined
  } catch {
    return undefined
  }
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
