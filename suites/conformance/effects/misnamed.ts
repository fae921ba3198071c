import { acceptedReplies } from '../../../contracts/clauses/accepted-replies.ts'
import type { Verdict } from '../../../contracts/model/claim.ts'
import type { Endpoint } from '../../../contracts/model/endpoint.ts'
import type { Exchange } from '../../../contracts/model/exchange.ts'
import { segmentsOf } from '../../../fixtures/state/flatten.ts'
import { placesOf } from '../../../fixtures/state/places.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { plainName } from '../../../fixtures/state/shown-text.ts'
import type { CaseContext } from '../../engine/family.ts'
import { writesOf } from './written.ts'
import type { Write } from './written.ts'

/**
 * Where a reply shows a member of the property's name, the value that was written stands there, and not only at one of its
 * neighbours: as far as the reply is documented to show that member (RULES 17), or the neighbour bears the name of another
 * field of the same request.
 */
export function misnamed(
  { facts, endpoints }: Pick<CaseContext, 'facts' | 'endpoints'>,
  { endpoint, property }: Pick<Write, 'endpoint' | 'property'>,
  exchange: Exchange,
): Verdict | undefined {
  const places = placesOf(facts.places, property)
  const [first] = places
  if (!first) return undefined
  const fields = new Set(writesOf(endpoint).map(each => plainName(each.property)))
  const named = places.map(place => {
    const read = endpoints.get(place.read)
    const isDocumented = read !== undefined && membersShownBy(read).has(plainName(property))
    return isDocumented || fields.has(plainName(segmentsOf(place.pattern).at(-1) ?? ''))
      ? neighbour(facts, place, property)
      : undefined
  })
  const [expected] = named
  if (expected === undefined || named.includes(undefined)) return undefined
  return {
    kind: 'broken',
    oracle: 'value-shown',
    direction: 'misplaced',
    expected: `${property} shows at ${expected}, the member of its name`,
    observed: `the written value shows at ${first.pattern} of ${first.read}`,
    exchange,
  }
}

const membersShownBy = (endpoint: Endpoint): ReadonlySet<string> =>
  new Set(
    acceptedReplies(endpoint)
      .flatMap(({ shows, schema }) => [shows, schema])
      .flatMap(shape =>
        typeof shape === 'object' ? Object.keys(shape.properties ?? {}).map(plainName) : [],
      ),
  )

/** The place beside this one that bears the name of the property; undefined where this one does, or none. */
function neighbour(
  { places }: CaseContext['facts'],
  { read, pattern }: PropertyPlace,
  property: string,
): string | undefined {
  const own = segmentsOf(pattern)
  const isNamed = (segments: readonly string[]): boolean =>
    plainName(segments.at(-1) ?? '') === plainName(property)
  if (isNamed(own)) return undefined
  const shown = places.observations.flatMap(({ after }) => [...(after.views.get(read)?.places.keys() ?? [])])
  return shown.find(each => {
    const segments = segmentsOf(each)
    return (
      isNamed(segments) &&
      segments.length === own.length &&
      segments.slice(0, -1).every((segment, index) => segment === own[index])
    )
  })
}
