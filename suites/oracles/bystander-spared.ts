import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Difference } from '../../contracts/model/snapshot.ts'
import { differenceInWords } from './unchanged.ts'

/** What moved on an entity that a request was not about. */
export interface Touched {
  readonly who: string
  readonly differences: readonly Difference[]
}

/** A request about one entity leaves every other one as it is. */
export function bystanderSpared(bystanders: readonly Touched[], what: string, exchange: Exchange): Verdict {
  const moved = bystanders.filter(({ differences }) => differences.length > 0)
  const [first] = moved
  if (!first) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'bystander-spared',
    direction: moved.length > 1 && moved.length === bystanders.length ? 'everyone' : 'neighbour',
    expected: `${what} touches nobody but its subject`,
    observed: `of ${first.who}, ${first.differences.slice(0, 3).map(differenceInWords).join('; ')}`,
    exchange,
  }
}
