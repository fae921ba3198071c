import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'

/** What nobody documents is not accepted; counts only when the documented twin is. */
export function notAccepted(probe: Answered, twin: Answered, what: string): Verdict {
  if (probe.kind === 'accepted')
    return {
      kind: 'broken',
      oracle: 'not-accepted',
      direction: 'accepted',
      expected: `not accepted: ${what}`,
      observed: `answered ${answerInWords(probe.exchange)}`,
      exchange: probe.exchange,
      twin: twin.exchange,
    }
  if (twin.kind !== 'accepted')
    return {
      kind: 'inconclusive',
      reason: `the documented twin was answered ${answerInWords(twin.exchange)}`,
    }
  if (!probe.exchange.response)
    return { kind: 'inconclusive', reason: `answered ${answerInWords(probe.exchange)}` }
  return { kind: 'holds' }
}
