import type { Counts } from './counting.ts'
import { hasLength as isCounted, longestAffordable } from './counting.ts'
import { sizeOf, widthOf } from './dfa.ts'
import { LONG, LONGEST_TEXT, canPump } from './pumping.ts'

/** Numbers of characters, both ends included; `max` may be infinite. */
export interface Limits {
  readonly min: number
  readonly max: number
}

/** Whether there is a text of this length; beyond the lengths that are counted, whether one was found. */
function hasLength(counts: Counts, length: number): boolean {
  return isLong(counts, length) ? canPump(counts, length) : isCounted(counts, length)
}

/** Whether texts of this length are made by repetition. */
export function isLong(counts: Counts, length: number): boolean {
  return length > Math.min(LONG, longestAffordable(counts))
}

/** Whether every length that the least one may be is counted, so that none found means that there is none. */
export function isCertain(counts: Counts, limits: Limits): boolean {
  return !isLong(counts, Math.min(limits.max, limits.min + sizeOf(counts.dfa)))
}

/** The least possible length within the limits, or undefined when there is none up to the longest text. */
export function shortest(counts: Counts, limits: Limits): number | undefined {
  const last = Math.min(limits.max, limits.min + sizeOf(counts.dfa), LONGEST_TEXT)
  for (let length = limits.min; length <= last; length++) if (hasLength(counts, length)) return length
  return undefined
}

/** The greatest possible length within the limits; infinite beyond the longest text; undefined when there is none. */
export function longest(counts: Counts, limits: Limits): number | undefined {
  const bound = bounded(counts)
  const last = Math.min(limits.max, bound)
  if (last > LONGEST_TEXT) {
    return shortest(counts, limits) === undefined ? undefined : Number.POSITIVE_INFINITY
  }
  const least = Math.max(limits.min, last - sizeOf(counts.dfa))
  for (let length = last; length >= least; length--) if (hasLength(counts, length)) return length
  for (let length = Math.min(least, LONG); length >= limits.min; length--)
    if (hasLength(counts, length)) return length
  return undefined
}

/** The length of the longest text that the automaton accepts: infinite when it has a loop. Every state leads on. */
function bounded(counts: Counts): number {
  const { dfa } = counts
  const width = widthOf(dfa)
  const depth = new Map<number, number>()
  const visit = (state: number, path: Set<number>): number => {
    const known = depth.get(state)
    if (known !== undefined) return known
    if (path.has(state) || path.size > 5000) return Number.POSITIVE_INFINITY
    path.add(state)
    let deepest = 0
    for (let id = 0; id < width; id++) {
      const to = dfa.next[state * width + id] ?? -1
      if (to >= 0) deepest = Math.max(deepest, 1 + visit(to, path))
      if (deepest === Number.POSITIVE_INFINITY) break
    }
    path.delete(state)
    depth.set(state, deepest)
    return deepest
  }
  return dfa.start < 0 ? 0 : visit(dfa.start, new Set())
}

const SPREAD = 24

/** The possible lengths to draw from: near the shortest one, where texts stay readable. */
export function drawable(counts: Counts, limits: Limits): readonly number[] {
  const first = shortest(counts, limits)
  if (first === undefined) return []
  const last = Math.min(limits.max, first + SPREAD)
  const lengths: number[] = []
  for (let length = first; length <= last; length++) if (hasLength(counts, length)) lengths.push(length)
  return lengths
}
