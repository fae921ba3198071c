import type { ComparedAs } from '../../contracts/model/relation.ts'
import type { Json } from '../../contracts/model/json.ts'

/**
 * Which of two values comes first, as every server must see it: a number below zero for the left one, above it for the right
 * one, 0 where both are surely the same. Undefined where servers need not agree: nothing, flags, texts that are put into
 * order in several ways, moments that are the same as far as they are shown.
 */
export function compared(
  as: ComparedAs,
  left: Json | undefined,
  right: Json | undefined,
): number | undefined {
  if (as === 'text') return comparedTexts(left, right)
  const [a, b] = [left, right].map(value => quantityOf(as, value))
  if (a === undefined || b === undefined) return undefined
  return a === b && !isWhole(as, left, right) ? undefined : a - b
}

/** Whether what looks the same is the same: numbers with decimals may be shown rounded, moments without their fractions. */
const isWhole = (as: ComparedAs, left: Json | undefined, right: Json | undefined): boolean =>
  as !== 'moment' && left === right && (typeof left === 'string' || Number.isInteger(left))

/** A value as a number: milliseconds since 1970 for days and moments. */
export function quantityOf(as: ComparedAs, value: Json | undefined): number | undefined {
  if (as === 'number') return numberOf(value)
  if (typeof value !== 'string' || !MOMENT.test(value)) return undefined
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : at
}

/** A day, or a moment that says how far it is from UTC. */
const MOMENT = /^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d))?$/

function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value
  const isNumber = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(value)
  return isNumber ? Number(value) : undefined
}

/** Letters, digits, and blanks or hyphens between them: other signs stand in another place for every collation. */
const PLAIN = /^[A-Za-z0-9]+([ -][A-Za-z0-9]+)*$/

/** Ways in which servers put texts into order; what they do not agree on is left open. */
const collations: readonly ((left: string, right: string) => number)[] = [
  byCode,
  (left, right) => byCode(left.toLowerCase(), right.toLowerCase()),
  (left, right) => byCode(lettersOf(left), lettersOf(right)),
  (left, right) => numerically.compare(left, right),
]

const numerically = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[ -]/g, '')

function byCode(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function comparedTexts(left: Json | undefined, right: Json | undefined): number | undefined {
  if (typeof left !== 'string' || typeof right !== 'string') return undefined
  if (left === right) return 0
  if (!PLAIN.test(left) || !PLAIN.test(right)) return undefined
  const signs = new Set(collations.map(compare => Math.sign(compare(left, right))))
  const [sign, other] = signs
  return other === undefined && sign !== 0 ? sign : undefined
}
