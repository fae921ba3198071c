/** For tests: an honest list that can be sorted and filtered, as documents describe them; it knows nothing of Plumbline. */
import type { ScriptedServer } from '../../fixtures/client/scripted-server.ts'
import { keyedServer } from './keyed-server.ts'
import type { Reply } from './keyed-server.ts'

interface Pet {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly price: string
  readonly bornOn: string
}

/** What the list may do wrong. */
export type PetFault =
  | 'sorts-as-text'
  | 'ignores-direction'
  | 'ignores-second-field'
  | 'ignores-kind-beside-search'
  | 'ignores-search-beside-kind'
  | 'forgets-kind-on-later-pages'
  | 'leaves-out-limit'
  | 'finds-beginnings'
  | 'counts-first-kind-only'

const kinds = ['cat', 'cow', 'dog']

const NO = { message: 'no' }

/** Whoever has the key may do everything. */
export async function petServer(fault?: PetFault): Promise<ScriptedServer> {
  const pets = new Map<number, Pet>()
  let count = 0
  const add = (pet: Omit<Pet, 'id'>): Pet => {
    const made = { id: (count += 1), ...pet }
    pets.set(made.id, made)
    return made
  }
  add({ name: 'Rex', kind: 'dog', price: '20.00', bornOn: '2020-02-02' })
  add({ name: 'Tom', kind: 'cat', price: '7.50', bornOn: '2021-03-03' })
  add({ name: 'Berta', kind: 'cow', price: '130.00', bornOn: '2019-09-09' })

  const compare = (field: string, a: Pet, b: Pet): number => {
    if (field === 'price' && fault !== 'sorts-as-text') return Number(a.price) - Number(b.price)
    const [left, right] = [a, b].map(pet =>
      field === 'price' ? pet.price : field === 'name' ? pet.name : pet.bornOn,
    )
    if (left === undefined || right === undefined || left === right) return 0
    return left < right ? -1 : 1
  }

  const sorted = (found: readonly Pet[], fields: readonly string[]): readonly Pet[] => {
    const counted = fault === 'ignores-second-field' ? fields.slice(0, 1) : fields
    return found.toSorted((a, b) => {
      for (const field of counted) {
        const isDown = field.startsWith('-') && fault !== 'ignores-direction'
        const difference = compare(field.replace('-', ''), a, b)
        if (difference !== 0) return isDown ? -difference : difference
      }
      return a.id - b.id
    })
  }

  const found = (query: URLSearchParams, isFirst: boolean): readonly Pet[] => {
    const [q, name, most] = [query.get('q'), query.get('name'), query.get('maxPrice')]
    const wanted =
      fault === 'counts-first-kind-only' ? query.getAll('kind').slice(0, 1) : query.getAll('kind')
    const isKindLost =
      (fault === 'ignores-kind-beside-search' && q) || (fault === 'forgets-kind-on-later-pages' && !isFirst)
    const isSearchLost = fault === 'ignores-search-beside-kind' && wanted.length > 0
    return [...pets.values()].filter(
      pet =>
        (wanted.length === 0 || isKindLost || wanted.includes(pet.kind)) &&
        (!q || isSearchLost || pet.name.toLowerCase().includes(q.toLowerCase())) &&
        (!name || pet.name === name || (fault === 'finds-beginnings' && pet.name.startsWith(name))) &&
        (!most ||
          Number(pet.price) < Number(most) ||
          (fault !== 'leaves-out-limit' && Number(pet.price) === Number(most))),
    )
  }

  const list = (query: URLSearchParams) => {
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? 20)]
    const isValid =
      Number.isInteger(page) &&
      page > 0 &&
      Number.isInteger(size) &&
      size > 0 &&
      size <= 100 &&
      query.getAll('kind').every(kind => kinds.includes(kind)) &&
      /^(\d{1,6}\.\d\d)?$/.test(query.get('maxPrice') ?? '') &&
      query.getAll('sort').every(field => /^-?(name|price|bornOn)$/.test(field))
    if (!isValid) return { status: 400, body: NO }
    const all = sorted(found(query, page === 1), query.getAll('sort'))
    return { status: 200, body: { data: all.slice((page - 1) * size, page * size), total: all.length } }
  }

  const answer = (method: string, url: URL, text: string): Reply => {
    const [, place, id] = url.pathname.split('/')
    const pet = pets.get(Number(id))
    if (place !== 'pets') return { status: 404 }
    if (id === undefined && method === 'GET') return list(url.searchParams)
    if (id === undefined && method === 'POST') {
      const made = JSON.parse(text)
      const isValid = made.name && kinds.includes(made.kind) && /^\d{1,6}\.\d\d$/.test(made.price)
      return isValid ? { status: 201, body: add(made) } : { status: 400, body: NO }
    }
    if (pet === undefined) return { status: 404, body: NO }
    if (method === 'DELETE') return { status: pets.delete(pet.id) ? 204 : 404 }
    return method === 'GET' ? { status: 200, body: pet } : { status: 405 }
  }

  return keyedServer(
    ({ method, url, body }) => answer(method, new URL(url, 'http://pets'), body.toString()),
    { status: 401, body: NO },
  )
}
