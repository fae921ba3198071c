import type { AST } from '@eslint-community/regexpp'
import { automatonLanguage } from './automaton-language.ts'
import { writeBy } from './by-sampling.ts'
import type { Random } from './counting.ts'
import { determinised } from './determinise.ts'
import { everything } from './dfa.ts'
import type { Dfa } from './dfa.ts'
import { ANY_LENGTH } from './language.ts'
import type { Language, NotRegular } from './language.ts'
import { BeyondAutomata } from './nfa.ts'
import { parse } from './parse.ts'
import type { Parsed } from './parse.ts'
import { sampledLanguage } from './sampled-language.ts'

export { ANY_LENGTH, lengthOf } from './language.ts'
export { LONGEST_TEXT } from './pumping.ts'
export { nativeOf } from './parse.ts'
export type { Language, NotRegular } from './language.ts'
export type { Limits } from './lengths.ts'
export type { Random } from './counting.ts'

const cache = new Map<string, Language | NotRegular>()

/**
 * The texts in which a JSON Schema pattern is found (search semantics; with the `u` flag where the pattern is valid
 * under it). Never throws; a pattern that is no regular expression comes back with the reason.
 */
export function languageOf(pattern: string): Language | NotRegular {
  const known = cache.get(pattern)
  if (known !== undefined) return known
  const made = read(pattern)
  cache.set(pattern, made)
  return made
}

export function isLanguage(value: Language | NotRegular): value is Language {
  return !('kind' in value)
}

/** Every text. */
export const anyText: Language = automatonLanguage({
  id: 'any',
  dfa: everything,
  limits: ANY_LENGTH,
  options: () => [],
  natives: [],
  wide: false,
})

/**
 * Texts that a judge accepts, found by trying: for what is no pattern, such as a format with a calendar. All of them
 * match `within`, so that what it excludes is certain.
 */
export function judgedLanguage(id: string, test: (text: string) => boolean, within?: string): Language {
  const parsed = within === undefined ? undefined : parse(within)
  return automatonLanguage({
    id,
    dfa: parsed === undefined || 'reason' in parsed ? everything : determinised(parsed),
    limits: ANY_LENGTH,
    options: () => [],
    natives: [{ test }],
    wide: true,
  })
}

function read(pattern: string): Language | NotRegular {
  const parsed = parse(pattern)
  if ('reason' in parsed) return { kind: 'not regular', reason: parsed.reason }
  const long = longRepeat(parsed)
  if (long !== undefined) return long
  return exact(parsed) ?? wide(parsed) ?? bySampling(parsed)
}

/** The automaton of the pattern, unless there is none or it is too large. */
function exact(parsed: Parsed): Language | undefined {
  return unlessBeyond(() => {
    return fromAutomaton(parsed, determinised(parsed), () => alternativesOf(parsed), false)
  })
}

/** Repetitions up to this count are still counted where a pattern as such is too large. */
const WIDE_REPEATS = 8

/** An automaton that accepts too much, with every text checked. */
function wide(parsed: Parsed): Language | undefined {
  return unlessBeyond(() => fromAutomaton(parsed, determinised(parsed, WIDE_REPEATS), () => [], true))
}

function bySampling(parsed: Parsed): Language {
  const source = { accepts: (text: string) => parsed.native.test(text), write: writerOf(parsed) }
  return sampledLanguage(`/${parsed.source}/`, [source], ANY_LENGTH)
}

function fromAutomaton(parsed: Parsed, dfa: Dfa, options: () => readonly Dfa[], wide: boolean): Language {
  const id = `/${parsed.source}/`
  return automatonLanguage({ id, dfa, limits: ANY_LENGTH, options, natives: [parsed.native], wide })
}

function unlessBeyond<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof BeyondAutomata) return undefined
    throw error
  }
}

const LONG = 300

/**
 * `^[a-z]{0,65535}$`: one kind of character, very many times. Its automaton would need a state for each, so the kind is
 * one automaton and the count becomes limits of length. The complement then leaves out texts that are only too long.
 */
function longRepeat(parsed: Parsed): Language | undefined {
  const [first, repeat, last, ...more] = parsed.tree.alternatives[0]?.elements ?? []
  if (parsed.tree.alternatives.length > 1 || more.length > 0) return undefined
  if (first?.type !== 'Assertion' || first.kind !== 'start') return undefined
  if (last?.type !== 'Assertion' || last.kind !== 'end') return undefined
  if (repeat?.type !== 'Quantifier' || Math.max(repeat.min, finite(repeat.max)) < LONG) return undefined
  if (!/^Character(Set|Class)?$/.test(repeat.element.type)) return undefined
  const unlimited = parse(`^${repeat.element.raw}*$`)
  if ('reason' in unlimited || unlimited.unicode !== parsed.unicode) return undefined
  const limits = { min: repeat.min, max: repeat.max }
  return automatonLanguage({
    id: `/${parsed.source}/`,
    dfa: determinised(unlimited),
    limits,
    options: () => [],
    natives: [parsed.native],
    wide: false,
  })
}

function finite(count: number): number {
  return Number.isFinite(count) ? count : 0
}

/** An alternative too large by itself is not shown by itself. */
function alternativesOf(parsed: Parsed): readonly Dfa[] {
  const { alternatives } = parsed.tree
  if (alternatives.length < 2) return []
  return alternatives.flatMap((alternative: AST.Alternative) => {
    const only = { ...parsed, tree: { ...parsed.tree, alternatives: [alternative] } }
    return unlessBeyond(() => determinised(only)) ?? []
  })
}

function writerOf(parsed: Parsed): (random: Random) => string | undefined {
  return random => writeBy(parsed.tree, parsed.unicode, random)
}
