import { groupedBy } from './grouped-by.ts'
import { play } from './play.ts'
import { emptyScene } from './scene.ts'
import type { Played } from './job.ts'
import type { Stage } from './stage.ts'
import { runSteps } from './step-runner.ts'
import type { Sighting } from './watch.ts'

/** What the watchers saw, each way of breaking confirmed once by playing its case again from fresh state. */
export async function confirmedSightings(stage: Stage, sightings: readonly Sighting[]): Promise<readonly Played[]> {
  const groups = groupedBy(sightings, ({ claim, verdict }) => `${claim.id} ${verdict.oracle} ${verdict.direction}`)
  const all: Played[] = []
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const steady = await seenAgain(stage, first)
    all.push(...group.map(sighting => playedOf(sighting, steady)))
  }
  stage.watch.take()
  return all
}

function playedOf({ claim, verdict, job, exchange }: Sighting, steady: boolean): Played {
  const says = job ? job.case.says : 'a request of the set-up'
  return { claim, case: { says }, verdict, script: [exchange], steady, requests: 0, durationMs: 0 }
}

async function seenAgain(stage: Stage, { claim, verdict, job }: Sighting): Promise<boolean> {
  if (!job) return true
  stage.watch.take()
  const scene = emptyScene()
  stage.watch.attend(job)
  const failure = await runSteps(stage, scene, job.case.batch.setup)
  if (!failure) await play(stage, scene, job)
  await stage.cast.clear(scene)
  return stage.watch
    .take()
    .some(again => again.claim.id === claim.id && again.verdict.oracle === verdict.oracle && again.verdict.direction === verdict.direction)
}
