import type { Json } from '../../../contracts/model/json.ts'
import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import { placesOf, shownOf } from '../../../fixtures/state/places.ts'
import type { PropertyPlace } from '../../../fixtures/state/places.ts'
import { sameValue, stateOf } from '../../../fixtures/state/same-value.ts'
import type { CaseContext } from '../../engine/family.ts'
import type { EntryState } from '../../oracles/entries-kept.ts'
import type { Key } from './entry-keys.ts'

/**
 * What a snapshot shows of each entry of a collection: whether it is there, or, where entries are given values, whether it
 * has this one. Places that were seen to come and go with the entry count as being there.
 */
export function entryStates(
  context: CaseContext,
  snapshot: Snapshot,
  property: string,
  keys: readonly Key[],
  expected: readonly (Json | 'present' | 'absent')[],
): readonly EntryState[] {
  const places = placesOf(context.facts.places, property)
  return keys.map((key, index) => {
    const others = keys.filter((_, other) => other !== index)
    const value = expected[index] ?? 'absent'
    const answers = places.flatMap(place => answerAt(snapshot, place, key, others, value))
    return { key: key.join(' '), expected: String(value), answer: together(answers) }
  })
}

type Answer = EntryState['answer']

function answerAt(
  snapshot: Snapshot,
  place: PropertyPlace,
  key: Key,
  others: readonly Key[],
  value: Json,
): readonly Answer[] {
  const shown = shownOf(snapshot, place, key, others)
  if (shown === undefined) return []
  if (value === 'present' || value === 'absent')
    return [shown.length > 0 === (value === 'present') ? 'same' : 'different']
  if (place.how === 'presence') return presence(shown.length > 0, value)
  // What is off may not be shown at all; what is on is shown to be.
  if (shown.length === 0) return [stateOf(value) === true ? 'different' : 'unclear']
  return [sameValue(shown, value, place.encoding)]
}

/** An entry that comes when it is turned on is there exactly when it is on. */
function presence(isThere: boolean, value: Json): readonly Answer[] {
  const isOn = value === 1 || value === true || value === '1'
  const isOff = value === 0 || value === false || value === '0'
  if (!isOn && !isOff) return []
  return [isThere === isOn ? 'same' : 'different']
}

function together(answers: readonly Answer[]): Answer {
  if (answers.includes('different')) return 'different'
  return answers.includes('same') ? 'same' : 'unclear'
}
