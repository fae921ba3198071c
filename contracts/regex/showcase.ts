import { countsOf, showing, simplestFrom } from './counting.ts'
import type { Counts } from './counting.ts'
import { complementOf } from './dfa.ts'
import type { Dfa } from './dfa.ts'
import { fits } from './language.ts'
import { drawable, isLong, shortest } from './lengths.ts'
import type { Limits } from './lengths.ts'
import { edits, positionsOf } from './near-misses.ts'
import { PROBES } from './pools.ts'
import { pumped } from './pumping.ts'

/** Beyond it come unassigned code points and surrogates. */
const LAST_HANGUL = 0xd7a4

/** The simplest text within the limits. */
export function simplestWithin(counts: Counts, limits: Limits): string | undefined {
  const length = shortest(counts, limits)
  if (length === undefined) return undefined
  return isLong(counts, length) ? pumped(counts, length) : simplestFrom(counts, counts.dfa.start, length)
}

/** Texts that show each class, each end of a range and each alternative. */
export function* edgesOf(counts: Counts, limits: Limits, options: readonly Dfa[]): Generator<string> {
  const least = shortest(counts, limits)
  if (least === undefined) return
  const seen = new Set<string>()
  const fresh = (text: string): boolean => !seen.has(text) && Boolean(seen.add(text))
  for (const option of options) {
    const text = simplestWithin(countsOf(option), limits)
    if (text !== undefined && fresh(text)) yield text
  }
  const lengths = drawable(counts, limits).filter(length => !isLong(counts, length))
  const chosen = [
    ...new Set([
      lengths[0],
      lengths.find(length => length >= 3) ?? lengths.at(-1),
      lengths[Math.min(2, lengths.length - 1)],
    ]),
  ]
  for (const length of chosen) {
    if (length === undefined) continue
    const simple = simplestFrom(counts, counts.dfa.start, length)
    if (fresh(simple)) yield simple
    if (length === 0) continue
    for (const position of positionsOf(length)) {
      for (const text of showing(counts, length, position)) if (fresh(text)) yield text
    }
  }
}

/** Both neighbours of the ends of every range that the automaton tells apart. */
export function probesOf(dfa: Dfa): readonly number[] {
  const probes: number[] = []
  for (const ranges of dfa.alphabet.classes) {
    if (ranges.length > 60) continue
    for (const range of ranges) probes.push(range.min, range.max)
  }
  const usable = probes.filter(point => point >= 0x20 && point < LAST_HANGUL)
  return [...new Set([...usable, ...PROBES])].slice(0, 160)
}

const MOST_BASES = 4

/** Texts one edit outside, most telling first. */
export function* missesOf(
  counts: Counts,
  accepts: (text: string) => boolean,
  limits: Limits,
): Generator<string> {
  if (complementOf(counts.dfa).start < 0) return
  const lengths = drawable(counts, limits).filter(length => !isLong(counts, length))
  const bases = new Set<string>()
  for (const length of [lengths.find(one => one >= 3) ?? lengths.at(-1), lengths[0], lengths.at(-1)]) {
    if (length === undefined) continue
    bases.add(simplestFrom(counts, counts.dfa.start, length))
    if (length > 0)
      for (const text of showing(counts, length, length - 1)) if (bases.size < MOST_BASES) bases.add(text)
  }
  const seen = new Set<string>()
  for (const text of edits([...bases], probesOf(counts.dfa))) {
    if (seen.has(text) || accepts(text) || !fits(text, limits)) continue
    seen.add(text)
    yield text
  }
}
