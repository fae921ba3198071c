import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { answerInWords } from './answer-in-words.ts'

/** A judged answer beside the exchange that it came in. */
export interface Answered {
  readonly exchange: Exchange
  readonly kind: AnswerKind
}

/**
 * A request that breaks one clause is refused, and counts only when the twin, which breaks none, is accepted. A server
 * error is neither: the watcher `survives` speaks of it.
 */
export function inputRefused(probe: Answered, twin: Answered | undefined, what: string): Verdict {
  if (probe.kind === 'accepted')
    return {
      kind: 'broken',
      oracle: 'input-refused',
      direction: 'too-lax',
      expected: `refused (4xx): ${what}`,
      observed: `answered ${answerInWords(probe.exchange)}`,
      exchange: probe.exchange,
      ...(twin && { twin: twin.exchange }),
    }
  if (twin && twin.kind !== 'accepted')
    return {
      kind: 'inconclusive',
      reason: `the twin, which keeps every clause, was answered ${answerInWords(twin.exchange)}, so that a refusal proves nothing`,
    }
  if (probe.kind === 'refused' || probe.kind === 'not-found') return { kind: 'holds' }
  return { kind: 'inconclusive', reason: `answered ${answerInWords(probe.exchange)}, which is no refusal` }
}
