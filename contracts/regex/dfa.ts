import { LAST_UNICODE, alphabetOf, classOf, refine } from './alphabet.ts'
import type { Alphabet } from './alphabet.ts'

/** A deterministic automaton: `next[state * classes + class]` is a state, or -1 where nothing can be accepted any more. */
export interface Dfa {
  readonly alphabet: Alphabet
  readonly next: Int32Array
  readonly accepting: Uint8Array
  readonly start: number
}

/** Accepts every text. */
export const everything: Dfa = {
  alphabet: alphabetOf([], LAST_UNICODE),
  next: Int32Array.from([0]),
  accepting: Uint8Array.from([1]),
  start: 0,
}

export function sizeOf(dfa: Dfa): number {
  return dfa.accepting.length
}

export function widthOf(dfa: Dfa): number {
  return dfa.alphabet.classes.length
}

export function step(dfa: Dfa, state: number, point: number): number {
  const id = classOf(dfa.alphabet, point)
  return id < 0 || state < 0 ? -1 : (dfa.next[state * widthOf(dfa) + id] ?? -1)
}

export function runs(dfa: Dfa, text: string): boolean {
  let state = dfa.start
  for (const character of text) {
    state = step(dfa, state, character.codePointAt(0) ?? 0)
    if (state < 0) return false
  }
  return dfa.accepting[state] === 1
}

/** Every text of the same alphabet that the automaton does not accept. */
export function complementOf(dfa: Dfa): Dfa {
  const size = sizeOf(dfa)
  const width = widthOf(dfa)
  const next = new Int32Array((size + 1) * width).fill(size)
  for (let at = 0; at < size * width; at++) {
    const to = dfa.next[at] ?? -1
    if (to >= 0) next[at] = to
  }
  const accepting = new Uint8Array(size + 1).fill(1)
  for (let state = 0; state < size; state++) accepting[state] = dfa.accepting[state] === 1 ? 0 : 1
  return compact({ alphabet: dfa.alphabet, next, accepting, start: dfa.start < 0 ? size : dfa.start })
}

/** Texts that both accept, or undefined when the product grows beyond `most` states. */
export function intersectionOf(left: Dfa, right: Dfa, most: number): Dfa | undefined {
  const common = refine(left.alphabet, right.alphabet)
  const width = common.alphabet.classes.length
  const ids = new Map<number, number>()
  const pairs: [number, number][] = []
  const rightSize = sizeOf(right)
  const idOf = (a: number, b: number): number => {
    if (a < 0 || b < 0) return -1
    const key = a * rightSize + b
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, pairs.length)
    pairs.push([a, b])
    return pairs.length - 1
  }
  idOf(left.start, right.start)
  const next: number[] = []
  for (let at = 0; at < pairs.length; at++) {
    if (pairs.length > most) return undefined
    const [a, b] = pairs[at] ?? [-1, -1]
    for (let id = 0; id < width; id++) {
      const leftClass = common.left[id] ?? -1
      const rightClass = common.right[id] ?? -1
      next.push(
        leftClass < 0 || rightClass < 0
          ? -1
          : idOf(
              left.next[a * widthOf(left) + leftClass] ?? -1,
              right.next[b * widthOf(right) + rightClass] ?? -1,
            ),
      )
    }
  }
  const accepting = Uint8Array.from(pairs, ([a, b]) =>
    left.accepting[a] === 1 && right.accepting[b] === 1 ? 1 : 0,
  )
  return compact({
    alphabet: common.alphabet,
    next: Int32Array.from(next),
    accepting,
    start: pairs.length === 0 ? -1 : 0,
  })
}

/** Beyond, refining costs more than the smaller table saves: it takes a round for each step of a long count. */
const MOST_TO_MINIMISE = 200

/** Cuts off what can't lead to acceptance and, where that is affordable, merges states that accept the same rests. */
export function compact(dfa: Dfa): Dfa {
  const trimmed = trim(dfa)
  return sizeOf(trimmed) > MOST_TO_MINIMISE ? trimmed : minimise(trimmed)
}

function trim(dfa: Dfa): Dfa {
  const size = sizeOf(dfa)
  const width = widthOf(dfa)
  const sources: number[][] = Array.from({ length: size }, () => [])
  for (let state = 0; state < size; state++) {
    for (let id = 0; id < width; id++) {
      const to = dfa.next[state * width + id] ?? -1
      const found = sources[to]
      if (found !== undefined && found.at(-1) !== state) found.push(state)
    }
  }
  const alive = new Uint8Array(size)
  const stack: number[] = []
  for (let state = 0; state < size; state++) if (dfa.accepting[state] === 1) stack.push(state)
  while (stack.length > 0) {
    const state = stack.pop() ?? 0
    if (alive[state] === 1) continue
    alive[state] = 1
    stack.push(...(sources[state] ?? []))
  }
  return renumber(dfa, state => (alive[state] === 1 ? state : -1))
}

/** Moore's refinement: states stay together as long as acceptance and the groups they lead to agree. */
function minimise(dfa: Dfa): Dfa {
  const size = sizeOf(dfa)
  const width = widthOf(dfa)
  const kinds = [...new Set(dfa.accepting)]
  let groups: number[] = Array.from(dfa.accepting, accepts => kinds.indexOf(accepts))
  let count = kinds.length
  for (;;) {
    const current = groups
    let refined = groups
    let size = count
    for (let id = 0; id < width; id++) {
      const pairs = new Map<number, number>()
      refined = refined.map((group, state) => {
        const to = dfa.next[state * width + id] ?? -1
        const key = group * (count + 1) + (to < 0 ? count : (current[to] ?? 0))
        const known = pairs.get(key) ?? pairs.size
        pairs.set(key, known)
        return known
      })
      size = pairs.size
    }
    groups = refined
    if (size === count) break
    count = size
  }
  const representatives = new Map<number, number>()
  for (let state = 0; state < size; state++) {
    const group = groups[state] ?? 0
    if (!representatives.has(group)) representatives.set(group, state)
  }
  return renumber(dfa, state => representatives.get(groups[state] ?? 0) ?? -1)
}

/** Rebuilds the table from the start state, in order of discovery, with each state replaced by its representative. */
function renumber(dfa: Dfa, representative: (state: number) => number): Dfa {
  const width = widthOf(dfa)
  const ids = new Map<number, number>()
  const order: number[] = []
  const idOf = (state: number): number => {
    const chosen = state < 0 ? -1 : representative(state)
    if (chosen < 0) return -1
    const known = ids.get(chosen)
    if (known !== undefined) return known
    ids.set(chosen, order.length)
    order.push(chosen)
    return order.length - 1
  }
  const start = idOf(dfa.start)
  const next: number[] = []
  for (let at = 0; at < order.length; at++) {
    const state = order[at] ?? 0
    for (let id = 0; id < width; id++) next.push(idOf(dfa.next[state * width + id] ?? -1))
  }
  const accepting = Uint8Array.from(order, state => dfa.accepting[state] ?? 0)
  return { alphabet: dfa.alphabet, next: Int32Array.from(next), accepting, start }
}
