import type { Endpoint } from '../../contracts/model/endpoint.ts'
import type { Draft } from '../../contracts/model/request.ts'
import type { RequestWorld, ValueCase } from '../../fixtures/requests/index.ts'
import { zoneOfValue } from '../../fixtures/requests/zone-of-value.ts'
import { effectsOf } from '../../fixtures/state/relations.ts'

/**
 * A name with a blank inside, where it names an entry: the name of an entry that is there, with a blank inside. Whoever
 * takes blanks out finds nothing by any other, and what is answered then looks like a refusal.
 */
export function ofItsEntry(
  endpoint: Endpoint,
  edge: ValueCase,
  { values }: Draft,
  world: RequestWorld,
): ValueCase {
  const isOfKey = effectsOf(endpoint).some(({ key = [] }) => key.includes(edge.place))
  const own = values[edge.place]
  if (!isOfKey || !hasBlankInside(edge) || !own || !('json' in own) || typeof own.json !== 'string')
    return edge
  const middle = Math.floor(own.json.length / 2)
  const json = `${own.json.slice(0, middle)} ${own.json.slice(middle)}`
  if (zoneOfValue(endpoint, edge.place, { json }, world) !== 'outside') return edge
  return { ...edge, value: { json }, says: `its own entry with a blank inside: ${JSON.stringify(json)}` }
}

const hasBlankInside = ({ value, before }: ValueCase): boolean =>
  value !== undefined &&
  'json' in value &&
  typeof value.json === 'string' &&
  /\S \S/.test(value.json) &&
  !String(before ?? '').includes(' ')
