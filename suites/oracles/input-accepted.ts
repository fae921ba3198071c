import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { answerInWords } from './answer-in-words.ts'

/** A request that keeps every clause, sent by someone who may, is accepted. A server error is told by `survives`, too. */
export function inputAccepted(exchange: Exchange, kind: AnswerKind, what: string): Verdict {
  if (kind === 'accepted') return { kind: 'holds' }
  if (kind === 'throttled') return { kind: 'inconclusive', reason: 'the target asked for fewer requests' }
  return {
    kind: 'broken',
    oracle: 'input-accepted',
    direction: kind === 'failed' ? 'failed' : 'too-strict',
    expected: `accepted (2xx): ${what} keeps every clause`,
    observed: `answered ${answerInWords(exchange)}`,
    exchange,
  }
}
