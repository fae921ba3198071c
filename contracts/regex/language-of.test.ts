import { describe, expect, it } from 'vitest'
import type { Language, NotRegular } from './language-of.ts'
import { languageOf } from './language-of.ts'

const patterns = [
  "^([0-9a-zA-Z \\+]+)|([A-Za-z0-9._+\\-\\']+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})$",
  '^[a-zA-ZÀ-ÖØ-Þß-öø-ÿ\\- ]+$',
  '^([a-z]{2}_[A-Z]{2})|(iso)$',
  '^\\+[0-9]+$',
  '^(?=.*\\d)(?=.*[a-z])(?!.*\\s).{8,20}$',
  '^(?!-)[a-z-]+(?<!-)$',
  '^(?!.*\\.\\.)[a-z.]+$',
  '\\bfoo\\b',
  '(^|,)x($|,)',
  '^\\p{Lu}\\p{L}*$',
  '^[^,]{3}$',
  '^[a-z]{0,65535}$',
  '^[a-z][a-z0-9:_-]{0,1023}:[a-z0-9:_-]{0,1023}$',
  '^(a+)-\\1$',
  '^(a|b)*a(a|b){14}$',
]

describe('a language', () => {
  it.each(patterns)(
    'of %s draws, shows and completes only what the native expression agrees with',
    pattern => {
      const language = read(pattern)
      const native = nativeOf(pattern)
      const random = numbers(7)
      const members = [...language.edges(), ...times(200, () => language.sample(random))]
      const others = [
        ...language.nearMisses(),
        ...times(100, () => language.complement().sample(random)),
        ...times(50, () => language.sampleMiss(random)),
      ]
      expect(members.filter(text => !native.test(text))).toEqual([])
      expect(others.filter(text => native.test(text))).toEqual([])
      expect(members.length).toBeGreaterThan(150)
      expect(others.length).toBeGreaterThan(50)
    },
  )

  it('says that it is only sampled where automata can express neither it nor its rest', () => {
    expect(read('^(a+)-\\1$').exact).toBe(false)
    expect(read('^(a|b)*a(a|b){14}$').exact).toBe(false)
    expect(read('^[a-z]+$').exact).toBe(true)
  })

  it('is no language where the pattern is no regular expression, and says why', () => {
    expect(languageOf('(')).toEqual({
      kind: 'not regular',
      reason: 'the pattern ( is no regular expression of JavaScript',
    })
  })

  it('counts lengths in code points and keeps to them', () => {
    const language = read('^[😀é]+$').withLength(3, 5)
    const random = numbers(3)
    const lengths = times(100, () => language.sample(random)).map(text => [...text].length)
    expect([...new Set(lengths)].sort()).toEqual([3, 4, 5])
    expect([language.minLength, language.maxLength]).toEqual([3, 5])
  })

  it('is empty where no text of these lengths is in it', () => {
    expect(read('^\\+[0-9]{11}$').withLength(1, 5).isEmpty).toBe(true)
    expect(read('^\\+[0-9]{11}$').withLength(12, 12).isEmpty).toBe(false)
  })

  it('reaches very long texts without counting every one of them', () => {
    const text = read('^[a-z]+[0-9]$').withLength(300_001, Number.POSITIVE_INFINITY).simplest() ?? ''
    expect([text.length, text.slice(-2)]).toEqual([300_001, 'a0'])
  })

  it('tells lengths beyond any text that is made without making one', () => {
    const letters = read('^[a-z]*$')
    expect(letters.withLength(0, 2_147_483_647).maxLength).toBe(Number.POSITIVE_INFINITY)
    const endless = letters.withLength(2_147_483_647, 1e30)
    expect([endless.isEmpty, endless.simplest(), endless.sample(numbers(1))]).toEqual([
      false,
      undefined,
      undefined,
    ])
    expect(read('^(ab)*$').withLength(1e30, 1e40).simplest()).toBeUndefined()
    expect(read('^(ab|c){2147483647}$').sample(numbers(1))).toBeUndefined()
  })

  it('shares its members with another language', () => {
    const both = read('^[a-m]+$').and(read('^[g-z]{2}$'))
    const random = numbers(5)
    const texts = times(100, () => both.sample(random))
    expect(texts.every(text => /^[g-m]{2}$/.test(text))).toBe(true)
    expect(read('^a').and(read('^b')).isEmpty).toBe(true)
  })

  it('prefers letters to blanks in its simplest member', () => {
    expect(read('^[a-zA-ZÀ-ÖØ-Þß-öø-ÿ\\- ]+$').withLength(4, 9).simplest()).toBe('aaaa')
    expect(read('^.{3}$').simplest()).toBe('aaa')
  })

  it('shows each end of each range at the first, an inner and the last position', () => {
    const shown = [...read('^[b-dØ-Þ]{3}$').edges()]
    for (const end of ['b', 'd', 'Ø', 'Þ'])
      for (const position of [0, 1, 2]) expect(shown.some(text => text[position] === end)).toBe(true)
  })

  it('shows each alternative of the pattern', () => {
    const shown = [...read('^([a-z]{2}_[A-Z]{2})|(iso)$').edges()]
    expect(shown).toContain('aa_AA')
    expect(shown).toContain('iso')
  })

  it('has near misses of each kind of character at the first, an inner and the last position', () => {
    const misses = [...read('^[a-z]{3}$').nearMisses({ min: 3, max: 3 })]
    for (const stranger of ['5', 'Q', ' ', '\t', '\n', '-', 'é', '`', '{'])
      for (const position of [0, 1, 2]) expect(misses.some(text => text[position] === stranger)).toBe(true)
    expect(misses.every(text => text.length === 3)).toBe(true)
  })

  it('shows the same texts to each who asks, also to those who ask at the same time', () => {
    const language = read('^[a-c]{2,4}$')
    const [one, other] = [language.edges()[Symbol.iterator](), language.edges()[Symbol.iterator]()]
    const first = [one.next().value, one.next().value]
    expect([other.next().value, other.next().value]).toEqual(first)
    expect([...language.edges()].slice(0, 2)).toEqual(first)
    expect(new Set(language.edges()).size).toBe([...language.edges()].length)
  })

  it('draws the same texts from the same numbers', () => {
    const draw = (): readonly string[] => {
      const random = numbers(11)
      return times(20, () => read('^[a-z]{3,9}$').sample(random))
    }
    expect(draw()).toEqual(draw())
  })
})

function read(pattern: string): Language {
  const language: Language | NotRegular = languageOf(pattern)
  if ('kind' in language) throw new Error(language.reason)
  return language
}

function nativeOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return new RegExp(pattern)
  }
}

function times(count: number, draw: () => string | undefined): readonly string[] {
  return Array.from({ length: count }, draw).filter(text => text !== undefined)
}

function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 16807) % 2147483647) / 2147483647
}
