import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'

/** Every permission that is enough is enough; counts only when the request as such is accepted from somebody. */
export function callerLetIn(probe: Answered, reference: Answered | undefined, who: string): Verdict {
  if (probe.kind === 'accepted') return { kind: 'holds' }
  if (probe.kind === 'denied' || (reference?.kind === 'accepted' && probe.kind !== 'throttled'))
    return {
      kind: 'broken',
      oracle: 'caller-let-in',
      direction: 'shut-out',
      expected: `let in: ${who} has the permission`,
      observed: `answered ${answerInWords(probe.exchange)}`,
      exchange: probe.exchange,
      ...(reference && { twin: reference.exchange }),
    }
  return {
    kind: 'inconclusive',
    reason: `answered ${answerInWords(probe.exchange)}, so that nothing is known of the permission`,
  }
}
