import type { Draft } from '../../contracts/model/request.ts'
import { VERSION } from '../../fixtures/requests/index.ts'
import { referencesIn } from './references.ts'
import { propertyOf } from './scene.ts'
import type { Scene } from './scene.ts'
import type { StepFailure } from './step-failure.ts'

/** Of an entity that was there before only what replies show is known, of others what a request of the run gave them. */
export function unknownIn(scene: Scene, draft: Draft): StepFailure | undefined {
  for (const { of, property } of referencesIn(draft)) {
    const entity = scene.entities.get(of)
    if (!entity || property === VERSION || propertyOf(scene, of, property) !== undefined) continue
    return {
      reason:
        entity.origin === 'created'
          ? `no request gave a ${property} to ${of}`
          : `no reply shows the ${property} of ${of}, which was there before`,
    }
  }
  return undefined
}
