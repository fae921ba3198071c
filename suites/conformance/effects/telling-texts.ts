import type { DraftValue } from '../../../contracts/model/request.ts'

/**
 * A few of many texts that between them show everything that storage may alter: each rare character, what stands first and
 * last, doubled signs, leading zeros, the shortest and the longest. The first texts show most. Long ones come last: they may
 * be refused for their length.
 */
export function tellingTexts(values: readonly DraftValue[], most: number): readonly DraftValue[] {
  const featured = values.map(value => ({ value, features: featuresOf(value) }))
  const short = featured.filter(({ value }) => lengthOf(value) < LONG)
  const long = featured.filter(({ value }) => lengthOf(value) >= LONG)
  const shown = new Set<string>()
  const chosen: DraftValue[] = []
  while (chosen.length < most) {
    const best = richest(short, shown) ?? richest(long, shown)
    if (!best) break
    chosen.push(best.value)
    for (const feature of best.features) shown.add(feature)
  }
  return chosen
}

interface Featured {
  readonly value: DraftValue
  readonly features: ReadonlySet<string>
}

function richest(left: readonly Featured[], shown: ReadonlySet<string>): Featured | undefined {
  const gain = ({ features }: Featured): number =>
    [...features].reduce((sum, feature) => sum + (shown.has(feature) ? 0 : weightOf(feature)), 0)
  const best = left.reduce<Featured | undefined>(
    (top, each) => (!top || gain(each) > gain(top) ? each : top),
    undefined,
  )
  return best && gain(best) > 0 ? best : undefined
}

/** A sign at either end is what storage alters most, and a capital letter what it folds where texts must differ. */
const weightOf = (feature: string): number =>
  feature === CAPITAL || /^(?:start|end):[^\p{L}]/u.test(feature) ? 4 : 1

const CAPITAL = 'a capital letter put in'

/** What a value shows; of a text that is made when it is sent, only what is put into it is known. */
function featuresOf(value: DraftValue): ReadonlySet<string> {
  if ('text' in value) return textFeatures(value.text)
  if ('json' in value)
    return typeof value.json === 'string' ? textFeatures(value.json) : new Set([JSON.stringify(value.json)])
  const { edit } = value
  if (!edit) return new Set(['plain'])
  const pieces = (edit.pieces ?? []).flatMap(({ from, at, insert }) =>
    [...insert].map(char => `${at === 0 ? from : 'inner'}:${kindOf(char)}`),
  )
  const capital = (edit.pieces ?? []).some(({ insert }) => /[A-Z]/.test(insert)) ? [CAPITAL] : []
  return new Set([...pieces, ...capital, ...(edit.last === undefined ? [] : [`last ${edit.last}`])])
}

const LONG = 30

/** Seconds since 1970 are negative then, which many a program does not expect. */
const BEFORE_EPOCH = /^1(?:[0-8]\d\d|9[0-6]\d)-\d\d-\d\d/

function textFeatures(text: string): ReadonlySet<string> {
  const chars = [...text]
  const features = chars.map(char => `has:${kindOf(char)}`)
  const [first] = chars
  const last = chars.at(-1)
  if (first !== undefined) features.push(`start:${kindOf(first)}`)
  if (last !== undefined) features.push(`end:${kindOf(last)}`)
  for (const [index, char] of chars.entries())
    if (index > 0 && chars[index - 1] === char) features.push(`double:${kindOf(char)}`)
  const zero = /^\D?\d{0,3}?0/.exec(text)?.[0].length
  if (zero !== undefined) features.push(`zero at ${zero}`)
  if (/^\d+$/.test(text)) features.push('digits alone')
  if (/[a-z][A-Z]/.test(text)) features.push('mixed case')
  if (BEFORE_EPOCH.test(text)) features.push('a day before clocks of computers begin')
  if (chars.length <= 2) features.push(`length ${chars.length}`)
  if (chars.length >= LONG) features.push(`length ${chars.length}`)
  return new Set(features)
}

/** The longest of the values that are longer than usual and have no more than so many characters. */
export function longestWithin(values: readonly DraftValue[], most: number): DraftValue | undefined {
  const lengths = values.map(value => ({ value, length: lengthOf(value) }))
  const fitting = lengths.filter(({ length }) => length >= LONG && length <= most)
  return fitting.toSorted((a, b) => b.length - a.length)[0]?.value
}

/** Of a text that is made when it is sent, what is put into it is counted. */
function lengthOf(value: DraftValue): number {
  if ('text' in value) return value.text.length
  if ('json' in value) return typeof value.json === 'string' ? value.json.length : 0
  return (value.edit?.pieces ?? []).reduce((sum, { insert }) => sum + insert.length, 0)
}

/** A sign or an accented letter is of its own kind. */
function kindOf(char: string): string {
  if (/[a-z]/.test(char)) return 'lower'
  if (/[A-Z]/.test(char)) return 'upper'
  return /[0-9]/.test(char) ? 'digit' : char
}

/** The text that a value is known to put at its ends, where a server may trim it. */
export function hasOuterBlanks(value: DraftValue): boolean {
  if ('json' in value) return typeof value.json === 'string' && value.json !== value.json.trim()
  if ('text' in value) return value.text !== value.text.trim()
  return (value.edit?.pieces ?? []).some(({ at, insert }) => at === 0 && insert !== insert.trim())
}

/** A numeral with zeros in front. */
export const isPadded = (value: DraftValue): boolean =>
  'json' in value && typeof value.json === 'string' && /^0+\d+$/.test(value.json)
