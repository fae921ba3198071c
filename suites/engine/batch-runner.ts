import type { Batch, ClosedCase, Verdict } from '../../contracts/model/claim.ts'
import { confirmed } from './confirm.ts'
import { closeBatch } from './close-batch.ts'
import { mergeCases } from './merge-cases.ts'
import type { Unit } from './merge-cases.ts'
import { play } from './play.ts'
import { emptyScene } from './scene.ts'
import type { Scene } from './scene.ts'
import type { Act, Job, Played } from './job.ts'
import type { Stage } from './stage.ts'
import { runSteps } from './step-runner.ts'
import type { StepFailure } from './step-failure.ts'

/** What became of a batch: every case played, or the reason for which the run as a whole has to stop. */
export interface BatchResult {
  readonly played: readonly Played[]
  readonly stop?: NonNullable<StepFailure['stop']>
  /** Cases that were not reached. */
  readonly unreached: readonly Job[]
}

/** Plays the cases of one batch on one set-up, confirms what broke from fresh state, and clears the stage. */
export async function runBatch(stage: Stage, batch: Batch, jobs: readonly Job[]): Promise<BatchResult> {
  const act = openAct()
  stage.watch.attend(jobs[0])
  const failure = await runSteps(stage, act.scene, batch.setup)
  act.scene.setupSends = act.scene.script.length
  if (failure) return failedSetup(stage, act, jobs, failure)
  const units = mergeCases(jobs)
  const stop = await playUnits(stage, act, units)
  if (!stop) act.played.push(...(await closing(stage, act, batch)))
  await stage.cast.clear(act.scene)
  const confirmedOnes = stop ? act.suspects.map(suspect => ({ ...suspect, steady: true })) : await confirmed(stage, batch, act.suspects)
  return {
    played: [...act.played, ...confirmedOnes],
    unreached: act.unreached,
    ...(stop && { stop }),
  }
}

function openAct(): Act {
  return { scene: emptyScene(), played: [], suspects: [], unreached: [], closed: [] }
}

async function failedSetup(stage: Stage, act: Act, jobs: readonly Job[], failure: StepFailure): Promise<BatchResult> {
  await stage.cast.clear(act.scene)
  if (failure.stop) return { played: [], stop: failure.stop, unreached: jobs }
  const verdict: Verdict = { kind: 'inconclusive', reason: failure.reason }
  const played = jobs.map(job => ({ ...nothingPlayed(job), verdict }))
  return { played, unreached: [] }
}

const nothingPlayed = (job: Job) => ({ claim: job.claim, case: job.case, script: [], requests: 0, durationMs: 0 })

async function playUnits(stage: Stage, act: Act, units: readonly Unit[]): Promise<BatchResult['stop']> {
  for (const [index, unit] of units.entries()) {
    const stop = await playUnit(stage, act, unit)
    if (!stop) continue
    act.unreached.push(...units.slice(index).flatMap(({ job, parts }) => (parts.length > 0 ? parts : [job])))
    return stop
  }
  return undefined
}

async function playUnit(stage: Stage, act: Act, unit: Unit): Promise<BatchResult['stop']> {
  const played = await play(stage, act.scene, unit.job)
  if ('stop' in played) return played.stop
  if (unit.parts.length === 0) return take(act, unit.job, played)
  if (played.verdict.kind !== 'broken') {
    const share = 1 / unit.parts.length
    for (const job of unit.parts) take(act, job, { ...played, claim: job.claim, case: job.case, requests: played.requests * share, durationMs: played.durationMs * share })
    return undefined
  }
  return playApart(stage, act, unit, played)
}

/** What was refused together is tried alone, each on the smallest request. */
async function playApart(stage: Stage, act: Act, unit: Unit, together: Played): Promise<BatchResult['stop']> {
  let broken = 0
  for (const job of unit.parts) {
    const alone = await play(stage, act.scene, job)
    if ('stop' in alone) return alone.stop
    if (alone.verdict.kind === 'broken') broken += 1
    take(act, job, alone)
  }
  if (broken === 0) take(act, unit.job, together)
  return undefined
}

function take(act: Act, job: Job, played: Played): undefined {
  const { verdict } = played
  if (verdict.kind === 'broken') act.suspects.push({ ...played, job, verdict })
  else {
    act.played.push(played)
    const seen = closedCase(act.scene, job)
    if (seen) act.closed.push({ job, seen })
  }
}

function closedCase(scene: Scene, job: Job): ClosedCase | undefined {
  const exchange = scene.exchanges.get('probe')
  return exchange && { says: job.case.says, sent: scene.sent.get('probe') ?? {}, exchange }
}

async function closing(stage: Stage, act: Act, batch: Batch): Promise<readonly Played[]> {
  if (!batch.closing || act.closed.length === 0) return []
  return closeBatch(stage, batch, batch.closing, act)
}
