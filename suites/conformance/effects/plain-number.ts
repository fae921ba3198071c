import { typesOf } from '../../../contracts/clauses/lexical/read-text.ts'
import { schemasAt } from '../../../contracts/clauses/readings-of.ts'
import type { Encoding } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writersOfProperty } from './bring-about.ts'
import { domainAt } from './values.ts'

/**
 * How a target spells the values of a property. A count is a count: where it shows other numbers than those written, that
 * is no spelling, unless they are the same in another unit.
 */
export function spellingOf(
  context: CaseContext,
  property: string,
  encoding: Encoding | undefined,
): Encoding | undefined {
  if (!encoding || !isCount(context, property)) return encoding
  const pairs = [...encoding].map(([written, shown]) => [Number(written), Number(shown)] as const)
  const isNumeric = pairs.every(pair => pair.every(Number.isFinite))
  const units = new Set(pairs.flatMap(([written, shown]) => (written === 0 ? [] : [shown / written])))
  return isNumeric && units.size > 1 ? undefined : encoding
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
