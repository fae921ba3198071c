import { onOffState } from '../../dsl/readings/numbers.ts'
import type { Rule } from '../rule.ts'
import { eachSpot } from '../spots.ts'
import { isState } from '../switches.ts'

export const stateWithoutMinimum: Rule = {
  id: 'state-without-minimum',
  weight: 'warning',
  says: 'A number that stands for on and off allows more than 0 and 1.',
  remedy: 'Make it a boolean, or give it `enum: [0, 1]`.',
  check: eachSpot(spot => {
    if (!isState(spot)) return undefined
    return { says: 'an on/off state as a number', reading: onOffState(spot.place) }
  }),
}
