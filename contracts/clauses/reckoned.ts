import type { Json, JsonObject } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { besidesNothing } from './besides-nothing.ts'
import { keptOf } from './kept.ts'
import { membersOf, schemaObject } from './places-of.ts'

/** A member of an object that its description reckons from the others: `nights × pricePerNight + extrasTotal`. */
export interface Reckoned {
  readonly member: string
  readonly says: string
  readonly isWhole: boolean
  /** The members that it is reckoned from. */
  readonly from: readonly string[]
  /** What the object's own members make it; undefined where one of them is not there, or is no number. */
  readonly of: (object: JsonObject) => number | undefined
}

type Numbers = (name: string) => number | undefined
type Term = (numbers: Numbers) => number | undefined

const token = /\s*(?:([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|([×*·÷/+−–-])|([()]))/y
const worded: readonly (readonly [RegExp, string])[] = [
  [/ multiplied by | times /gi, ' × '],
  [/ divided by /gi, ' / '],
  [/ plus /gi, ' + '],
  [/ minus /gi, ' − '],
]
/** What may stand before a formula, and after it. */
const before = /^(?:=|equals|always|computed as|calculated as)\s+/i
const after = /[,;]?\s*\(?rounded\b[^×*·÷/+−–=]*$|\.$/i
/** A share is written as 0.19 or as 19, and few say how it is to be taken. */
const share = /percent|rate|ratio|share|discount|tax|vat|factor|%/i

/** The members of an object that are reckoned from its others in so many signs; a sentence about them is no formula. */
export const reckonedIn: (schema: object) => readonly Reckoned[] = keptOf(schema => {
  const members = membersOf(schema)
  const numbers = Object.keys(members).filter(name => isNumber(members[name]))
  return numbers.flatMap(member => {
    const says = schemaObject(members[member] ?? true).description ?? ''
    const others = numbers.filter(name => name !== member)
    const tokens = formulaOf(says, member, others, members)
    const term = tokens && termOf(tokens)
    if (!term) return []
    const from = others.filter(name => tokens.includes(name))
    const isWhole = typesIn(members[member]).every(type => type === 'integer' || type === 'null')
    return [{ member, says, isWhole, from, of: object => term(name => numberOf(object[name])) }]
  })
})

const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

const typesIn = (schema: Schema | undefined): readonly string[] =>
  schema === undefined ? [] : [schemaObject(besidesNothing(schema)).type ?? []].flat()

const isNumber = (schema: Schema | undefined): boolean => {
  const types = typesIn(schema).filter(type => type !== 'null')
  return types.length > 0 && types.every(type => type === 'number' || type === 'integer')
}

function formulaOf(
  says: string,
  member: string,
  others: readonly string[],
  members: { readonly [name: string]: Schema },
): readonly string[] | undefined {
  const plain = worded.reduce((text, [word, sign]) => text.replaceAll(word, sign), says.trim())
  const [left, right, more] = plain.replace(after, '').split('=')
  const formula = right === undefined ? left?.replace(before, '') : right
  if (formula === undefined || more !== undefined) return undefined
  if (right !== undefined && left?.trim() !== member && left?.trim() !== '') return undefined
  const tokens = tokensOf(formula.trim())
  const names = tokens?.filter(each => /^[A-Za-z_]/.test(each)) ?? []
  if (!tokens || names.length === 0 || !names.every(name => others.includes(name))) return undefined
  const isTold = (name: string): string => `${name} ${schemaObject(members[name] ?? true).description ?? ''}`
  const isScaled = tokens.some(each => /^[×*·÷/]$/.test(each)) && !tokens.includes('100')
  if (isScaled && names.some(name => share.test(isTold(name)))) return undefined
  return tokens.length > 2 ? tokens : undefined
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (!found) return undefined
    tokens.push(found[0].trim())
  }
  return tokens
}

/** Sums of products of what stands in brackets, as everybody reads them. */
function termOf(tokens: readonly string[]): Term | undefined {
  let at = 0
  const next = (): string | undefined => tokens[at++]
  const isNext = (signs: RegExp): boolean => signs.test(tokens[at] ?? '')
  const joined = (signs: RegExp, part: () => Term | undefined): Term | undefined => {
    let whole = part()
    while (whole && isNext(signs)) {
      const sign = next() ?? ''
      whole = applied(sign, whole, part())
    }
    return whole
  }
  const factor = (): Term | undefined => {
    const one = next()
    if (one === '(') {
      const inner = sum()
      return next() === ')' ? inner : undefined
    }
    if (one === undefined || !/^\w/.test(one)) return undefined
    return /^\d/.test(one) ? () => Number(one) : numbers => numbers(one)
  }
  const product = (): Term | undefined => joined(/^[×*·÷/]$/, factor)
  const sum = (): Term | undefined => joined(/^[+−–-]$/, product)
  const whole = sum()
  return at === tokens.length ? whole : undefined
}

function applied(sign: string, left: Term, right: Term | undefined): Term | undefined {
  if (!right) return undefined
  return numbers => {
    const [one, other] = [left(numbers), right(numbers)]
    if (one === undefined || other === undefined) return undefined
    if (sign === '+') return one + other
    if (/[−–-]/.test(sign)) return one - other
    if (/[×*·]/.test(sign)) return one * other
    return other === 0 ? undefined : one / other
  }
}
