import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'

/** Whoever may not call is denied, and this counts only when somebody who may is let in with the same request. */
export function callerDenied(probe: Answered, permitted: Answered, who: string): Verdict {
  if (probe.kind === 'accepted')
    return {
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'let-in',
      expected: `denied (401 or 403) for ${who}`,
      observed: `answered ${answerInWords(probe.exchange)}`,
      exchange: probe.exchange,
      twin: permitted.exchange,
    }
  if (permitted.kind !== 'accepted')
    return {
      kind: 'inconclusive',
      reason: `the permitted caller was answered ${answerInWords(permitted.exchange)} to the same request`,
    }
  if (probe.kind === 'denied' || probe.kind === 'not-found') return { kind: 'holds' }
  if (probe.kind === 'refused')
    return {
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'validated-first',
      expected: `denied (401 or 403) for ${who}`,
      observed: `answered ${answerInWords(probe.exchange)}, a refusal of the input`,
      exchange: probe.exchange,
      twin: permitted.exchange,
    }
  return { kind: 'inconclusive', reason: `answered ${answerInWords(probe.exchange)}, which is no denial` }
}
