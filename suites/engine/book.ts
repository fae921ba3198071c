import type { Broken, Claim } from '../../contracts/model/claim.ts'
import { findingOf } from './finding-of.ts'
import type { Job, Played } from './job.ts'
import { matrixCellOf } from './matrix-cell.ts'
import type { Listener, Part } from './part.ts'
import { openTally, outcomeOf } from './tally.ts'
import type { Tally } from './tally.ts'

/** The tallies of a part, and when each claim is settled. */
export interface Book {
  readonly expect: (job: Job) => Job
  readonly enter: (played: Played) => void
  readonly leaveOut: (claim: Claim, reason: string) => void
  readonly inconclusive: (claim: Claim, reason: string) => void
  readonly failClaim: (claim: Claim, error: unknown) => void
  readonly fail: (jobs: readonly Job[], error: unknown) => void
  readonly settle: (jobs: readonly Job[]) => void
  /** Tells of all that is not told of yet; `judged` says how many exchanges the watchers judged, by claim. */
  readonly finish: (judged: ReadonlyMap<string, number>) => void
}

export function openBook(part: Part, listener: Listener): Book {
  const watched = new Set(part.watched.map(({ id }) => id))
  const told = new Set([...part.planned.map(({ claim }) => claim.id), ...watched])
  /** What these hear of may come from any batch, their own cases or not. */
  const hearing = new Set(part.planned.flatMap(({ claim, livesOn }) => (livesOn ? [claim.id] : [])))
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
      listener.record({
        type: 'error',
        where: jobs[0]?.case.batch.id ?? part.api.id,
        message: messageOf(error),
      })
    },
    settle: jobs => {
      for (const { claim } of jobs) {
        const left = (pending.get(claim.id) ?? 1) - 1
        pending.set(claim.id, left)
        if (left === 0 && !watched.has(claim.id) && !hearing.has(claim.id)) tell(claim)
      }
    },
    finish: judged => {
      for (const claim of part.watched) {
        const tally = tallyOf(claim)
        const count = judged.get(claim.id) ?? 0
        if (count > 0) tally.held += 1
        else if (tally.reasons.size === 0) leftOut.set(claim.id, 'no reply came that it could judge')
        tally.cases = Math.max(tally.cases, count)
      }
      for (const { claim, livesOn } of part.planned) {
        const tally = tallyOf(claim)
        if (livesOn && tally.cases === 0 && tally.reasons.size === 0)
          leftOut.set(claim.id, 'nothing is sent here that it could judge')
        if (!watched.has(claim.id)) tell(claim)
      }
      for (const claim of part.watched) tell(claim)
    },
  }
}

/** What an error says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const nothingPlayed = (claim: Claim) => ({
  claim,
  case: { says: 'nothing' },
  script: [],
  requests: 0,
  durationMs: 0,
})

function enterPlayed(part: Part, tally: Tally, played: Played): void {
  tally.cases += 1
  tally.requests += played.requests
  tally.durationMs += played.durationMs
  const { verdict } = played
  if (verdict.kind === 'holds') tally.held += 1
  if (verdict.kind === 'inconclusive')
    tally.reasons.set(verdict.reason, (tally.reasons.get(verdict.reason) ?? 0) + 1)
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
