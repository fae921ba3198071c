import { parse } from '../regex/parse.ts'
import type { Parsed } from '../regex/parse.ts'
import type { Rule } from './rule.ts'
import type { Spot } from './spots.ts'
import { spotsOf } from './spots.ts'
import type { Ambiguity, Place } from '../model/reading.ts'

type Alternative = Parsed['tree']['alternatives'][number]
type Element = Alternative['elements'][number]
type ClassMember = Extract<Element, { type: 'CharacterClass' }>['elements'][number]

/** A piece of a pattern that a rule would write otherwise. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A check that looks at every pattern of a subject; `mend` gives the pattern as it was meant, or nothing. */
export function eachPattern(
  mend: (pattern: string) => string | undefined,
  says: (mended: string) => string,
  reading: (at: Place, mended: string) => Ambiguity,
): Rule['check'] {
  return (subject, report) => {
    const spots: readonly Spot[] = subject.endpoints.flatMap(spotsOf)
    for (const { endpoint, place, schema } of spots) {
      const mended = schema.pattern === undefined ? undefined : mend(schema.pattern)
      if (mended !== undefined)
        report({ endpoint, place, says: says(mended), reading: reading(place, mended) })
    }
    for (const { where, pattern } of subject.loosePatterns) {
      const mended = mend(pattern)
      if (mended !== undefined) report({ place: where, says: says(mended) })
    }
  }
}

/** `^A|B$` → `^(?:A|B)$`; undefined where every alternative is anchored alike. */
export function anchoredOnBothSides(pattern: string): string | undefined {
  const parsed = parse(pattern)
  if ('reason' in parsed || parsed.tree.alternatives.length < 2) return undefined
  const anchors = parsed.tree.alternatives.map(anchorsOf)
  const uneven = anchors.some(({ start, end }) => start !== anchors[0]?.start || end !== anchors[0]?.end)
  if (!uneven || !anchors.some(({ start }) => start) || !anchors.some(({ end }) => end)) return undefined
  return `^(?:${anchors.map(({ bare }) => bare).join('|')})$`
}

/** `[A-z]` → `[A-Za-z]`; undefined where no range runs from one case into the other. */
export function withoutMixedRanges(pattern: string): string | undefined {
  return edited(pattern, member => {
    if (member.type !== 'CharacterClassRange') return undefined
    const [from, to] = [member.min.raw, member.max.raw]
    if (!/^[A-Z]$/.test(from) || !/^[a-z]$/.test(to)) return undefined
    const hasLower = member.parent.raw.includes('a-z') && to === 'z'
    return { start: member.start, end: member.end, text: hasLower ? `${from}-Z` : `${from}-Za-${to}` }
  })
}

/** `\'` → `'`; undefined where the pattern is valid under the `u` flag, or is none at all. */
export function withoutNeedlessEscapes(pattern: string): string | undefined {
  const parsed = parse(pattern)
  if ('reason' in parsed || parsed.unicode) return undefined
  return edited(pattern, (member, inClass) => {
    if (member.type !== 'Character' || !/^\\[^A-Za-z0-9]$/.test(member.raw)) return undefined
    const character = member.raw.slice(1)
    const needed = '^$\\.*+?()[]{}|/'.includes(character) || (inClass && character === '-')
    return needed ? undefined : { start: member.start, end: member.end, text: character }
  })
}

function anchorsOf({ elements, raw }: Alternative): { start: boolean; end: boolean; bare: string } {
  const first = elements[0]
  const last = elements.at(-1)
  const start = first?.type === 'Assertion' && first.kind === 'start'
  const end = last?.type === 'Assertion' && last.kind === 'end'
  return { start, end, bare: raw.slice(start ? 1 : 0, end ? -1 : undefined) }
}

function edited(
  pattern: string,
  edit: (member: Element | ClassMember | RangeEnd, inClass: boolean) => Edit | undefined,
): string | undefined {
  const parsed = parse(pattern)
  if ('reason' in parsed) return undefined
  const found: Edit[] = []
  const look = (member: Element | ClassMember | RangeEnd, inClass: boolean): void => {
    const made = edit(member, inClass)
    if (made) return void found.push(made)
    for (const [inner, within] of innerOf(member, inClass)) look(inner, within)
  }
  for (const alternative of parsed.tree.alternatives)
    for (const element of alternative.elements) look(element, false)
  if (found.length === 0) return undefined
  return found.reduceRight(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    pattern,
  )
}

type RangeEnd = Extract<ClassMember, { type: 'CharacterClassRange' }>['min']
type Inner = readonly [member: Element | ClassMember | RangeEnd, inClass: boolean]

function innerOf(member: Element | ClassMember | RangeEnd, inClass: boolean): readonly Inner[] {
  if (member.type === 'Quantifier') return [[member.element, inClass]]
  if (member.type === 'CharacterClassRange')
    return [
      [member.min, true],
      [member.max, true],
    ]
  if (member.type === 'CharacterClass') return member.elements.map(each => [each, true])
  if ('alternatives' in member)
    return member.alternatives.flatMap(({ elements }) => elements.map((each): Inner => [each, false]))
  return []
}
