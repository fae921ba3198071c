import { wordsOf } from '../clauses/words-of.ts'
import type { Spot } from './spots.ts'
import { isNumber } from './spots.ts'

const says = /^\s*(indicates|specifies|tells) (if|whether)\b/i

/** A number that stands for on and off: up to 1 and no further, or described as an indication. */
export function isState({ schema, prose }: Spot): boolean {
  if (!isNumber(schema) || schema.enum !== undefined) return false
  const upToOne = schema.maximum === 1 && (schema.minimum ?? 0) === 0
  return upToOne || says.test(prose)
}

/** A text that is described as an indication of on or off. */
export function isTextState({ schema, prose }: Spot): boolean {
  return schema.type === 'string' && schema.enum === undefined && says.test(prose)
}

const measures = new Set(
  'price amount rate ratio latitude longitude lat lon lng percent percentage weight height width length score cost fee tax total temperature distance factor'.split(
    ' ',
  ),
)

/** A number that counts or names something, rather than measures it. */
export function isCount(spot: Spot): boolean {
  if (!isNumber(spot.schema) || isState(spot)) return false
  return !wordsOf(spot.name).some(word => measures.has(word)) && !hasFraction(spot)
}

function hasFraction({ schema }: Spot): boolean {
  const shown = [schema.default, schema.example, schema.minimum, schema.maximum, schema.multipleOf]
  return shown.some(value => typeof value === 'number' && !Number.isInteger(value))
}
