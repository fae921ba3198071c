import type { Batch, ClosedCase, Verdict } from '../../contracts/model/claim.ts'
import { confirmed } from './confirm.ts'
import { closeBatch } from './close-batch.ts'
import { mergeCases, together } from './merge-cases.ts'
import type { Unit } from './merge-cases.ts'
import { play, tooSlow } from './play.ts'
import { emptyScene } from './scene.ts'
import { isClaimTooSlow } from './slowness.ts'
import type { Act, Job, Played, Suspect } from './job.ts'
import type { Stage } from './stage.ts'
import { unlooked } from './lean.ts'
import { layGroundwork } from './step-runner.ts'
import type { StepFailure } from './step-failure.ts'
import { stopOf } from './stop-of.ts'
import type { Stop } from './stop-of.ts'

/** What became of a batch: every case played, or the reason for which the run as a whole has to stop. */
export interface BatchResult {
  readonly played: readonly Played[]
  readonly stop?: Stop
  /** Cases that were not reached. */
  readonly unreached: readonly Job[]
}

/** Plays the cases of one batch on one set-up, confirms what broke from fresh state, and clears the stage. */
export async function runBatch(stage: Stage, whole: Batch, jobs: readonly Job[]): Promise<BatchResult> {
  const act = openAct()
  const batch = isHeard(stage, whole, jobs) ? whole : unlooked(whole)
  try {
    stage.watch.attend(jobs[0])
    const failure = await layGroundwork(stage, act.scene, batch.setup)
    if (failure) return failedSetup(stage, jobs, failure)
    act.scene.laid = act.scene.asked.length
    const stop = await playUnits(stage, act, mergeCases(jobs))
    if (!stop) await close(stage, act, batch)
    if (act.suspects.length > 0) stage.cast.spoil(act.scene)
    await stage.cast.clear(act.scene)
    const isEnded = stop !== undefined && (stop !== 'budget' || stage.exhausted())
    const judged = isEnded ? act.suspects.map(unrepeated) : await confirmed(stage, batch, act.suspects)
    return { played: [...act.played, ...judged], unreached: act.unreached, ...(stop && { stop }) }
  } finally {
    await stage.cast.clear(act.scene)
  }
}

/** Whether any claim of the run would hear of what the cases leave behind. */
const isHeard = (stage: Stage, { closing }: Batch, jobs: readonly Job[]): boolean =>
  jobs.some(({ claim }) => stage.claims.has(closing?.claims[claim.family] ?? ''))

function openAct(): Act {
  return { scene: emptyScene(), played: [], suspects: [], unreached: [], closed: [] }
}

function failedSetup(stage: Stage, jobs: readonly Job[], failure: StepFailure): BatchResult {
  const stop = stopOf(stage, failure)
  if (stop) return { played: [], stop, unreached: jobs }
  const verdict: Verdict = { kind: 'inconclusive', reason: failure.reason }
  return { played: jobs.map(job => ({ ...nothingPlayed(job), verdict })), unreached: [] }
}

const nothingPlayed = (job: Job) => ({
  claim: job.claim,
  case: job.case,
  script: [],
  requests: 0,
  durationMs: 0,
})

/** What broke when the run had to stop was never repeated: it is listed, but does not count as steady. */
function unrepeated({ job, verdict, ...played }: Suspect): Played {
  const observed = `${verdict.observed}, and the run stopped before this could be repeated`
  return { ...played, claim: job.claim, verdict: { ...verdict, observed }, steady: false }
}

async function playUnits(stage: Stage, act: Act, units: readonly Unit[]): Promise<Stop | undefined> {
  for (const [index, unit] of units.entries()) {
    const stop = stopBefore(stage, act) ?? (await playUnit(stage, act, unit))
    if (!stop) continue
    act.unreached.push(...units.slice(index).flatMap(({ job, parts }) => (parts.length > 0 ? parts : [job])))
    return stop
  }
  return undefined
}

function stopBefore(stage: Stage, act: Act): Stop | undefined {
  if (stage.overtime()) return 'overtime'
  return isLow(stage, act) ? 'budget' : undefined
}

/**
 * So many requests of a small budget are kept for repeating what the last of them may show, or to set up what has broken.
 */
const FOR_REPEATS = { likely: 8, due: 30 }

const isLow = ({ lane, left }: Stage, act: Act): boolean => lane.frugal === true && left() <= toRepeat(act)

const toRepeat = ({ suspects }: Act): number =>
  suspects.length === 0
    ? FOR_REPEATS.likely
    : FOR_REPEATS.due + Math.max(...suspects.map(each => each.requests))

async function playUnit(stage: Stage, act: Act, whole: Unit): Promise<Stop | undefined> {
  const unit = withoutSlow(stage, act, whole)
  const played = await play(stage, act.scene, unit.job)
  if ('stop' in played) return played.stop
  if (unit.parts.length === 0) return take(act, unit.job, played)
  if (played.verdict.kind === 'broken') return playApart(stage, act, unit, played)
  for (const job of unit.parts) take(act, job, shareOf(played, job, unit.parts.length))
  return undefined
}

/** What hangs does so in company, too: claims that have shown it travel no more. */
function withoutSlow(stage: Stage, act: Act, unit: Unit): Unit {
  const isSlow = ({ claim }: Job): boolean => isClaimTooSlow(stage.lane.slowness, claim.id)
  const quick = unit.parts.filter(part => !isSlow(part))
  if (quick.length === unit.parts.length || quick.length === 0) return unit
  for (const part of unit.parts.filter(isSlow)) take(act, part, tooSlow(part))
  return together(quick)
}

/** Each of the cases that travelled together held, or failed, as all did, for its part of the cost. */
const shareOf = (played: Played, job: Job, parts: number): Played => ({
  ...played,
  claim: job.claim,
  case: job.case,
  requests: played.requests / parts,
  durationMs: played.durationMs / parts,
})

/** What was refused together is tried alone, each on the smallest request. */
async function playApart(stage: Stage, act: Act, unit: Unit, inCompany: Played): Promise<Stop | undefined> {
  let broken = 0
  for (const job of unit.parts) {
    const alone = await play(stage, act.scene, job)
    if ('stop' in alone) return alone.stop
    if (alone.verdict.kind === 'broken') broken += 1
    take(act, job, alone)
  }
  if (broken === 0) take(act, unit.job, inCompany)
  return undefined
}

function take(act: Act, job: Job, played: Played): undefined {
  const { verdict } = played
  if (verdict.kind === 'broken') {
    act.suspects.push({ ...played, job, verdict })
    return
  }
  act.played.push(played)
  const seen = closedCase(act, job)
  if (seen) act.closed.push({ job, seen })
}

function closedCase({ scene }: Act, job: Job): ClosedCase | undefined {
  const exchange = scene.exchanges.get('probe')
  return exchange && { says: job.case.says, sent: scene.sent.get('probe') ?? {}, exchange }
}

/** What is left as it was is kept for the next batch that needs the like. */
async function close(stage: Stage, act: Act, batch: Batch): Promise<void> {
  if (!batch.closing || act.closed.length === 0) return
  const closed = await closeBatch(stage, batch, batch.closing, act)
  act.played.push(...closed)
  const untouched =
    act.suspects.length === 0 && closed.length > 0 && closed.every(({ verdict }) => verdict.kind === 'holds')
  if (untouched) stage.cast.keep(act.scene)
}
