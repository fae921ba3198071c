/** Code points from `min` to `max`, both included. */
export interface Range {
  readonly min: number
  readonly max: number
}

/**
 * The characters, cut into classes that a set of languages can't tell apart: `classes[i]` lists the ranges of class i.
 * Lone surrogates belong to no class, since they are no characters.
 */
export interface Alphabet {
  readonly classes: readonly (readonly Range[])[]
  /** Starts of the ranges in ascending order, and the class that each belongs to. */
  readonly starts: readonly number[]
  readonly owners: readonly number[]
}

const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff
export const LAST_UNICODE = 0x10ffff
export const LAST_BASIC = 0xffff

/** The coarsest alphabet whose classes lie wholly inside or wholly outside each of the given sets. */
export function alphabetOf(sets: readonly (readonly Range[])[], last: number): Alphabet {
  const cuts = new Set([0, FIRST_SURROGATE, LAST_SURROGATE + 1])
  for (const set of sets) {
    for (const range of set) {
      cuts.add(range.min)
      cuts.add(range.max + 1)
    }
  }
  const starts = [...cuts].filter(cut => cut <= last).sort((a, b) => a - b)
  const cursors = sets.map(() => 0)
  const classIds = new Map<string, number>()
  const classes: Range[][] = []
  const owners = starts.map((start, index) => {
    if (start === FIRST_SURROGATE) return -1
    if (start > FIRST_SURROGATE && start <= LAST_SURROGATE) return -1
    const end = (starts[index + 1] ?? last + 1) - 1
    const signature = sets.map((set, at) => (contains(set, cursors, at, start) ? '1' : '0')).join('')
    const id = classIds.get(signature) ?? classes.length
    if (id === classes.length) {
      classIds.set(signature, id)
      classes.push([])
    }
    addRange(classes[id] ?? [], { min: start, max: end })
    return id
  })
  return { classes, starts, owners }
}

function contains(set: readonly Range[], cursors: number[], at: number, point: number): boolean {
  let cursor = cursors[at] ?? 0
  while (cursor < set.length && (set[cursor]?.max ?? 0) < point) cursor++
  cursors[at] = cursor
  const range = set[cursor]
  return range !== undefined && range.min <= point
}

function addRange(ranges: Range[], range: Range): void {
  const previous = ranges.at(-1)
  if (previous !== undefined && previous.max + 1 === range.min) {
    ranges[ranges.length - 1] = { min: previous.min, max: range.max }
    return
  }
  ranges.push(range)
}

/** The class of a code point, or -1 when it belongs to none. */
export function classOf(alphabet: Alphabet, point: number): number {
  let low = 0
  let high = alphabet.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((alphabet.starts[middle] ?? 0) <= point) low = middle
    else high = middle - 1
  }
  return alphabet.owners[low] ?? -1
}

/** A common refinement of two alphabets, with each class mapped to the class of either side that it lies in. */
export function refine(
  left: Alphabet,
  right: Alphabet,
): { alphabet: Alphabet; left: Int32Array; right: Int32Array } {
  const last = Math.min(lastOf(left), lastOf(right))
  const alphabet = alphabetOf([...left.classes, ...right.classes], last)
  const kept = alphabet.classes
  const firsts = kept.map(ranges => ranges[0]?.min ?? 0)
  return {
    alphabet,
    left: Int32Array.from(firsts, point => classOf(left, point)),
    right: Int32Array.from(firsts, point => classOf(right, point)),
  }
}

function lastOf(alphabet: Alphabet): number {
  let last = 0
  for (const ranges of alphabet.classes) last = Math.max(last, ranges.at(-1)?.max ?? 0)
  return last
}
