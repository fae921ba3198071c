import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'
import { VALIDATED_FIRST } from './caller-denied.ts'

/** For an endpoint of which only the permission is documented, so that nobody who may call is ever sent there. */
export function deniedWithoutTwin(probe: Answered, who: string): Verdict {
  const status = probe.exchange.response?.status
  if (probe.kind === 'denied') return { kind: 'holds' }
  if (status === 404 || status === 405)
    return { kind: 'inconclusive', reason: 'there is no such route on this target' }
  if (probe.kind === 'accepted')
    return {
      kind: 'broken',
      oracle: 'caller-denied',
      direction: 'let-in',
      expected: `denied (401 or 403) for ${who}`,
      observed: `answered ${answerInWords(probe.exchange)}`,
      exchange: probe.exchange,
    }
  if (probe.kind === 'refused')
    return {
      kind: 'broken',
      oracle: 'caller-denied',
      direction: VALIDATED_FIRST,
      expected: `denied (401 or 403) for ${who}`,
      observed: `answered ${answerInWords(probe.exchange)}, a refusal of the input`,
      exchange: probe.exchange,
    }
  return { kind: 'inconclusive', reason: `answered ${answerInWords(probe.exchange)}, which is no denial` }
}
