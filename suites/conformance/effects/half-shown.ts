import type { Json } from '../../../contracts/model/schema.ts'
import type { Shown, Snapshot } from '../../../contracts/model/snapshot.ts'
import { isPartOrWhole } from '../../../fixtures/state/form.ts'
import { isList, isScalar, textOf } from '../../../fixtures/state/shown-text.ts'

/**
 * Whether a place, though it be noise, showed after each write something of just what was written: the digits of a number,
 * the first of a list.
 */
export function isHalfShown(snapshots: readonly Snapshot[], written: readonly Json[]): boolean {
  const [first] = snapshots
  return [...(first?.views ?? [])].some(([read, { places }]) =>
    [...places.keys()].some(place => {
      const shown = snapshots.map(({ views }) => views.get(read)?.places.get(place) ?? [])
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
