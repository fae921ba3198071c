import type { ComparedAs, FilterHow } from '../../contracts/model/relation.ts'
import type { Json } from '../../contracts/model/json.ts'
import { quantityOf } from './compared.ts'
import { isAlike, memberShown } from './entries-shown.ts'

/** A filter as a request asks for it. */
export interface AskedFilter {
  /** The parameter. */
  readonly name: string
  readonly how: FilterHow
  readonly property?: string
  readonly as: ComparedAs
  readonly value: Json
}

/** Days begin and end with the time zone of whoever reads them. */
const DAY = 24 * 60 * 60 * 1000

/**
 * Whether an entry shows that the filter does not let it through. What shows nothing, or only what may be read in two ways,
 * shows no such thing.
 */
export function isKeptOut({ how, property, as, value }: AskedFilter, entry: Json): boolean {
  const shown = property === undefined ? [] : valuesShown(entry, property)
  if (how === 'search' || shown.length === 0) return false
  if (how === 'value' || how === 'exactly') return !shown.some(each => isSame(as, each, value))
  const [limit, quantity] = [value, shown[0]].map(each => quantityOf(as, each))
  if (limit === undefined || quantity === undefined) return false
  const beyond = how === 'at-most' ? quantity - limit : limit - quantity
  return beyond > (as === 'number' ? 0 : DAY)
}

/** Whether a value that an entry shows is the one that is asked for: in whatever case, or as the same number or moment. */
function isSame(as: ComparedAs, shown: Json, value: Json): boolean {
  const asked = Array.isArray(value) ? value : [value]
  return asked.some(each => {
    const [a, b] = [shown, each].map(one => (as === 'text' ? undefined : quantityOf(as, one)))
    return isAlike(String(shown), String(each)) || (a !== undefined && a === b)
  })
}

/** The texts, numbers and flags that an entry shows under a name, one or several. */
export function valuesShown(entry: Json, property: string): readonly Json[] {
  const shown = memberShown(entry, property)
  const values: readonly (Json | undefined)[] = Array.isArray(shown) ? shown : [shown]
  return values.flatMap(value =>
    value === undefined || value === null || value === '' || typeof value === 'object' ? [] : [value],
  )
}

/** The filter in words: `category books`. */
export const inWords = ({ name, value }: Pick<AskedFilter, 'name' | 'value'>): string =>
  `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`
