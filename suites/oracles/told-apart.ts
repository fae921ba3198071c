import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** How a target denies, as learnt over its endpoints: the status most of them give to each kind of stranger. */
export interface Denials {
  readonly anonymous: number | undefined
  readonly unknown: number | undefined
  readonly outsider: number | undefined
}

/**
 * A target that tells 401 from 403 does so at every endpoint, and sends nobody elsewhere; one that does not is not asked.
 */
export function toldApart(
  anonymous: Exchange,
  unknown: Exchange,
  outsider: Exchange,
  usual: Denials,
): Verdict {
  const seen = [
    { who: 'no credential', exchange: anonymous, usual: usual.anonymous },
    { who: 'an unknown credential', exchange: unknown, usual: usual.unknown },
    { who: 'a credential without the permission', exchange: outsider, usual: usual.outsider },
  ]
  const mixed = seen.find(({ exchange, usual: status }) => {
    const answered = exchange.response?.status ?? 0
    const isRedirect = answered >= 300 && answered < 400
    return (answered === 401 || answered === 403 || isRedirect) && answered !== status
  })
  if (!mixed) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'told-apart',
    direction: 'mixed-up',
    expected: `${mixed.usual} for ${mixed.who}, as elsewhere on this target`,
    observed: `answered ${mixed.exchange.response?.status}`,
    exchange: mixed.exchange,
  }
}
