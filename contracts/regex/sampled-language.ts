import type { Random } from './counting.ts'
import { ANY_LENGTH, fits } from './language.ts'
import type { Language } from './language.ts'
import type { Limits } from './lengths.ts'
import { edits, missOf, randomEdit } from './near-misses.ts'
import { PROBES } from './pools.ts'

/** One condition of a language that is only sampled. */
export interface Source {
  accepts(text: string): boolean
  write(random: Random): string | undefined
}

export function sourceOf(language: Language): Source {
  return { accepts: text => language.accepts(text), write: random => language.sample(random) }
}

const SAMPLING_TRIES = 300

/** Members are written by the first source and checked by all: never unsound, but it may find nothing. */
export function sampledLanguage(
  id: string,
  sources: readonly Source[],
  limits: Limits,
  negated = false,
): Language {
  const agrees = (text: string): boolean => sources.every(source => source.accepts(text))
  const accepts = (text: string): boolean => fits(text, limits) && agrees(text) !== negated
  const sample = (random: Random, asked: Limits = ANY_LENGTH): string | undefined => {
    for (let at = 0; at < SAMPLING_TRIES; at++) {
      const source = sources[at % sources.length]
      const written = source?.write(random)
      if (written === undefined) continue
      const text = negated
        ? randomEdit(written, random, PROBES)
        : padded(written, asked, limits, accepts, random)
      if (accepts(text) && fits(text, asked)) return text
    }
    return undefined
  }
  const firstSample = (asked?: Limits): string | undefined => {
    let state = 1
    return sample(() => (state = (state * 16807) % 2147483647) / 2147483647, asked)
  }
  const language: Language = {
    id,
    exact: false,
    accepts,
    withLength: (min, max) =>
      sampledLanguage(
        `${id}{${min}-${max}}`,
        sources,
        { min: Math.max(min, limits.min), max: Math.min(max, limits.max) },
        negated,
      ),
    and: other =>
      sampledLanguage(
        `${id} and ${other.id}`,
        [{ accepts: text => agrees(text) !== negated, write: sample }, sourceOf(other)],
        limits,
      ),
    complement: () => sampledLanguage(`not ${id}`, sources, limits, !negated),
    isEmpty: limits.min > limits.max,
    minLength: undefined,
    maxLength: undefined,
    sample,
    simplest: length => firstSample(length === undefined ? undefined : { min: length, max: length }),
    edges: function* () {
      const text = firstSample()
      if (text !== undefined) yield text
    },
    nearMisses: function* (asked) {
      const base = firstSample(asked)
      if (base === undefined) return
      for (const text of edits([base], [])) if (!accepts(text) && fits(text, asked ?? ANY_LENGTH)) yield text
    },
    sampleMiss: (random, asked) => missOf(language, random, asked, PROBES),
  }
  return language
}

/** Lengthens a text that is too short by repeating one of its characters, where the language allows it. */
function padded(
  text: string,
  asked: Limits,
  limits: Limits,
  accepts: (text: string) => boolean,
  random: Random,
): string {
  const least = Math.max(asked.min, limits.min)
  const characters = [...text]
  if (characters.length >= least || characters.length === 0) return text
  const at = Math.floor(random() * characters.length)
  const filler = Array.from({ length: least - characters.length }, () => characters[at] ?? 'a')
  const longer = [...characters.slice(0, at), ...filler, ...characters.slice(at)].join('')
  return accepts(longer) ? longer : text
}
