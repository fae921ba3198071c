import type { ToldStates } from '../../contracts/clauses/told-states.ts'
import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { AnswerKind } from '../../contracts/model/target.ts'
import { answerInWords } from './answer-in-words.ts'
import { membersNamed } from './members-named.ts'

/** What was tried of a thing in a state that is told to shut it out, and whether the thing was seen to move. */
export interface TriedWhileShut {
  readonly before: Exchange
  readonly tried: Exchange
  readonly answer: AnswerKind
  readonly moved: boolean
  /** Whether a refusal is spoken of: what just `can't be done` may be passed over. */
  readonly isRefusal: boolean
}

/** Whoever refuses for the state may say that it is not permitted, or not there. */
const refusals: readonly AnswerKind[] = ['refused', 'denied', 'not-found']

const open = (reason: string): Verdict => ({ kind: 'inconclusive', reason })

/** What a thing's state shuts out is refused, and leaves the thing as it is. */
export function shutOut(
  { member, refused, says }: ToldStates,
  { before, tried, answer, moved, isRefusal }: TriedWhileShut,
): Verdict {
  const [state] = membersNamed(before.response?.json, member, 1)
  if (state === undefined || !refused.includes(state)) return open(`its ${member} is ${String(state)}`)
  const isTaken = answer === 'accepted'
  if ((!isTaken && !refusals.includes(answer)) || tried.response?.status === 202)
    return open(`it was answered ${answerInWords(tried)}`)
  if (!isTaken && !moved) return { kind: 'holds' }
  if (isTaken && !moved && !isRefusal) return open('nothing became of it')
  const was = `while ${member} was ${String(state)}`
  return {
    kind: 'broken',
    oracle: 'shut-out',
    direction: isTaken ? 'taken' : 'trace',
    expected: `a refusal ${was}, and nothing done, as it is told: ${says}`,
    observed: isTaken
      ? `${was}, it was answered ${answerInWords(tried)}`
      : `${was}, it was refused, and the thing shows something else afterwards`,
    exchange: tried,
    twin: before,
  }
}
