import type { Verdict } from '../../contracts/model/claim.ts'
import type { Exchange } from '../../contracts/model/exchange.ts'
import type { Snapshot } from '../../contracts/model/snapshot.ts'
import { answerInWords } from './answer-in-words.ts'

/** What a read shows of an entity that was deleted, beside what it showed before. */
export interface Afterlife {
  readonly read: string
  readonly before: 'shown' | 'absent' | 'unreadable'
  /** `shown as deleted` where the documentation says how a deleted one is told, and the reply tells it so. */
  readonly after: 'shown' | 'shown as deleted' | 'absent' | 'unreadable'
  readonly exchange: Exchange
}

/** After its deletion no read shows an entity. */
export function gone(afterlives: readonly Afterlife[]): Verdict {
  const ghost = afterlives.find(({ after }) => after === 'shown')
  if (ghost)
    return {
      kind: 'broken',
      oracle: 'gone',
      direction: 'still-shown',
      expected: 'a deleted entity is shown nowhere',
      observed: `${ghost.read} still shows it`,
      exchange: ghost.exchange,
    }
  if (
    afterlives.some(
      ({ before, after }) => before === 'shown' && (after === 'absent' || after === 'shown as deleted'),
    )
  )
    return { kind: 'holds' }
  return { kind: 'inconclusive', reason: 'no read could tell the deleted entity from one that is there' }
}

/** What was done to a deleted entity did not bring it back. */
export function staysGone(
  before: readonly Afterlife[],
  after: readonly Afterlife[],
  what: string,
  exchange: Exchange,
): Verdict {
  const back = after.find(
    each =>
      each.after === 'shown' &&
      before.some(({ read, after: then }) => read === each.read && then === 'absent'),
  )
  if (!back) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'gone',
    direction: 'revived',
    expected: `a deleted entity stays gone after ${what}`,
    observed: `${back.read} shows it again`,
    exchange,
  }
}

/** A deleted entity is as good as one that never was: what is refused for the one is not accepted for the other. */
export function likeNobody(
  deleted: { readonly kind: string; readonly exchange: Exchange },
  nobody: { readonly kind: string; readonly exchange: Exchange },
  what: string,
): Verdict {
  if (deleted.kind !== 'accepted') return { kind: 'holds' }
  if (nobody.kind === 'accepted')
    return { kind: 'inconclusive', reason: `${what} is accepted for an entity that never was, too` }
  return {
    kind: 'broken',
    oracle: 'gone',
    direction: 'usable',
    expected: `${what} is not accepted for a deleted entity, as it is not for one that never was`,
    observed: `answered ${deleted.exchange.response?.status ?? 'nothing'}`,
    exchange: deleted.exchange,
    twin: nobody.exchange,
  }
}

/** The state that an entity is in is no reason to refuse what is accepted for a new one. */
export function inState(state: string, isAccepted: boolean, exchange: Exchange, twin: Exchange): Verdict {
  if (isAccepted) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'gone',
    direction: 'refused',
    expected: `${state} is deleted, as a new one is`,
    observed: `answered ${answerInWords(exchange)}`,
    exchange,
    twin,
  }
}

/** Some read still shows an entity that nobody deleted. */
export function stillThere({ views }: Snapshot, who: string, deletion: Exchange): Verdict {
  const shown = [...views.values()]
  if (shown.some(({ presence }) => presence === 'shown')) return { kind: 'holds' }
  if (shown.length === 0 || shown.some(({ presence }) => presence === 'unreadable'))
    return { kind: 'inconclusive', reason: 'no read could tell whether the entity is there' }
  return {
    kind: 'broken',
    oracle: 'gone',
    direction: 'vanished',
    expected: `${who} is still shown`,
    observed: 'no read shows it any more',
    exchange: shown[0]?.exchange ?? deletion,
  }
}
