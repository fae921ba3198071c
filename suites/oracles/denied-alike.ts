import type { Verdict } from '../../contracts/model/claim.ts'
import type { Answered } from './input-refused.ts'
import { answerInWords } from './answer-in-words.ts'

/** Whoever is denied a valid request is denied this one with the same status. */
export function deniedAlike(plain: Answered, probe: Answered, what: string): Verdict {
  if (plain.kind !== 'denied')
    return {
      kind: 'inconclusive',
      reason: `the valid request was answered ${answerInWords(plain.exchange)}, not denied`,
    }
  if (probe.exchange.response?.status === plain.exchange.response?.status) return { kind: 'holds' }
  if (probe.kind === 'throttled' || !probe.exchange.response)
    return { kind: 'inconclusive', reason: `answered ${answerInWords(probe.exchange)}` }
  return {
    kind: 'broken',
    oracle: 'denied-alike',
    direction: 'tells',
    expected: `denied with ${answerInWords(plain.exchange)}, as the valid request is: ${what}`,
    observed: `answered ${answerInWords(probe.exchange)}`,
    exchange: probe.exchange,
    twin: plain.exchange,
  }
}
