import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import type { Carrier } from './places-of.ts'
import { schemaObject } from './places-of.ts'

/** Longer texts may be refused for their size alone, where no limit is documented. */
const longText = 1000
/** Still longer ones may be refused wherever they stand. */
export const LONGEST_PROMISED = 5000
/** From here on a number may be beyond what a target stores, whatever its documentation leaves out. */
const bigNumber = 2 ** 31

const loneSurrogate = /\p{Surrogate}/u
const astral = /[\u{10000}-\u{10ffff}]/u
/** Control characters but for tab and line feed, marks of direction and joining, non-characters. */
const delicate = /[\0-\b\v-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/

/** Whole frameworks take such a text for none at all, whatever a pattern allows. */
const onlyBlanks = /^\s+$/

/**
 * Whether a value that keeps its schema is still nobody's promise: texts that storage or transport may not bear or that a
 * target may take for missing, numbers beyond what is documented and usual (RULES, values 2 and 3; silence 2). Such values
 * are sent to see the target survive.
 */
export function isUnsettled(schemas: readonly Schema[], value: Json): boolean {
  if (typeof value === 'string') return isUnsettledText(value, schemas)
  if (typeof value === 'number') return isUnsettledNumber(value, schemas)
  if (value === null || typeof value === 'boolean') return false
  return Object.values(value).some(member => isUnsettled([], member))
}

/**
 * Whether null is let in by `nullable` and kept out by what stands beside it: by OpenAPI 3.0.3 it stays out, and the
 * generators that write so take it.
 */
export const isNothingUnsettled = (schemas: readonly Schema[]): boolean =>
  schemas.some(schema => {
    const { nullable, enum: listed, allOf, anyOf, oneOf } = schemaObject(schema)
    return nullable === true && (listed?.includes(null) === false || (allOf ?? anyOf ?? oneOf) !== undefined)
  })

function isUnsettledText(text: string, schemas: readonly Schema[]): boolean {
  if (isTooLong(text, schemas) || delicate.test(text) || loneSurrogate.test(text)) return true
  if (onlyBlanks.test(text)) return !schemas.some(schema => mentions(schema, isListed))
  return astral.test(text) && !schemas.some(schema => mentions(schema, isTextual))
}

const isTooLong = ({ length }: string, schemas: readonly Schema[]): boolean =>
  length > LONGEST_PROMISED || (length > longText && !schemas.some(schema => mentions(schema, isLimited)))

function isUnsettledNumber(value: number, schemas: readonly Schema[]): boolean {
  if (Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return true
  if (Math.abs(value) < bigNumber) return false
  return !schemas.some(schema => mentions(schema, value > 0 ? isBoundedAbove : isBoundedBelow))
}

type Keywords = Exclude<Schema, boolean>

const isListed = ({ enum: members, const: only }: Keywords): boolean =>
  members !== undefined || only !== undefined
const isLimited = ({ maxLength }: Keywords): boolean => maxLength !== undefined
const isTextual = (schema: Keywords): boolean => schema.pattern !== undefined || isListed(schema)
const isBoundedAbove = (schema: Keywords): boolean =>
  schema.maximum !== undefined || typeof schema.exclusiveMaximum === 'number' || isListed(schema)
const isBoundedBelow = (schema: Keywords): boolean =>
  schema.minimum !== undefined || typeof schema.exclusiveMinimum === 'number' || isListed(schema)

function mentions(schema: Schema, says: (keywords: Keywords) => boolean): boolean {
  const keywords = schemaObject(schema)
  if (says(keywords)) return true
  const parts = [...(keywords.allOf ?? []), ...(keywords.anyOf ?? []), ...(keywords.oneOf ?? [])]
  return parts.some(part => mentions(part, says))
}

/**
 * Whether a carrier may change a text on its way, or lead it elsewhere: empty and dotted segments and slashes in a path,
 * blanks around a header's value, anything but visible ASCII in one.
 */
export function isChangedOnTheWay(carrier: Carrier, text: string): boolean {
  if (carrier === 'path') return text === '' || /^\.{1,2}$|[/\\]/.test(text)
  if (carrier === 'header') return text !== text.trim() || /[^\t\x20-\x7e]/.test(text)
  return false
}
