import type { Dfa } from './dfa.ts'
import { sizeOf, widthOf } from './dfa.ts'
import { endsOf, picksOf, simplestOf } from './pools.ts'

/** Numbers in [0, 1). */
export type Random = () => number

/**
 * How many ways lead from each state to acceptance within exactly k more characters, level by level, scaled so that
 * nothing overflows. Levels are computed when they are first needed.
 */
export interface Counts {
  readonly dfa: Dfa
  readonly levels: Float64Array[]
  readonly picks: readonly (readonly number[])[]
  readonly weights: readonly number[]
  readonly simplest: readonly { readonly point: number; readonly rank: number }[]
}

const SMALLEST = 1e-250
const MOST_CELLS = 2_000_000

export function countsOf(dfa: Dfa): Counts {
  const picks = dfa.alphabet.classes.map(picksOf)
  return {
    dfa,
    levels: [Float64Array.from(dfa.accepting)],
    picks,
    weights: picks.map(pick => 1 + Math.log2(pick.length)),
    simplest: dfa.alphabet.classes.map(simplestOf),
  }
}

/** The longest text that may be looked at without using up the memory. */
export function longestAffordable(counts: Counts): number {
  return Math.floor(MOST_CELLS / Math.max(1, sizeOf(counts.dfa)))
}

export function levelOf(counts: Counts, length: number): Float64Array {
  for (let at = counts.levels.length; at <= length; at++) counts.levels.push(nextLevel(counts, at))
  return counts.levels[length] ?? new Float64Array(0)
}

function nextLevel(counts: Counts, at: number): Float64Array {
  const { dfa, weights } = counts
  const width = widthOf(dfa)
  const previous = counts.levels[at - 1] ?? new Float64Array(0)
  const level = new Float64Array(sizeOf(dfa))
  let largest = 0
  for (let state = 0; state < level.length; state++) {
    let sum = 0
    for (let id = 0; id < width; id++) {
      const to = dfa.next[state * width + id] ?? -1
      if (to >= 0) sum += (weights[id] ?? 1) * (previous[to] ?? 0)
    }
    level[state] = sum
    if (sum > largest) largest = sum
  }
  if (largest === 0) return level
  for (let state = 0; state < level.length; state++) {
    const value = level[state] ?? 0
    if (value > 0) level[state] = Math.max(value / largest, SMALLEST)
  }
  return level
}

/** Whether a text of exactly this many characters is accepted. */
export function hasLength(counts: Counts, length: number): boolean {
  return counts.dfa.start >= 0 && (levelOf(counts, length)[counts.dfa.start] ?? 0) > 0
}

/** A random text of exactly this length, which must be possible. */
export function drawLength(counts: Counts, length: number, random: Random): string {
  const { dfa, weights, picks } = counts
  const width = widthOf(dfa)
  levelOf(counts, length)
  let state = dfa.start
  let text = ''
  for (let left = length - 1; left >= 0; left--) {
    const level = counts.levels[left] ?? new Float64Array(0)
    let total = 0
    const base = state * width
    for (let id = 0; id < width; id++) {
      const to = dfa.next[base + id] ?? -1
      if (to >= 0) total += (weights[id] ?? 1) * (level[to] ?? 0)
    }
    let target = random() * total
    let chosen = -1
    for (let id = 0; id < width; id++) {
      const to = dfa.next[base + id] ?? -1
      if (to < 0 || level[to] === 0) continue
      chosen = id
      target -= (weights[id] ?? 1) * (level[to] ?? 0)
      if (target < 0) break
    }
    const pick = picks[chosen] ?? []
    text += String.fromCodePoint(pick[Math.floor(random() * pick.length)] ?? 97)
    state = dfa.next[base + chosen] ?? -1
  }
  return text
}

/** The simplest text of exactly this length that begins with `prefix`; the length must be possible. */
export function simplestFrom(counts: Counts, state: number, length: number): string {
  const { dfa, simplest } = counts
  const width = widthOf(dfa)
  levelOf(counts, length)
  let text = ''
  let at = state
  for (let left = length - 1; left >= 0; left--) {
    const level = counts.levels[left] ?? new Float64Array(0)
    let best = -1
    for (let id = 0; id < width; id++) {
      const to = dfa.next[at * width + id] ?? -1
      if (to < 0 || !((level[to] ?? 0) > 0)) continue
      if (best < 0 || (simplest[id]?.rank ?? 0) < (simplest[best]?.rank ?? 0)) best = id
    }
    text += String.fromCodePoint(simplest[best]?.point ?? 97)
    at = dfa.next[at * width + best] ?? -1
  }
  return text
}

/** Texts of this length that show each end of each range of each class at the given position. */
export function* showing(counts: Counts, length: number, position: number): Generator<string> {
  const { dfa } = counts
  const width = widthOf(dfa)
  const rest = levelOf(counts, length - position - 1)
  const prefixes = prefixesOf(counts, position)
  for (let id = 0; id < width; id++) {
    const state = [...prefixes.keys()].find(at => {
      const to = dfa.next[at * width + id] ?? -1
      return to >= 0 && (rest[to] ?? 0) > 0
    })
    if (state === undefined) continue
    const tail = simplestFrom(counts, dfa.next[state * width + id] ?? -1, length - position - 1)
    for (const point of endsOf(dfa.alphabet.classes[id] ?? []))
      yield `${prefixes.get(state)}${String.fromCodePoint(point)}${tail}`
  }
}

/** The states that some text of this length leads to, with the simplest such text found. */
function prefixesOf(counts: Counts, length: number): Map<number, string> {
  const { dfa, simplest } = counts
  const width = widthOf(dfa)
  const order = simplest
    .map((_, id) => id)
    .sort((a, b) => (simplest[a]?.rank ?? 0) - (simplest[b]?.rank ?? 0))
  let layer = new Map<number, string>([[dfa.start, '']])
  for (let at = 0; at < length; at++) {
    const following = new Map<number, string>()
    for (const [state, prefix] of layer) {
      for (const id of order) {
        const to = dfa.next[state * width + id] ?? -1
        if (to >= 0 && !following.has(to))
          following.set(to, prefix + String.fromCodePoint(simplest[id]?.point ?? 97))
      }
    }
    layer = following
  }
  return layer
}
