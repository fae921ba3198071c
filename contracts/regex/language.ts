import type { Limits } from './lengths.ts'
import type { Random } from './counting.ts'

/** A set of texts. Lengths are counted in code points; lone surrogates are in no language. */
export interface Language {
  /** What the set is, in the words of its patterns; the same text means the same language. */
  readonly id: string
  /** False where an automaton can't express it: members are then found by sampling and checked one by one. */
  readonly exact: boolean
  accepts(text: string): boolean
  withLength(min: number, max: number): Language
  and(other: Language): Language
  /** Texts that the patterns exclude. What only limits of length exclude is left out. */
  complement(): Language
  /** True only when it is certain that there is no member. */
  readonly isEmpty: boolean
  readonly minLength: number | undefined
  readonly maxLength: number | undefined
  /** A random member; undefined when none was found, which an exact language only answers when there is none. */
  sample(random: Random, limits?: Limits): string | undefined
  /** The simplest member of this length, or of the least length when none is given. */
  simplest(length?: number): string | undefined
  /** Members that show every class, range end and alternative at the first, an inner and the last position. */
  edges(): Iterable<string>
  /** Texts just outside the language, one edit from a member; with `limits`, only of those lengths. */
  nearMisses(limits?: Limits): Iterable<string>
  /** A random text outside of the language, most often one edit away. */
  sampleMiss(random: Random, limits?: Limits): string | undefined
}

export interface NotRegular {
  readonly kind: 'not regular'
  readonly reason: string
}

export const ANY_LENGTH: Limits = { min: 0, max: Number.POSITIVE_INFINITY }

export function fits(text: string, limits: Limits): boolean {
  if (text.length < limits.min) return false
  if (text.length <= limits.max && limits.min === 0) return true
  const length = lengthOf(text)
  return length >= limits.min && length <= limits.max
}

/** The number of code points, which is how JSON Schema counts. */
export function lengthOf(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const following = text.charCodeAt(at + 1)
    if (following >= 0xdc00 && following <= 0xdfff) length--
  }
  return length
}
