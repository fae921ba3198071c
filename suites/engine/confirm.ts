import type { Batch, Broken, Case } from '../../contracts/model/claim.ts'
import { inFreshScene } from './fresh-scene.ts'
import { lean, unlooked } from './lean.ts'
import { isSlowAnswer } from './lane.ts'
import { groupedBy } from './grouped-by.ts'
import type { Job, Played, Suspect } from './job.ts'
import { isOfState, withPast } from './past.ts'
import { playAgain } from './play.ts'
import type { Stage } from './stage.ts'

/** Of cases that broke in the same way so many are repeated before none of them counts. */
const TRIES = 2
/** A counterexample is made simpler within so many tries, and so many requests, as each try has a set-up of its own. */
const SHRINK_TRIES = 40
const SHRINK_REQUESTS = 150
/** Where requests are scarce, no more than this part of what is left goes into it. */
const SHRINK_SHARE = 0.1

/** A case that was played and broke its promise. */
type BrokenCase = Played & { readonly verdict: Broken }

/** How a written property is shown wrongly depends on what stood there before: of the same one it is the same break. */
const sameBreak = (a: Broken, b: Broken): boolean =>
  a.oracle === b.oracle &&
  (a.direction === b.direction || (a.property !== undefined && a.property === b.property))

/**
 * Repeats what broke, once, from fresh state, or else from what its entities had been through. Cases of one claim that
 * broke in the same way stand or fall together: the first that breaks again speaks for all of them, made as simple as it
 * goes.
 */
export async function confirmed(
  stage: Stage,
  batch: Batch,
  suspects: readonly Suspect[],
): Promise<readonly Played[]> {
  const groups = groupedBy(
    suspects,
    ({ claim, verdict }) => `${claim.id} ${verdict.oracle} ${verdict.direction}`,
  )
  const all: Played[] = []
  for (const group of groups.values()) all.push(...(await confirmedGroup(stage, batch, group)))
  return all
}

async function confirmedGroup(
  stage: Stage,
  batch: Batch,
  group: readonly Suspect[],
): Promise<readonly Played[]> {
  for (const [index, suspect] of group.slice(0, TRIES).entries()) {
    const again = await brokenAgain(stage, batch, suspect.job, suspect.verdict)
    if (!again) continue
    const simplest = await shrunk(stage, batch, suspect.job, again)
    const others = group.filter((_, other) => other !== index)
    return [{ ...simplest, steady: true }, ...others.map(other => ({ ...played(other), steady: true }))]
  }
  const late = await brokenByPast(stage, batch, group.slice(0, TRIES))
  if (late)
    return group.map(suspect => ({
      ...played(suspect),
      ...(suspect === late.suspect && late.again),
      steady: true,
    }))
  return group.map(suspect => ({ ...played(suspect), steady: false }))
}

/** What only shows on an entity that has been through something is steady if it shows on another that has been, too. */
async function brokenByPast(
  stage: Stage,
  batch: Batch,
  suspects: readonly Suspect[],
): Promise<{ readonly suspect: Suspect; readonly again: BrokenCase } | undefined> {
  for (const suspect of suspects.filter(isOfState)) {
    const before = withPast(batch, suspect.job.case, suspect.past ?? [])
    const again = before && (await brokenAgain(stage, before, suspect.job, suspect.verdict))
    if (again) return { suspect, again }
  }
  return undefined
}

const played = ({ job, ...rest }: Suspect): Played => ({ ...rest, claim: job.claim })

/** Plays a case alone on a set-up of its own; undefined unless it breaks in this way. */
async function brokenAgain(
  stage: Stage,
  batch: Batch,
  job: Job,
  like: Broken,
): Promise<BrokenCase | undefined> {
  const isLeanFirst = stage.lane.frugal === true && batch.closing !== undefined
  for (const alone of isLeanFirst ? [lean(batch), unlooked(batch)] : [unlooked(batch)]) {
    const again = await inFreshScene(stage, alone, scene => playAgain(stage, scene, job))
    if ('failure' in again || 'stop' in again) return undefined
    const { verdict } = again
    if (verdict.kind === 'broken' && sameBreak(verdict, like)) return { ...again, verdict }
  }
  return undefined
}

/** Follows the simpler cases that break in the same way, as far as the tries go; none where each would be waited for. */
async function shrunk(stage: Stage, batch: Batch, job: Job, from: BrokenCase): Promise<Played> {
  const { exchange } = from.verdict
  if (exchange && isSlowAnswer(stage.lane, exchange)) return from
  let best = from
  let current: Case = job.case
  let tries = SHRINK_TRIES
  const { client, frugal } = stage.lane
  const end = client.spent() + Math.min(SHRINK_REQUESTS, frugal ? stage.left() * SHRINK_SHARE : Infinity)
  for (;;) {
    const found = await firstBroken(current.simpler?.() ?? [])
    if (!found) return best
    best = found.played
    current = found.case
  }

  async function firstBroken(
    candidates: Iterable<Case>,
  ): Promise<{ case: Case; played: BrokenCase } | undefined> {
    for (const candidate of candidates) {
      if ((tries -= 1) < 0 || client.spent() >= end || stage.exhausted() || stage.interrupted())
        return undefined
      const again = await brokenAgain(stage, batch, { claim: job.claim, case: candidate }, from.verdict)
      if (again) return { case: candidate, played: again }
    }
    return undefined
  }
}
