import type { Json } from '../../../contracts/model/json.ts'
import { isList, isScalar } from '../../../contracts/model/json.ts'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { isPartOrWhole } from '../../../fixtures/state/form.ts'
import { stateOf } from '../../../fixtures/state/same-value.ts'
import { textOf } from '../../../fixtures/state/shown-text.ts'

/**
 * Whether a place, though it be noise, showed after each write something of just what was written: the digits of a number,
 * the first of a list, one flag of many in a row.
 */
export function isHalfShown(snapshots: readonly Snapshot[], written: readonly Json[]): boolean {
  const [first] = snapshots
  return [...(first?.views ?? [])].some(([read, { places }]) =>
    [...places.keys()].some(place => {
      const shown = snapshots.map(({ views }) => views.get(read)?.places.get(place) ?? [])
      if (isTurned(shown, written)) return true
      const texts = new Set(shown.map(values => values.map(textOf).join()))
      return texts.size === snapshots.length && shown.every((each, at) => isOf(each, written[at] ?? null))
    }),
  )
}

function isOf(shown: readonly Shown[], value: Json): boolean {
  const texts = shown.map(textOf).filter(text => text !== '')
  if (texts.length === 0) return false
  if (isList(value)) {
    const items = value.filter(isScalar).map(textOf)
    return texts.every(text => items.includes(text))
  }
  return typeof value === 'string' && texts.every(text => isPartOrWhole(text, value))
}

/** Whether one more of a row is in the second state that was written, and one less in the first. */
function isTurned(
  [before = [], after = []]: readonly (readonly Shown[])[],
  written: readonly Json[],
): boolean {
  const [from, to] = written.map(stateOf)
  if (from === undefined || to === undefined || from === to || before.length !== after.length) return false
  const count = (shown: readonly Shown[], state: boolean): number =>
    shown.filter(value => stateOf(value) === state).length
  return count(after, to) === count(before, to) + 1 && count(after, from) === count(before, from) - 1
}
