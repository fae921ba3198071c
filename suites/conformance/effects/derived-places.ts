import type { Json } from '../../../contracts/model/json.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'
import { spellingLikeness } from '../../../fixtures/state/spelling.ts'
import type { PlaceSeen } from '../../oracles/value-shown.ts'

/**
 * Without places that are only made of a text which the same reply shows letter by letter under its own name: a slug follows
 * each write in its own way, and stays where the texts are alike to it.
 */
export function withoutDerived(
  property: string,
  written: Json,
  seen: readonly PlaceSeen[],
): readonly PlaceSeen[] {
  if (typeof written !== 'string') return seen
  const isNamesake = ({ place }: PlaceSeen): boolean => spellingLikeness(place, property) === 2
  const exact = seen.filter(each => each.sameness === 'same' && isNamesake(each))
  const isDerived = (each: PlaceSeen): boolean =>
    each.sameness === 'different' &&
    !isNamesake(each) &&
    exact.some(({ read }) => read === each.read) &&
    followed(each, written)
  return seen.filter(each => !isDerived(each))
}

const followed = ({ before, after }: PlaceSeen, written: string): boolean =>
  after.length > 0 &&
  (before === undefined ||
    inOneText(before) !== inOneText(after) ||
    folded(inOneText(after)) === folded(written))

const inOneText = (shown: PlaceSeen['after']): string => shown.map(textOf).join('\n')

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
