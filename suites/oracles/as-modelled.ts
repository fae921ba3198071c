import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** A property that is shown otherwise than all requests so far have made it. */
export interface Astray {
  readonly who: string
  readonly property: string
  readonly expected: string
  readonly observed: string
  /** Whether the last request was about this entity, and wrote this property. */
  readonly own: 'written' | 'not-written' | 'another-entity'
}

/** After each request of a sequence every entity is as the requests so far have made it. */
export function asModelled(astray: readonly Astray[], after: string, exchange: Exchange): Verdict {
  const [first] = astray
  if (!first) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'as-modelled',
    direction: first.own,
    expected: `after ${after} ${first.property} of ${first.who} is ${first.expected}`,
    observed: first.observed,
    property: first.property,
    exchange,
  }
}
