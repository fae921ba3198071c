import type { LexicalReading } from './reading.ts'

const plain = /^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/
/** Signs, leading zeros, bare points, exponents, grouped digits, digits of other scripts, the letter of a Java literal. */
const decimal = String.raw`(?:\p{Nd}+(?:[_,'\s]\p{Nd}+)*(?:[.,]\p{Nd}*)?|[.,]\p{Nd}+)(?:[eE][+-]?\p{Nd}+)?[dfDF]?`
const odd = new RegExp(String.raw`^\s*[+\-\u2212]?\s*(?:${decimal})\s*$`, 'iu')
const blankBetween = /\p{Nd}\s+\p{Nd}{1,2}(?!\p{Nd})/u

/**
 * How a text reads as a number: canonical in plain decimal digits that a double holds exactly as written; odd where some
 * readers see a number and others don't (`01`, `+1`, `1.0`, `1e0`, ` 1 `, `1,000`, `1d`, beyond 2^53). `0x1` and `NaN`
 * are what single languages make of it.
 */
export function readNumber(text: string): LexicalReading {
  if (plain.test(text)) {
    const value = Number(text)
    const exact = Math.abs(value) <= Number.MAX_SAFE_INTEGER && String(value) === text
    return exact ? { kind: 'canonical', value } : { kind: 'odd' }
  }
  return odd.test(text) && !blankBetween.test(text) ? { kind: 'odd' } : { kind: 'unreadable' }
}
