import type { Range } from './alphabet.ts'

/** Characters that people can read, by rank: simplest first. Shrinking moves towards the front, so never towards blanks. */
const READABLE: readonly (readonly [number, number])[] = [
  [97, 122],
  [65, 90],
  [48, 57],
  [95, 95],
  [45, 46],
  [33, 44],
  [47, 47],
  [58, 64],
  [91, 94],
  [96, 96],
  [123, 126],
  [32, 32],
  [0xe0, 0xf6],
  [0xf8, 0xff],
  [0xc0, 0xd6],
  [0xd8, 0xdf],
  [0xa1, 0xbf],
  [0x100, 0x17f],
  [0x391, 0x3a1],
  [0x3b1, 0x3c9],
  [0x410, 0x44f],
  [0x4e00, 0x4e20],
]

/** A set with more members than this was not written out by hand: it is shown by its readable members. */
const NAMED_LIMIT = 2000
const MOST_PICKS = 400
const PLAIN: readonly Range[] = [
  { min: 48, max: 57 },
  { min: 65, max: 90 },
  { min: 97, max: 122 },
]
const PLAIN_COPIES = 20

/** The members of a class to draw from: all named ones of a small class, the readable ones of a wide one. Never empty. */
export function picksOf(ranges: readonly Range[]): readonly number[] {
  const known = picks.get(ranges) ?? chosenFrom(ranges)
  picks.set(ranges, known)
  return known
}

const picks = new WeakMap<readonly Range[], readonly number[]>()

function chosenFrom(ranges: readonly Range[]): readonly number[] {
  const size = ranges.reduce((sum, range) => sum + range.max - range.min + 1, 0)
  const picks: number[] = []
  if (size <= NAMED_LIMIT) {
    for (const range of ranges) {
      for (let point = range.min; point <= range.max && picks.length < MOST_PICKS; point++) picks.push(point)
    }
    const visible = picks.filter(isVisible)
    return visible.length > 0 ? visible : picks
  }
  for (const [min, max] of READABLE) {
    for (let point = min; point <= max && picks.length < MOST_PICKS; point++) {
      if (isIn(ranges, point)) picks.push(point)
    }
  }
  if (picks.length > 0) return [...picks, ...repeatedPlain(picks)]
  return ranges.map(range => range.min).slice(0, MOST_PICKS)
}

/** Plain letters and digits again and again, so that texts of a wide class stay readable. */
function repeatedPlain(picks: readonly number[]): readonly number[] {
  const plain = picks.filter(point => isIn(PLAIN, point))
  return Array.from({ length: PLAIN_COPIES }, () => plain).flat()
}

/** The ends of each range of a class, or for a wide class the first readable members of each kind. */
export function endsOf(ranges: readonly Range[]): readonly number[] {
  const size = ranges.reduce((sum, range) => sum + range.max - range.min + 1, 0)
  const ends: number[] = []
  if (size <= NAMED_LIMIT) {
    for (const range of ranges)
      ends.push(...(range.max - range.min > MOST_NAMED ? readable(range) : [range.min, range.max]))
  } else {
    for (const [min, max] of READABLE) ends.push(...[min, max].filter(point => isIn(ranges, point)))
  }
  const visible = [...new Set(ends)].filter(isVisible)
  const chosen = visible.length > 0 ? visible : ends.length > 0 ? [...new Set(ends)] : [ranges[0]?.min ?? 97]
  return chosen.slice(0, 64)
}

/** A range longer than this was not written to be read at its ends. */
const MOST_NAMED = 500

function readable(range: Range): readonly number[] {
  return READABLE.flatMap(([min, max]) => [min, max]).filter(point => isIn([range], point))
}

/** The simplest member of a class, and how simple it is: 0 is the simplest there is. */
export function simplestOf(ranges: readonly Range[]): { readonly point: number; readonly rank: number } {
  let before = 0
  for (const [min, max] of READABLE) {
    for (const range of ranges) {
      const point = Math.max(min, range.min)
      if (point <= max && point <= range.max) return { point, rank: before + point - min }
    }
    before += max - min + 1
  }
  const point = ranges[0]?.min ?? 0
  return { point, rank: before + point }
}

function isIn(ranges: readonly Range[], point: number): boolean {
  return ranges.some(range => range.min <= point && point <= range.max)
}

/** Neither a control character, nor one that is never assigned, nor one that joins or hides others. */
function isVisible(point: number): boolean {
  if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0xad) return false
  if ((point & 0xfffe) === 0xfffe) return false
  if (point >= 0xe000 && point <= 0xf8ff) return false
  return !(point >= 0x200b && point <= 0x200f) && !(point >= 0x2028 && point <= 0x202e) && point !== 0xfeff
}

/** One member of each kind that patterns tell apart; the kinds of RULES, "what finds more", 1. */
export const PROBES: readonly number[] = [
  0x35, 0x71, 0x51, 0x20, 0x09, 0x0a, 0x2d, 0x5f, 0x2e, 0x2c, 0x27, 0x22, 0x2f, 0x5c, 0x40, 0x2b, 0x26, 0x25,
  0x3c, 0x23, 0x28, 0x7b, 0x5b, 0x2a, 0x24, 0x3a, 0x3b, 0x7c, 0x7e, 0x60, 0xe9, 0xdf, 0x3b1, 0x4e2d,
]
