import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'

export const VALIDATED_FIRST = 'validated-first'

/** A credential that is none by its form may be refused for that, by whatever stands before the target as well. */
export const deniedOrRefused = (verdict: Verdict): Verdict =>
  verdict.kind === 'broken' && verdict.direction === VALIDATED_FIRST ? { kind: 'holds' } : verdict

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
      direction: VALIDATED_FIRST,
      expected: `denied (401 or 403) for ${who}`,
      observed: `answered ${answerInWords(probe.exchange)}, a refusal of the input`,
      exchange: probe.exchange,
      twin: permitted.exchange,
    }
  return { kind: 'inconclusive', reason: `answered ${answerInWords(probe.exchange)}, which is no denial` }
}
