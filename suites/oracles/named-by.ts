import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import { answerInWords } from './answer-in-words.ts'
import type { Answered } from './input-refused.ts'

/** What an entity was given and shows letter by letter names it, as what it had before named it in the twin. */
export function namedBy(property: string, value: string, probe: Answered, twin: Answered): Verdict {
  if (twin.kind !== 'accepted')
    return {
      kind: 'inconclusive',
      reason: `named by what it had first, it was answered ${answerInWords(twin.exchange)}`,
    }
  if (probe.kind === 'accepted') return { kind: 'holds' }
  if (probe.kind !== 'refused' && probe.kind !== 'not-found')
    return { kind: 'inconclusive', reason: `it was answered ${answerInWords(probe.exchange)}` }
  return {
    kind: 'broken',
    oracle: 'named-by',
    direction: 'not-found',
    expected: `whoever shows the ${property} ${value} is named by it`,
    observed: `answered ${answerInWords(probe.exchange)}`,
    property,
    exchange: probe.exchange,
    twin: twin.exchange,
  }
}

/** What an entity does not have, or no longer, does not name it: nothing of it moves. */
export function notNamedBy(
  name: string,
  value: string,
  { property, before, after }: { readonly property: string; readonly before: string; readonly after: string },
  exchange: Exchange,
): Verdict {
  if (before === after) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'named-by',
    direction: 'former',
    expected: `whoever does not have the ${name} ${value} is not named by it`,
    observed: `its ${property} was ${before}, and is ${after}`,
    property: name,
    exchange,
  }
}
