import type { Batch, Broken, Case } from '../../contracts/model/claim.ts'
import type { Suspect } from './job.ts'
import { groupedBy } from './grouped-by.ts'
import { play } from './play.ts'
import { emptyScene } from './scene.ts'
import type { Job, Played } from './job.ts'
import type { Stage } from './stage.ts'
import { runSteps } from './step-runner.ts'

/** Of cases that broke in the same way so many are repeated before none of them counts. */
const TRIES = 2
/** A counterexample is made simpler within so many requests. */
const SHRINK_TRIES = 40

const sameBreak = (a: Broken, b: Broken): boolean => a.oracle === b.oracle && a.direction === b.direction

/**
 * Repeats what broke, once, from fresh state. Cases of one claim that broke in the same way stand or fall together: the
 * first that breaks again speaks for all of them, made as simple as it goes.
 */
export async function confirmed(stage: Stage, batch: Batch, suspects: readonly Suspect[]): Promise<readonly Played[]> {
  const groups = groupedBy(suspects, ({ claim, verdict }) => `${claim.id} ${verdict.oracle} ${verdict.direction}`)
  const all: Played[] = []
  for (const group of groups.values()) all.push(...(await confirmedGroup(stage, batch, group)))
  return all
}

async function confirmedGroup(stage: Stage, batch: Batch, group: readonly Suspect[]): Promise<readonly Played[]> {
  for (const [index, suspect] of group.slice(0, TRIES).entries()) {
    const again = await brokenAgain(stage, batch, suspect)
    if (!again) continue
    const others = group.filter((_, other) => other !== index)
    return [{ ...again, steady: true }, ...others.map(other => ({ ...played(other), steady: true }))]
  }
  return group.map(suspect => ({ ...played(suspect), steady: false }))
}

const played = ({ job, ...rest }: Suspect): Played => ({ ...rest, claim: job.claim })

async function brokenAgain(stage: Stage, batch: Batch, suspect: Suspect): Promise<Played | undefined> {
  const scene = emptyScene()
  const failure = await runSteps(stage, scene, batch.setup)
  scene.setupSends = scene.script.length
  const again = failure ? undefined : await play(stage, scene, suspect.job)
  const stands = again && !('stop' in again) && again.verdict.kind === 'broken' && sameBreak(again.verdict, suspect.verdict)
  const simplest = stands ? await shrunk(stage, batch, suspect.job, again) : undefined
  await stage.cast.clear(scene)
  return simplest
}

/** Follows the simpler cases that break in the same way, each from a set-up of its own where the case is short enough. */
async function shrunk(stage: Stage, batch: Batch, job: Job, from: Played): Promise<Played> {
  let best = from
  let current: Case = job.case
  let tries = SHRINK_TRIES
  for (let simpler = next(); simpler; simpler = next()) {
    const found = await firstBroken(simpler)
    if (!found) break
    best = found.played
    current = found.case
  }
  return best

  function next(): Iterable<Case> | undefined {
    return tries > 0 ? current.simpler?.() : undefined
  }

  async function firstBroken(candidates: Iterable<Case>): Promise<{ case: Case; played: Played } | undefined> {
    for (const candidate of candidates) {
      if ((tries -= 1) < 0) return undefined
      const scene = emptyScene()
      const failure = await runSteps(stage, scene, batch.setup)
      scene.setupSends = scene.script.length
      const tried = failure ? undefined : await play(stage, scene, { claim: job.claim, case: candidate })
      await stage.cast.clear(scene)
      if (!tried || 'stop' in tried) return undefined
      if (tried.verdict.kind === 'broken' && from.verdict.kind === 'broken' && sameBreak(tried.verdict, from.verdict))
        return { case: candidate, played: tried }
    }
    return undefined
  }
}
