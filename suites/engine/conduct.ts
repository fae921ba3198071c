import type { Api } from '../../contracts/model/api.ts'
import type { Batch, Broken, Claim } from '../../contracts/model/claim.ts'
import type { Outcome } from '../../contracts/model/outcome.ts'
import type { RecordLine } from '../../contracts/model/record.ts'
import { runBatch } from './batch-runner.ts'
import { isUntried } from './family.ts'
import type { PlannedClaim } from './family.ts'
import { findingOf } from './finding-of.ts'
import { groupedBy } from './grouped-by.ts'
import { confirmedSightings } from './sightings.ts'
import type { Job, Played } from './job.ts'
import type { Stage } from './stage.ts'
import { matrixCellOf } from './matrix-cell.ts'
import { openTally, outcomeOf } from './tally.ts'
import type { Tally } from './tally.ts'

/** What the run of one API reports while it goes on. */
export interface Listener {
  readonly record: (line: RecordLine) => void
  readonly outcome: (outcome: Outcome) => void
  /** No case of the claim was tried, since the profile, the budget or the contract itself said so. */
  readonly leftOut: (claim: Claim, reason: string) => void
}

/** One API's part of a run: what is planned, and where it is played. */
export interface Part {
  readonly api: Api
  readonly stage: Stage
  readonly planned: readonly PlannedClaim[]
  /** Claims whose cases are played for the sake of others; their outcomes are not told. */
  readonly supporting: readonly PlannedClaim[]
  readonly watched: readonly Claim[]
  readonly repeat: (claim: string) => string
  /** Whether a finding is an accepted deviation. */
  readonly known: (finding: string) => boolean
  readonly orderOf: (batch: Batch, jobs: readonly Job[]) => number
}

/** Plays all that is planned for one API, and tells each outcome as soon as it is known. Never throws for the target's sake. */
export async function conductPart(part: Part, listener: Listener): Promise<{ readonly stop?: string }> {
  const book = openBook(part, listener)
  const queue = queued(part, book)
  let stop: string | undefined
  for (const [batch, jobs] of queue) {
    if (stop !== undefined) {
      for (const job of jobs) book.leaveOut(job.claim, stop)
      continue
    }
    stop = await playBatch(part.stage, batch, jobs, book)
  }
  book.finish(part.stage)
  return stop === undefined ? {} : { stop }
}

async function playBatch(stage: Stage, batch: Batch, jobs: readonly Job[], book: Book): Promise<string | undefined> {
  try {
    const result = await runBatch(stage, batch, jobs)
    for (const played of result.played) book.enter(played)
    for (const played of await confirmedSightings(stage, stage.watch.take())) book.enter(played)
    const reason = result.stop && stopInWords(stage, result.stop)
    for (const job of result.unreached) book.leaveOut(job.claim, reason ?? 'it was not reached')
    book.settle(jobs)
    return reason
  } catch (error) {
    book.fail(jobs, error)
    return undefined
  }
}

function stopInWords(stage: Stage, stop: 'budget' | 'unreachable' | 'interrupted'): string {
  if (stop === 'budget') return `the budget of ${stage.lane.target.limits.budget} requests was spent`
  return stop === 'unreachable' ? `${stage.lane.targetApi.baseUrl} could not be reached` : 'the run was interrupted'
}

/** The batches in the order of what they are likely to find. */
function queued(part: Part, book: Book): readonly (readonly [Batch, readonly Job[]])[] {
  const jobs = [...part.planned, ...part.supporting].flatMap(planned => jobsOf(part, planned, book))
  const batches = [...groupedBy(jobs, job => job.case.batch.id)].flatMap(([, members]) => {
    const [first] = members
    return first ? [[first.case.batch, members] as const] : []
  })
  return batches.toSorted((a, b) => part.orderOf(...a) - part.orderOf(...b))
}

function jobsOf({ stage }: Part, planned: PlannedClaim, book: Book): readonly Job[] {
  try {
    const cases = planned.cases(stage.context)
    if (!isUntried(cases)) return Array.from(cases, each => book.expect({ claim: planned.claim, case: each }))
    if (cases.untried === 'left-out') book.leaveOut(planned.claim, cases.reason)
    else book.inconclusive(planned.claim, cases.reason)
  } catch (error) {
    book.failClaim(planned.claim, error)
  }
  return []
}

/** The tallies of a part, and when each claim is settled. */
interface Book {
  readonly expect: (job: Job) => Job
  readonly enter: (played: Played) => void
  readonly leaveOut: (claim: Claim, reason: string) => void
  readonly inconclusive: (claim: Claim, reason: string) => void
  readonly failClaim: (claim: Claim, error: unknown) => void
  readonly fail: (jobs: readonly Job[], error: unknown) => void
  readonly settle: (jobs: readonly Job[]) => void
  readonly finish: (stage: Stage) => void
}

