import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'

/** Whatever is asked, the answer comes, and is no server error. A client's own limits are not the target's fault. */
export function survives(exchange: Exchange): Verdict | undefined {
  if (exchange.failure) return silence(exchange)
  const status = exchange.response?.status ?? 0
  if (status < 500) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'survives',
    direction: 'server-error',
    expected: 'an answer below 500',
    observed: `answered ${status}`,
    exchange,
  }
}

/** An enormous credential may be met with a closed socket (RFC 6585, section 5, leaves the connection to the server). */
const mayBeCut = ({ caller }: Exchange): boolean => caller.kind === 'forged' && caller.forgery === 'very-long'

function silence(exchange: Exchange): Verdict | undefined {
  const { failure } = exchange
  if (
    !failure ||
    failure.kind === 'budget' ||
    failure.kind === 'not-allowed' ||
    failure.kind === 'unreachable'
  )
    return undefined
  if (failure.kind === 'cut' && mayBeCut(exchange)) return undefined
  return {
    kind: 'broken',
    oracle: 'survives',
    direction: failure.kind === 'slow' ? 'no-answer' : 'cut',
    expected: 'an answer',
    observed: failure.message,
    exchange,
  }
}
