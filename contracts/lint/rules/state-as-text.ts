import { onOffText } from '../../dsl/readings/numbers.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'
import { isTextState } from '../switches.ts'

export const stateAsText: Rule = {
  id: 'state-as-text',
  weight: 'warning',
  says: 'A text indicates on or off, but which texts mean which is not said.',
  remedy: 'Make it a boolean, or list the two texts as an enum.',
  check: eachSpot(spot => {
    if (!isTextState(spot)) return undefined
    return { says: 'an on/off state as a text', reading: onOffText(spot.place) }
  }),
}