function openBook(part: Part, listener: Listener): Book {
  const watched = new Set(part.watched.map(({ id }) => id))
  const told = new Set([...part.planned.map(({ claim }) => claim.id), ...watched])
  const tallies = new Map<string, Tally>()
  const pending = new Map<string, number>()
  const leftOut = new Map<string, string>()
  const settled = new Set<string>()
  const tallyOf = (claim: Claim): Tally => {
    const tally = tallies.get(claim.id) ?? openTally(claim)
    tallies.set(claim.id, tally)
    return tally
  }
  const tell = (claim: Claim): void => {
    if (settled.has(claim.id) || !told.has(claim.id)) return
    settled.add(claim.id)
    const tally = tallyOf(claim)
    const reason = leftOut.get(claim.id)
    const untouched = tally.cases === 0 && tally.error === undefined
    if (untouched && reason !== undefined) listener.leftOut(claim, reason)
    else listener.outcome(outcomeOf(tally, part.known))
  }
  const messageOf = (error: unknown): string => (error instanceof Error ? `${error.message}` : String(error))
  return {
    expect: job => {
      pending.set(job.claim.id, (pending.get(job.claim.id) ?? 0) + 1)
      return job
    },
    enter: played => {
      enterPlayed(part, tallyOf(played.claim), played)
      const cell = matrixCellOf(played)
      if (cell) listener.record({ type: 'cell', cell })
    },
    leaveOut: (claim, reason) => {
      leftOut.set(claim.id, reason)
      tallyOf(claim).reasons.set(reason, 1)
    },
    inconclusive: (claim, reason) => {
      tallyOf(claim).reasons.set(reason, 1)
      const cell = matrixCellOf({ ...nothingPlayed(claim), verdict: { kind: 'inconclusive', reason } })
      if (cell) listener.record({ type: 'cell', cell })
    },
    failClaim: (claim, error) => {
      tallyOf(claim).error = messageOf(error)
    },
    fail: (jobs, error) => {
      for (const { claim } of jobs) tallyOf(claim).error ??= messageOf(error)
      listener.record({ type: 'error', where: jobs[0]?.case.batch.id ?? part.api.id, message: messageOf(error) })
      for (const { claim } of jobs) tell(claim)
    },
    settle: jobs => {
      for (const { claim } of jobs) {
        const left = (pending.get(claim.id) ?? 1) - 1
        pending.set(claim.id, left)
        if (left === 0 && !watched.has(claim.id)) tell(claim)
      }
    },
    finish: stage => {
      for (const claim of part.watched) {
        const tally = tallyOf(claim)
        const judged = stage.watch.judged.get(claim.id) ?? 0
        if (judged > 0) tally.held += 1
        else leftOut.set(claim.id, 'no reply came that it could judge')
        tally.cases = Math.max(tally.cases, judged)
      }
      for (const { claim } of part.planned) if (!watched.has(claim.id)) tell(claim)
      for (const claim of part.watched) tell(claim)
    },
  }
}

const nothingPlayed = (claim: Claim) => ({ claim, case: { says: 'nothing' }, script: [], requests: 0, durationMs: 0 })

function enterPlayed(part: Part, tally: Tally, played: Played): void {
  tally.cases += 1
  tally.requests += played.requests
  tally.durationMs += played.durationMs
  const { verdict } = played
  if (verdict.kind === 'holds') tally.held += 1
  if (verdict.kind === 'inconclusive') tally.reasons.set(verdict.reason, (tally.reasons.get(verdict.reason) ?? 0) + 1)
  if (verdict.kind !== 'broken') return
  const endpoint = part.stage.context.endpoints.get(played.claim.endpoint)
  if (!endpoint) throw new Error(`${played.claim.id} speaks of an endpoint that its API does not have`)
  addFinding(part, tally, { ...played, verdict }, endpoint)
}

function addFinding(
  part: Part,
  tally: Tally,
  played: Played & { readonly verdict: Broken },
  endpoint: Parameters<typeof findingOf>[1],
): void {
  const finding = findingOf(played, endpoint, part.stage.lane.target, part.repeat)
  const list = played.steady === false ? tally.unsteady : tally.steady
  const same = list.findIndex(({ id }) => id === finding.id)
  const known = list[same]
  if (known) list[same] = { ...known, count: known.count + 1 }
  else list.push(finding)
}
