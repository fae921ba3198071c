import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'

/**
 * Where every field is optional, a body that can't be read may pass as an empty one (RULES, silence 8): any answer will
 * do as long as one comes, and what it left behind is judged by the closing of its batch.
 */
export function effectless({ exchange, kind }: Answered): Verdict {
  if (kind === 'failed' || !exchange.response)
    return { kind: 'inconclusive', reason: `answered ${answerInWords(exchange)}` }
  return { kind: 'holds' }
}
