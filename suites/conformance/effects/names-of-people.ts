import type { Json } from '../../../contracts/model/json.ts'

const FIRST = ['B', 'D', 'H', 'K', 'L', 'M', 'R', 'S', 'T', 'V', 'W', 'Z']
const MIDDLE = ['am', 'er', 'ij', 'ol', 'un', 'an', 'el', 'ir', 'or', 'us']
const LAST = ['aard', 'berg', 'ema', 'inga', 'kamp', 'man', 'sen', 'stra', 'veld', 'wijk']

/**
 * Names as people bear them, which a program that tidies names turns round, joins or writes otherwise: with a small word in
 * front and a hyphen, and in capitals, with an accent and without. Other ones for each number, so that no two places share one.
 */
export function namesOfPeople(number: number): readonly Json[] {
  const name = `${at(FIRST, number)}${at(MIDDLE, number >> 4)}${at(LAST, number >> 8)}`
  const particle = number % 2 === 0 ? 'de' : 'van der'
  const capitals = name.toUpperCase()
  return [`${particle} ${name}-Bakker`, `DÉ ${capitals}`, `DE ${capitals}`]
}

const at = (parts: readonly string[], number: number): string => parts[(number >>> 0) % parts.length] ?? ''
