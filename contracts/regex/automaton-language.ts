import { countsOf, drawLength } from './counting.ts'
import type { Counts, Random } from './counting.ts'
import { complementOf, intersectionOf, runs } from './dfa.ts'
import type { Dfa } from './dfa.ts'
import { ANY_LENGTH, fits } from './language.ts'
import type { Language } from './language.ts'
import { drawable, isCertain, isLong, longest, shortest } from './lengths.ts'
import type { Limits } from './lengths.ts'
import { missOf } from './near-misses.ts'
import { pumped } from './pumping.ts'
import { sampledLanguage, sourceOf } from './sampled-language.ts'
import { edgesOf, missesOf, probesOf, simplestWithin } from './showcase.ts'

interface Judge {
  test(text: string): boolean
}

interface Automaton {
  readonly id: string
  readonly dfa: Dfa
  readonly limits: Limits
  /** Top-level alternatives of the pattern, each worth showing by itself. */
  readonly options: () => readonly Dfa[]
  /** Judge single texts: all must match. */
  readonly natives: readonly Judge[]
  /** Whether the automaton accepts too much, so that every text must be checked by the natives. */
  readonly wide: boolean
}

const MOST_PRODUCT_STATES = 20_000
const CHECKS = 24
const automata = new WeakMap<Language, Automaton>()
const counted = new WeakMap<Dfa, Counts>()
const complements = new WeakMap<Dfa, Language>()
const conjunctions = new WeakMap<Dfa, WeakMap<Dfa, Dfa>>()

/** A language that an automaton decides. */
export function automatonLanguage(parts: Automaton): Language {
  const { id, dfa, limits, options, natives, wide } = parts
  const counts = counted.get(dfa) ?? countsOf(dfa)
  counted.set(dfa, counts)
  let lengths: readonly number[] | undefined
  const within = (asked: Limits | undefined): Limits =>
    asked === undefined
      ? limits
      : { min: Math.max(limits.min, asked.min), max: Math.min(limits.max, asked.max) }
  const accepts = (text: string): boolean =>
    fits(text, limits) && (natives.length > 0 ? natives.every(native => native.test(text)) : runs(dfa, text))
  const narrowed = new Map<string, Language>()
  const misses = new Map<string, readonly string[]>()
  const simplest = new Map<number | undefined, string | undefined>()
  const edges = replayed(() =>
    wide ? filtered(edgesOf(counts, limits, options()), accepts) : edgesOf(counts, limits, options()),
  )
  let least: { readonly length: number | undefined } | undefined
  let most: { readonly length: number | undefined } | undefined
  const shortestLength = (): number | undefined => (least ??= { length: shortest(counts, limits) }).length
  const findSimplest = (length: number | undefined): string | undefined => {
    const asked = length === undefined ? limits : within({ min: length, max: length })
    const text = simplestWithin(counts, asked)
    if (!wide || text === undefined || accepts(text)) return text
    const possible = drawable(counts, asked)
    const random = steady()
    return checked(accepts, () =>
      drawOf(counts, possible[Math.floor(random() * possible.length)] ?? 0, random),
    )
  }
  const language: Language = {
    id,
    exact: !wide,
    accepts,
    withLength: (min, max) => {
      const key = `${min}-${max}`
      const made =
        narrowed.get(key) ??
        automatonLanguage({ ...parts, id: `${id}{${key}}`, limits: within({ min, max }) })
      narrowed.set(key, made)
      return made
    },
    and: other => conjunction(language, parts, other),
    complement: () => complemented(id, dfa),
    get isEmpty() {
      return shortestLength() === undefined && isCertain(counts, limits)
    },
    get minLength() {
      return shortestLength()
    },
    get maxLength() {
      return (most ??= { length: longest(counts, limits) }).length
    },
    sample: (random, asked) => {
      if (asked === undefined) lengths ??= drawable(counts, limits)
      const possible = asked === undefined ? (lengths ?? []) : drawable(counts, within(asked))
      const length = possible[Math.floor(random() * possible.length)]
      if (length === undefined) return undefined
      if (!wide) return drawOf(counts, length, random)
      return checked(accepts, () =>
        drawOf(counts, possible[Math.floor(random() * possible.length)] ?? length, random),
      )
    },
    simplest: length => {
      if (simplest.has(length)) return simplest.get(length)
      const text = findSimplest(length)
      if ((text?.length ?? 0) <= MOST_KEPT) simplest.set(length, text)
      return text
    },
    edges,
    nearMisses: asked => remembered(misses, asked ?? ANY_LENGTH, limits => missesOf(counts, accepts, limits)),
    sampleMiss: (random, asked) => missOf(language, random, asked, probesOf(dfa)),
  }
  automata.set(language, parts)
  return language
}

