import type { DraftValue } from '../../../contracts/model/request.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { shownUnderName } from '../../../fixtures/state/lending.ts'
import { isObject } from '../../../contracts/model/json.ts'
import { holdsAll, objectIn } from '../../../fixtures/state/shown-text.ts'

/**
 * Whether an object shows all that was written, whatever else: where objects are merged, the next may have nothing to
 * add.
 */
export function isMergedIn(snapshot: Snapshot, property: string, value: DraftValue): boolean {
  const shown = shownUnderName(snapshot, property)
  const object = shown === undefined ? undefined : objectIn(shown)
  return object !== undefined && 'json' in value && isObject(value.json) && holdsAll(object, value.json)
}
