import type { Snapshot } from '../../../contracts/model/snapshot.ts'
import type { Noise } from '../../../fixtures/state/difference.ts'
import { withOwnDoings } from '../../../fixtures/state/own-doings.ts'
import type { CaseContext } from '../../engine/family.ts'

/** What moves of the caller without meaning, after these looks at it. */
export function noiseOfCaller(context: CaseContext, looks: readonly Snapshot[]): Noise {
  const { callerAtFirst, noise, places } = context.facts
  return withOwnDoings(context.api, places, noise, callerAtFirst ? [callerAtFirst, ...looks] : looks)
}