function drawOf(counts: Counts, length: number, random: Random): string {
  return isLong(counts, length) ? (pumped(counts, length) ?? '') : drawLength(counts, length, random)
}

/** Of the automaton alone: texts that only the limits of length exclude are left out. */
function complemented(id: string, dfa: Dfa): Language {
  const made =
    complements.get(dfa) ??
    automatonLanguage({
      id: `not ${id}`,
      dfa: complementOf(dfa),
      limits: ANY_LENGTH,
      options: () => [],
      natives: [],
      wide: false,
    })
  complements.set(dfa, made)
  return made
}

function conjunction(language: Language, left: Automaton, other: Language): Language {
  const { dfa, limits } = left
  const right = automata.get(other)
  const both = {
    min: Math.max(limits.min, right?.limits.min ?? 0),
    max: Math.min(limits.max, right?.limits.max ?? Number.POSITIVE_INFINITY),
  }
  const id = `${language.id} and ${other.id}`
  if (right === undefined) return sampledLanguage(id, [sourceOf(other), sourceOf(language)], both)
  const rows = conjunctions.get(dfa) ?? new WeakMap<Dfa, Dfa>()
  conjunctions.set(dfa, rows)
  const product = rows.get(right.dfa) ?? intersectionOf(dfa, right.dfa, MOST_PRODUCT_STATES)
  if (product === undefined) return sampledLanguage(id, [sourceOf(language), sourceOf(other)], both)
  rows.set(right.dfa, product)
  const wide = left.wide || right.wide
  const natives = wide ? [left, right].flatMap(nativesOf) : []
  return automatonLanguage({ id, dfa: product, limits: both, options: () => [], natives, wide })
}

function nativesOf({ natives, dfa }: Automaton): readonly Judge[] {
  return natives.length > 0 ? natives : [{ test: text => runs(dfa, text) }]
}

function checked(accepts: (text: string) => boolean, draw: () => string): string | undefined {
  for (let at = 0; at < CHECKS; at++) {
    const text = draw()
    if (accepts(text)) return text
  }
  return undefined
}

function* filtered(texts: Iterable<string>, accepts: (text: string) => boolean): Generator<string> {
  for (const text of texts) if (accepts(text)) yield text
}

/** The same numbers each time, where a member must only be found. */
function steady(): () => number {
  let state = 1
  return () => (state = (state * 16807) % 2147483647) / 2147483647
}

/** A longer text is not worth its memory. */
const MOST_KEPT = 1000
const MOST_MISSES = 400

/** The same texts each time, worked out once and only as far as they are asked for. */
function replayed(make: () => Iterable<string>): () => Iterable<string> {
  const taken: string[] = []
  let source: Iterator<string> | undefined
  return function* () {
    for (let at = 0; ; at++) {
      const known = taken[at]
      if (known !== undefined) {
        yield known
        continue
      }
      source ??= make()[Symbol.iterator]()
      const next = source.next()
      if (next.done === true) return
      taken.push(next.value)
      yield next.value
    }
  }
}

/** The first near misses for these limits, worked out once. */
function remembered(
  known: Map<string, readonly string[]>,
  limits: Limits,
  find: (limits: Limits) => Iterable<string>,
): readonly string[] {
  const key = `${limits.min}-${limits.max}`
  const found = known.get(key) ?? first(find(limits), MOST_MISSES)
  known.set(key, found)
  return found
}

function first(texts: Iterable<string>, count: number): readonly string[] {
  const taken: string[] = []
  for (const text of texts) {
    taken.push(text)
    if (taken.length >= count) break
  }
  return taken
}
