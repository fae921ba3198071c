import type { Json } from '../model/json.ts'
import { wordsOf } from './words-of.ts'

/** Words that names of the two ends of a period differ by. */
const ENDS: readonly (readonly [low: string, high: string])[] = [
  ['from', 'to'],
  ['from', 'until'],
  ['from', 'till'],
  ['since', 'until'],
  ['start', 'end'],
  ['starts', 'ends'],
  ['begin', 'end'],
  ['begins', 'ends'],
  ['after', 'before'],
  ['in', 'out'],
  ['arrival', 'departure'],
  ['opens', 'closes'],
]

/** Whether two members are called as the beginning and the end of a period: `starts_at` and `ends_at`. */
export function areEnds(low: string, high: string): boolean {
  const [words, others] = [wordsOf(low), wordsOf(high)]
  const [at = -1, more] = words.flatMap((each, index) => (each === others[index] ? [] : [index]))
  const isPair = ENDS.some(([first, second]) => first === words[at] && second === others[at])
  return words.length === others.length && more === undefined && isPair
}

/**
 * Whether an object, at any depth, has the end of a period before its beginning, or with it. Nearly everybody refuses that,
 * whatever is documented of either end.
 */
export function endsTooEarly(json: Json): boolean {
  if (typeof json !== 'object' || json === null) return false
  const isHere = !Array.isArray(json) && hasEarlyEnd(Object.entries(json))
  return isHere || Object.values(json).some(endsTooEarly)
}

const hasEarlyEnd = (members: readonly (readonly [string, Json])[]): boolean =>
  members.some(
    ([low, from]) =>
      typeof from === 'string' &&
      members.some(([high, to]) => typeof to === 'string' && to <= from && areEnds(low, high)),
  )
