import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Shown } from '../../contracts/model/snapshot.ts'

/** A property that nobody but the server sets, and what it showed after each request that held a value for it. */
export interface SentInVain {
  readonly property: string
  readonly shown: readonly (Shown | undefined)[]
  /** Whether it showed each time what had been sent. */
  readonly isTaken: boolean
  readonly exchange: Exchange
}

/** What is read-only did not become what requests said. */
export function notTakenOver({ property, shown, isTaken, exchange }: SentInVain): Verdict {
  if (!isTaken) return { kind: 'holds' }
  const each = shown.map(value => JSON.stringify(value ?? null))
  return {
    kind: 'broken',
    oracle: 'not-taken-over',
    direction: 'read-only',
    expected: `${property} is what the server says, whatever a request holds`,
    observed: `${property} showed ${each.join(', then ')}, as it was sent`,
    exchange,
  }
}
