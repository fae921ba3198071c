import type { Batch } from '../../contracts/model/claim.ts'
import { emptyScene } from './scene.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { StepFailure } from './step-failure.ts'
import { layGroundwork } from './step-runner.ts'

/** Sets up a batch in a scene of its own, acts in it, and clears it away, whatever happens. */
export async function inFreshScene<T>(
  stage: Stage,
  batch: Batch,
  act: (scene: Scene) => Promise<T>,
): Promise<T | { readonly failure: StepFailure }> {
  const scene = emptyScene(true)
  try {
    const failure = await layGroundwork(stage, scene, batch.setup)
    scene.laid = scene.asked.length
    return failure ? { failure } : await act(scene)
  } finally {
    await stage.cast.clear(scene)
  }
}
