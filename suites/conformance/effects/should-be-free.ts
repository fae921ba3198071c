import type { AnswerKind } from '../../../contracts/model/target.ts'

/** How requests about two entities were answered, of which one was locked in between. */
export interface FreeKinds {
  /** The one that nobody locks, before the other is locked. */
  readonly brought: AnswerKind
  /** The one that nobody locks, while the other is locked. */
  readonly tried: AnswerKind
  /** The other one, when its lock was opened. */
  readonly opened: AnswerKind
}

/**
 * Whether a lock must have left the other entity alone: it was let through while nobody had locked it, or is refused only
 * as long as the lock stands. Whatever else refuses it, refuses it before or after, too.
 */
export const shouldBeFree = ({ brought, tried, opened }: FreeKinds): boolean =>
  tried === 'accepted' || (tried === 'refused' && brought === 'accepted' && opened === 'accepted')
