import type { Snapshot } from '../../contracts/model/snapshot.ts'
import type { RequestWorld } from '../../fixtures/requests/index.ts'
import { noNoise } from '../../fixtures/state/difference.ts'
import type { Noise } from '../../fixtures/state/difference.ts'
import type { NoiseFact } from '../../fixtures/state/noise.ts'
import { placesFrom } from '../../fixtures/state/places.ts'
import type { PlacesFact } from '../../fixtures/state/places.ts'
import type { Denials } from '../oracles/told-apart.ts'

/** What a run has learnt about a target before its claims use it. */
export interface Facts {
  readonly noise: Noise
  readonly readEffects: NoiseFact['readEffects']
  /** Where each property shows, as the writes of the learning phase tell. */
  readonly places: PlacesFact
  /** Whether nothing can be written to who is switched off as a whole, or not all that is written shows. */
  readonly shutOut: boolean
  readonly denials: Denials
  readonly styles: RequestWorld['styles']
  /** What the target showed of the caller before the run wrote anything, where somebody wants to know. */
  readonly callerAtFirst?: Snapshot
}

/** Notes what was learnt, in words. */
export type Tell = (fact: { readonly name: string; readonly says: string }) => void

export const nothingLearnt = (around: number): Facts => ({
  noise: noNoise(around),
  readEffects: [],
  places: placesFrom([], noNoise(around)),
  shutOut: false,
  denials: { anonymous: undefined, unknown: undefined, outsider: undefined },
  styles: {},
})
