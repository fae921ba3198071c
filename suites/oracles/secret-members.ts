/** Members of a reply that hold a secret, and what stands in place of one. */
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Json } from '../../contracts/model/json.ts'
import { bodyText } from './body-text.ts'

/** A member by its own name, however deep it stands. */
export type Member = readonly [name: string, value: Json]

export function membersOfAny(json: Json): readonly Member[] {
  if (typeof json !== 'object' || json === null) return []
  const own = Array.isArray(json) ? [] : Object.entries(json)
  return [...own, ...Object.values(json).flatMap(membersOfAny)]
}

export const membersCalled = (names: readonly string[], json: Json): readonly Member[] =>
  membersOfAny(json).filter(([name]) => names.includes(name))

/** Signs alone or with an x, or a word in brackets: `••••••`, `xx-xx`, `[FILTERED]`. */
const MASK = /^(?:(?:[^\p{L}\p{N}]|x)+|[[<({][^[\]<>(){}]*[\])>}])$/iu
/** One sign again and again, which the run may have sent as a value itself: `aaaa`, `0000`. */
const REPEATED = /^(.)\1*$/u

/** `given`: what requests of the run gave to such a member. */
export const isMask = (text: string, given: ReadonlySet<string> = new Set()): boolean =>
  MASK.test(text) || (REPEATED.test(text) && !given.has(text))

/** What requests of the run wrote, as texts: to members that are secret, and to all others. */
export interface Given {
  readonly secret: Set<string>
  readonly open: Set<string>
}

/** So many values are remembered: the memory of a run must end somewhere. */
const MOST = 20_000

/** Remembers what a request gives to secret members, in JSON or in a form, and what it says besides. */
export function noteGiven({ request }: Exchange, secrets: readonly string[], given: Given): void {
  if (request.body === undefined || given.open.size + given.secret.size > MOST) return
  for (const [name, value] of membersSent(bodyText(request.body)))
    if (typeof value === 'string' || typeof value === 'number')
      given[secrets.includes(name) ? 'secret' : 'open'].add(String(value))
}

function membersSent(body: string): readonly Member[] {
  try {
    const json: Json = JSON.parse(body)
    return membersOfAny(json)
  } catch {
    return body.includes('=') ? [...new URLSearchParams(body)] : []
  }
}
