import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import type { Encoding } from '../../../fixtures/state/same-value.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { plainName } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writersOfProperty } from './bring-about.ts'
import { domainAt } from './values.ts'

/**
 * How a target spells the values of a property. A count is a count: where it shows other numbers than those written, that
 * is no spelling, unless they are the same in another unit. Nor is it one of what names a thing, where the place is called
 * as the property is, that other things of the kind are shown.
 */
export function spellingOf(
  context: CaseContext,
  property: string,
  { pattern, encoding }: Pick<PropertyPlace, 'pattern' | 'encoding'>,
): Encoding | undefined {
  if (!encoding) return undefined
  if (isNamesake(pattern, property) && showsOthers(context, property, encoding)) return undefined
  if (!isCount(context, property)) return encoding
  const pairs = [...encoding].map(([written, shown]) => [Number(written), Number(shown)] as const)
  const isNumeric = pairs.every(pair => pair.every(Number.isFinite))
  const units = new Set(pairs.flatMap(([written, shown]) => (written === 0 ? [] : [shown / written])))
  return isNumeric && units.size > 1 ? undefined : encoding
}

const isNamesake = (pattern: string, property: string): boolean =>
  plainName(segmentsOf(pattern).at(-1) ?? '') === plainName(property)

/** Whether a known thing shows as another known one. */
function showsOthers(context: CaseContext, property: string, encoding: Encoding): boolean {
  const known = writersOfProperty(context, property).flatMap(({ endpoint, value }) => {
    const kind = 'from' in value ? endpoint.marks[value.from]?.names : undefined
    return (kind === undefined ? undefined : context.world.known[kind]) ?? []
  })
  const isKnown = (id: string): boolean =>
    known.some(thing => (thing === '*' ? /^\d+$/.test(id) : String(thing) === id))
  return [...encoding].some(([written, shown]) => written !== shown && isKnown(written) && isKnown(shown))
}

/** Whether everybody who writes the property sends any number, rather than one of a few, or of those that name a thing. */
function isCount(context: CaseContext, property: string): boolean {
  const writers = writersOfProperty(context, property)
  return (
    writers.length > 0 &&
    writers.every(({ endpoint, value }) => {
      if (!('from' in value) || endpoint.marks[value.from]?.names !== undefined) return false
      const types = schemasAt(endpoint, value.from).flatMap(schema => [...typesOf(schema)])
      const isNumeric = types.every(type => type === 'number' || type === 'integer')
      return types.length > 0 && isNumeric && domainAt(context, endpoint, value.from) === undefined
    })
  )
}
