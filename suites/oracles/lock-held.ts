import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** What a lock was tried with, and what was shown of the property at its places afterwards. */
export interface LockTry {
  readonly property: string
  /** What stood before the locked write was tried. */
  readonly before: string
  readonly after: string
  readonly exchange: Exchange
}

const broken = (direction: string, expected: string, observed: string, exchange: Exchange): Verdict => ({
  kind: 'broken',
  oracle: 'lock-held',
  direction,
  expected,
  observed,
  exchange,
})

/**
 * While the lock stands the value stays, whatever the locked write is answered. `when` says what the lock has been
 * through.
 */
export function lockHeld({ property, before, after, exchange }: LockTry, when: string): Verdict {
  if (before === after) return { kind: 'holds' }
  return broken(
    'does-not-hold',
    `${property} stays as it was locked ${when}`,
    `it was ${before}, and is ${after}`,
    exchange,
  )
}

/** Once the lock is gone, or for whom it never was, the write takes effect. */
export function lockOpen({ property, before, after, exchange }: LockTry, when: string): Verdict {
  if (before !== after) return { kind: 'holds' }
  if (after === '') return { kind: 'inconclusive', reason: `no reply shows ${property} ${when}` }
  return broken('does-not-open', `${property} can be written ${when}`, `it is still ${before}`, exchange)
}
