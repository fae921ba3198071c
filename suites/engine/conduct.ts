import type { Batch, Claim } from '../../contracts/model/claim.ts'
import { runBatch } from './batch-runner.ts'
import { messageOf, openBook } from './book.ts'
import type { Book } from './book.ts'
import { isUntried } from './family.ts'
import type { PlannedClaim } from './family.ts'
import { groupedBy } from './grouped-by.ts'
import type { Job } from './job.ts'
import type { Listener, Part } from './part.ts'
import { confirmedSightings } from './sightings.ts'
import type { Slice } from './slice.ts'
import type { Stage } from './stage.ts'
import type { Stop } from './stop-of.ts'
import { openTally, outcomeOf } from './tally.ts'

/**
 * Plays all that is planned for one API, and tells each outcome as soon as it is known. Never throws for the target's sake.
 * Where the target is `closed` to the run for a reason, nothing is played, and all is inconclusive.
 */
export async function conductPart(
  part: Part,
  listener: Listener,
  closed?: string,
): Promise<{ readonly stop?: Stop }> {
  const book = openBook(part, listener)
  if (closed !== undefined) return concludeNothing(part, listener, book, closed)
  const ended = stopBefore(part.stage)
  if (ended) for (const { claim } of part.planned) notReached(book, part.stage, claim, ended)
  const queue = ended ? [] : queued(part, book)
  let stop = ended
  for (const [batch, jobs] of queue) {
    if (stop === undefined && part.allowance() <= 0) stop = 'budget'
    if (stop === undefined && part.stage.overtime()) stop = 'overtime'
    if (stop === undefined) stop = await playBatch(part.stage, batch, jobs, book)
    else for (const { claim } of jobs) notReached(book, part.stage, claim, stop)
  }
  await part.stage.cast.dismiss()
  if (!stop)
    for (const played of await confirmedSightings(part.stage, part.stage.watch.take())) book.enter(played)
  book.finish(part.stage.watch.judged)
  return stop === undefined ? {} : { stop }
}

/** What the profile leaves out is left out all the same. */
function concludeNothing(
  part: Part,
  listener: Listener,
  book: Book,
  reason: string,
): { readonly stop?: Stop } {
  listener.record({ type: 'notice', message: reason })
  for (const [, jobs] of queued(part, book)) for (const { claim } of jobs) book.inconclusive(claim, reason)
  for (const claim of part.watched) book.inconclusive(claim, reason)
  book.finish(new Map())
  return {}
}

/** Ends a part about whose target nothing could be learnt, since the engine itself failed. */
export function failPart({ planned, watched, known }: Part, listener: Listener, error: unknown): void {
  const claims = [...planned.map(({ claim }) => claim), ...watched]
  for (const claim of new Map(claims.map(each => [each.id, each])).values())
    listener.outcome(outcomeOf({ ...openTally(claim), error: messageOf(error) }, known))
}

/** Another API of the same run, or learning about this one, may have come to the end already. */
function stopBefore({ interrupted, exhausted }: Stage): Stop | undefined {
  if (interrupted()) return 'interrupted'
  return exhausted() ? 'budget' : undefined
}

/** What a budget or an interruption leaves out was wanted so; a target that is gone leaves its claims open. */
function notReached(book: Book, stage: Stage, claim: Claim, stop: Stop): void {
  const reason = stopInWords(stage, stop)
  if (stop === 'unreachable') book.inconclusive(claim, reason)
  else book.leaveOut(claim, reason)
}

async function playBatch(
  stage: Stage,
  batch: Batch,
  jobs: readonly Job[],
  book: Book,
): Promise<Stop | undefined> {
  try {
    const result = await runBatch(stage, batch, jobs)
    for (const played of result.played) book.enter(played)
    for (const played of await confirmedSightings(stage, stage.watch.take())) book.enter(played)
    if (result.stop) for (const { claim } of result.unreached) notReached(book, stage, claim, result.stop)
    book.settle(jobs)
    return result.stop
  } catch (error) {
    book.fail(jobs, error)
    book.settle(jobs)
    return undefined
  }
}

function stopInWords(stage: Stage, stop: Stop): string {
  if (stop === 'budget') return `the budget of ${stage.budget} requests was spent`
  if (stop === 'overtime') return `the run's time, ${stage.lane.target.limits.runMs} ms, was over`
  return stop === 'unreachable'
    ? `${stage.lane.targetApi.baseUrl} could not be reached`
    : 'the run was interrupted'
}

/** The batches in the order of what they are likely to find. */
function queued(part: Part, book: Book): readonly Slice[] {
  const jobs = [...part.planned, ...part.supporting].flatMap(planned => jobsOf(part, planned, book))
  const batches = [...groupedBy(jobs, job => job.case.batch.id)].flatMap(([, members]) => {
    const [first] = members
    return first ? [[first.case.batch, members] as const] : []
  })
  return part.queueOf(batches)
}

function jobsOf({ stage }: Part, planned: PlannedClaim, book: Book): readonly Job[] {
  try {
    const cases = planned.cases(stage.context)
    if (!isUntried(cases)) {
      const suspected = planned.isSuspected?.(stage.context) ? ({ isSuspected: true } as const) : {}
      return Array.from(cases, each => book.expect({ claim: planned.claim, case: each, ...suspected }))
    }
    if (cases.untried === 'left-out') book.leaveOut(planned.claim, cases.reason)
    else book.inconclusive(planned.claim, cases.reason)
  } catch (error) {
    book.failClaim(planned.claim, error)
  }
  return []
}
