import type { Random } from './counting.ts'
import { ANY_LENGTH, fits } from './language.ts'
import type { Language } from './language.ts'
import type { Limits } from './lengths.ts'
import { PROBES } from './pools.ts'

/**
 * Texts one edit away from the given ones, most telling first: at the first, an inner and the last position a character
 * replaced or inserted, then one left out. `probes` are the characters to put in; who calls says which results count.
 */
export function* edits(bases: readonly string[], probes: readonly number[]): Generator<string> {
  const points = [...new Set([...probes, ...PROBES])].map(point => String.fromCodePoint(point))
  for (const base of bases) {
    const characters = [...base]
    const positions = positionsOf(characters.length)
    const inside = characters.length === 0 ? [] : positions
    const cuts = inside.map(
      at => [characters.slice(0, at).join(''), characters.slice(at + 1).join('')] as const,
    )
    const gaps = [...positions, characters.length].map(
      at => [characters.slice(0, at).join(''), characters.slice(at).join('')] as const,
    )
    for (const point of points) for (const [before, after] of cuts) yield before + point + after
    for (const point of points) for (const [before, after] of gaps) yield before + point + after
    for (const [before, after] of cuts) yield before + after
  }
}

/** First, inner and last. */
export function positionsOf(length: number): readonly number[] {
  return [...new Set([0, Math.floor(length / 2), Math.max(0, length - 1)])]
}

/** One random edit of a text. */
export function randomEdit(text: string, random: () => number, probes: readonly number[]): string {
  const characters = [...text]
  const point = String.fromCodePoint(probes[Math.floor(random() * probes.length)] ?? 97)
  const position = Math.floor(random() * (characters.length + 1))
  const kind = random()
  if (kind < 0.45 && position < characters.length) characters[position] = point
  else if (kind < 0.9) characters.splice(position, 0, point)
  else characters.splice(Math.min(position, characters.length - 1), 1)
  return characters.join('')
}

const TRIES = 40

/** A random text outside of the language, one edit from a member; undefined when none was found. */
export function missOf(
  language: Language,
  random: Random,
  limits: Limits | undefined,
  probes: readonly number[],
): string | undefined {
  for (let at = 0; at < TRIES; at++) {
    const member = language.sample(random, limits)
    if (member === undefined) break
    const text = randomEdit(member, random, probes)
    if (!language.accepts(text) && fits(text, limits ?? ANY_LENGTH)) return text
  }
  return undefined
}
