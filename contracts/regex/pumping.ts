import type { Counts } from './counting.ts'
import { levelOf, simplestFrom } from './counting.ts'
import { sizeOf, widthOf } from './dfa.ts'

/** No text longer than this is ever made; what asks for more can be told, and not shown. */
export const LONGEST_TEXT = 11_000_000

/** Texts longer than this are not drawn by counting ways, which would fill the memory, but by repeating one character. */
export const LONG = 4000

/** Whether there is such a text, told without making it. */
export function canPump(counts: Counts, length: number): boolean {
  return loopsOf(counts).some(({ prefix, suffix }) => prefix + suffix.text.length <= length)
}

/** A text of exactly this length, made by repeating one character in a shorter one; undefined when none was found. */
export function pumped(counts: Counts, length: number): string | undefined {
  for (const { prefix, point, suffix } of loopsOf(counts)) {
    const times = length - prefix - suffix.text.length
    if (times >= 0)
      return (
        simplestTo(counts, prefix, suffix.state) + String.fromCodePoint(point).repeat(times) + suffix.text
      )
  }
  return undefined
}

interface Loop {
  /** The number of characters before the loop. */
  readonly prefix: number
  readonly point: number
  readonly suffix: { readonly state: number; readonly text: string }
}

const known = new WeakMap<Counts, readonly Loop[]>()

/** The states that a character leads back to, simplest characters first. */
function loopsOf(counts: Counts): readonly Loop[] {
  const found = known.get(counts)
  if (found !== undefined) return found
  const { dfa, simplest } = counts
  const width = widthOf(dfa)
  const depths = depthsOf(counts)
  const loops: (Loop & { readonly rank: number })[] = []
  for (let state = 0; state < sizeOf(dfa); state++) {
    const prefix = depths.get(state)
    if (prefix === undefined) continue
    for (let id = 0; id < width; id++) {
      if (dfa.next[state * width + id] !== state) continue
      const text = shortestFrom(counts, state)
      const { point, rank } = simplest[id] ?? { point: 97, rank: 0 }
      if (text !== undefined && point < 0x10000) loops.push({ prefix, point, suffix: { state, text }, rank })
    }
  }
  loops.sort((a, b) => a.rank - b.rank)
  known.set(counts, loops)
  return loops
}

function depthsOf({ dfa }: Counts): ReadonlyMap<number, number> {
  const width = widthOf(dfa)
  const depths = new Map<number, number>(dfa.start < 0 ? [] : [[dfa.start, 0]])
  for (const [state, depth] of depths) {
    for (let id = 0; id < width; id++) {
      const to = dfa.next[state * width + id] ?? -1
      if (to >= 0 && !depths.has(to)) depths.set(to, depth + 1)
    }
  }
  return depths
}

function shortestFrom(counts: Counts, state: number): string | undefined {
  for (let length = 0; length <= Math.min(sizeOf(counts.dfa), LONG); length++)
    if ((levelOf(counts, length)[state] ?? 0) > 0) return simplestFrom(counts, state, length)
  return undefined
}

/** The first text found that leads from the start to a state in this many steps, which is the least number. */
function simplestTo({ dfa, simplest }: Counts, steps: number, target: number): string {
  const width = widthOf(dfa)
  let layer = new Map<number, string>([[dfa.start, '']])
  for (let at = 0; at < steps; at++) {
    const following = new Map<number, string>()
    for (const [state, prefix] of layer) {
      for (let id = 0; id < width; id++) {
        const to = dfa.next[state * width + id] ?? -1
        if (to >= 0 && !following.has(to))
          following.set(to, prefix + String.fromCodePoint(simplest[id]?.point ?? 97))
      }
    }
    layer = following
  }
  return layer.get(target) ?? ''
}
