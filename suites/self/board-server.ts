/** For tests: boards with cards on them, notes on cards, and receipts that nobody can delete. It knows nothing of Plumbline. */
import { keyedServer } from './keyed-server.ts'
import type { Reply } from './keyed-server.ts'

/** What it may do wrong. */
export type BoardFault = 'cards-keep-titles' | 'notes-are-cut' | 'deleted-notes-stay' | 'receipts-are-cut'

interface Thing {
  readonly id: number
  readonly within?: number
  text: string
  startsOn?: string
  endsOn?: string
}

/** What a short column holds. */
const CUT = 30

const NO = { message: 'no' }

/** Whoever has the key may do everything. */
export async function boardServer(fault?: BoardFault) {
  let count = 0
  const [boards, cards, notes, receipts] = [1, 2, 3, 4].map(() => new Map<number, Thing>())
  if (!boards || !cards || !notes || !receipts) throw new Error('there are four kinds')

  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.length > 0 && text.length <= 60
  const isPeriod = ({ startsOn, endsOn }: Partial<Thing>): boolean =>
    [startsOn, endsOn].every(day => day === undefined || isDay(day)) &&
    (startsOn === undefined || endsOn === undefined || startsOn <= endsOn)

  const make = (things: Map<number, Thing>, told: Partial<Thing>, within?: number): Reply => {
    if (!isText(told.text) || !isPeriod(told)) return { status: 400, body: NO }
    const { text, startsOn, endsOn } = told
    const made = { id: (count += 1), text, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) }
    things.set(made.id, within === undefined ? made : { ...made, within })
    return { status: 201, body: made }
  }

  const list = (things: Map<number, Thing>, within?: number): Reply => ({
    status: 200,
    body: [...things.values()].filter(each => each.within === within).map(shown),
  })

  const one = (things: Map<number, Thing>, id: number, method: string, told: Partial<Thing>): Reply => {
    const thing = things.get(id)
    if (!thing) return { status: 404, body: NO }
    if (method === 'GET') return { status: 200, body: shown(thing) }
    if (method === 'DELETE' && things !== receipts) return { status: things.delete(id) ? 204 : 404 }
    if (method !== 'PATCH' || things !== cards) return { status: 405, body: NO }
    if ((told.text !== undefined && !isText(told.text)) || !isPeriod({ ...thing, ...told }))
      return { status: 400, body: NO }
    const { text = thing.text, startsOn = thing.startsOn, endsOn = thing.endsOn } = told
    Object.assign(thing, { text: fault === 'cards-keep-titles' ? thing.text : text })
    Object.assign(thing, startsOn && { startsOn }, endsOn && { endsOn })
    return { status: 200, body: shown(thing) }
  }

  const answer = (method: string, path: string, told: Partial<Thing>): Reply => {
    const [, kind, id = '', inner, innerId] = path.split('/')
    if (path.includes('//')) return { status: 404, body: NO }
    const isNamed = [id, innerId ?? ''].every(text => /^(?:[1-9]\d*)?$/.test(text))
    const isWhole = id === '' || inner !== undefined ? innerId === undefined : false
    if (!isNamed) return { status: 404, body: NO }
    if (isWhole && kind !== 'receipts' && !['GET', 'POST'].includes(method)) return { status: 405, body: NO }
    const [key, innerKey] = [Number(id), Number(innerId)]
    if (kind === 'boards' && id === '') return method === 'POST' ? make(boards, told) : list(boards)
    if (kind === 'boards' && inner === 'cards') {
      if (!boards.has(key)) return { status: 404, body: NO }
      return method === 'POST' ? make(cards, told, key) : list(cards, key)
    }
    if (kind === 'cards' && inner === 'notes' && !cards.has(key)) return { status: 404, body: NO }
    if (kind === 'cards' && inner === 'notes' && innerId === undefined) {
      const text = fault === 'notes-are-cut' && isText(told.text) ? told.text.slice(0, CUT) : told.text
      if (method === 'GET') return list(notes, key)
      return make(notes, { text: isText(told.text) && text !== undefined ? text : '' }, key)
    }
    if (kind === 'cards' && inner === 'notes') {
      if (notes.get(innerKey)?.within !== key) return { status: 404, body: NO }
      if (method !== 'DELETE') return { status: 405, body: NO }
      return fault === 'deleted-notes-stay' ? { status: 204 } : one(notes, innerKey, method, told)
    }
    if (kind === 'receipts' && id === '') {
      if (method !== 'POST') return { status: 405, body: NO }
      const isCut = fault === 'receipts-are-cut' && isText(told.text)
      return make(receipts, isCut ? { ...told, text: told.text?.slice(0, CUT) ?? '' } : told)
    }
    const things = kind === 'boards' ? boards : kind === 'cards' ? cards : receipts
    return one(things, key, method, told)
  }

  const server = await keyedServer(
    ({ method, url, body }) => {
      const told = readable(body.toString())
      if (told === undefined) return { status: 400, body: NO }
      return answer(method, new URL(url, 'http://boards').pathname, told)
    },
    { status: 401, body: NO },
  )
  return { server, left: () => [boards, cards, notes].flatMap(things => [...things.values()]) }
}

const shown = ({ within: _, ...thing }: Thing): Omit<Thing, 'within'> => thing

const isDay = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && isReal(text)

function isReal(day: string): boolean {
  const moment = Date.parse(day)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day)
}

function readable(text: string): Partial<Thing> | undefined {
  if (text === '') return {}
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined
  } catch {
    return undefined
  }
}
