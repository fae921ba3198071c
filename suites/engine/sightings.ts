import { inFreshScene } from './fresh-scene.ts'
import { groupedBy } from './grouped-by.ts'
import type { Job, Played } from './job.ts'
import { playAgain } from './play.ts'
import type { Stage } from './stage.ts'
import type { Sighting } from './watch.ts'

/** Of sightings alike so many are repeated before none of them counts. */
const TRIES = 2

/** After so many groups that did not repeat, more of the like are not repeated. */
const IN_VAIN = 3

/** A slow answer that was waited for so often needs not be waited for again. */
const PLENTY = 3

/** What the watchers saw, each way of breaking confirmed once by playing its case again from fresh state. */
export async function confirmedSightings(
  stage: Stage,
  sightings: readonly Sighting[],
): Promise<readonly Played[]> {
  const groups = groupedBy(
    sightings,
    ({ claim, verdict }) => `${claim.id} ${verdict.oracle} ${verdict.direction}`,
  )
  const all: Played[] = []
  for (const [way, group] of groups) {
    const steady = await isSteady(stage, way, group)
    const told = steady ? group : group.filter(({ fleeting }) => !fleeting)
    all.push(...told.map(sighting => playedOf(sighting, steady)))
  }
  stage.watch.take()
  return all
}

/** What breaks in every batch of a run is repeated for the first, and what never repeats is not looked for without end. */
async function isSteady(stage: Stage, way: string, group: readonly Sighting[]): Promise<boolean> {
  const { repeated } = stage.watch
  const known = repeated.get(way) ?? 0
  if (known === 'steady' || known >= IN_VAIN) return known === 'steady'
  const steady = await anySeenAgain(stage, group)
  repeated.set(way, steady ? 'steady' : known + 1)
  return steady
}

function playedOf({ claim, verdict, job, exchange }: Sighting, steady: boolean): Played {
  const says = job ? job.case.says : 'a request of the set-up'
  return { claim, case: { says }, verdict, script: [exchange], steady, requests: 0, durationMs: 0 }
}

/** What was seen while nothing was tried, as facts were learnt, counts once it was seen twice. */
async function anySeenAgain(stage: Stage, group: readonly Sighting[]): Promise<boolean> {
  if (group.length >= PLENTY && group.every(({ verdict }) => verdict.oracle === 'answers-in-time'))
    return true
  const cases = new Map(group.map(sighting => [sighting.job, sighting]))
  const repeatable = [...cases].flatMap(([job, sighting]) => (job ? [{ job, sighting }] : []))
  if (repeatable.length === 0) return group.length > 1
  for (const { job, sighting } of repeatable.slice(0, TRIES))
    if (await seenAgain(stage, job, sighting)) return true
  return false
}

async function seenAgain(stage: Stage, job: Job, { claim, verdict }: Sighting): Promise<boolean> {
  stage.watch.take()
  stage.watch.attend(job)
  await inFreshScene(stage, job.case.batch, scene => playAgain(stage, scene, job))
  return stage.watch
    .take()
    .some(
      again =>
        again.claim.id === claim.id &&
        again.verdict.oracle === verdict.oracle &&
        again.verdict.direction === verdict.direction,
    )
}
