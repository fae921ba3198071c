import type { Verdict } from '../../contracts/model/claim.ts'
import type { Shown, View } from '../../contracts/model/snapshot.ts'
import type { Strayed } from './nothing-else.ts'
import { differenceInWords } from './unchanged.ts'

/**
 * What one caller is shown of an entity, another who may read it is shown, too, unless it is kept from them; `strayed` is
 * where the two differ.
 */
export function shownAlike(
  ours: View | undefined,
  theirs: View | undefined,
  strayed: readonly Strayed[],
): Verdict {
  if (ours?.presence !== 'shown' || !theirs || theirs.presence === 'unreadable')
    return { kind: 'inconclusive', reason: 'the read does not show the entity to both callers' }
  const first = strayed.find(({ difference: { after } }) => !after.every(isWithheld))
  if (theirs.presence === 'shown' && !first) return { kind: 'holds' }
  return {
    kind: 'broken',
    oracle: 'shown-alike',
    direction: first ? 'otherwise' : 'hidden',
    expected: 'another caller with the permission is shown the same of the entity',
    observed: first
      ? `${first.property} differs: ${differenceInWords(first.difference)} to the other one`
      : 'it is not shown to the other one',
    exchange: theirs.exchange,
    twin: ours.exchange,
  }
}

/** Nothing is documented of single fields, so that a target may leave out or veil some for whoever may do less. */
const isWithheld = (shown: Shown): boolean =>
  shown === null || shown === '' || (typeof shown === 'string' && /\*{2}|•{2}/.test(shown))
